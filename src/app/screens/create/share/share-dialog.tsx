import { Button, Title } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useId, useState } from 'react';
import { useRouter } from 'wouter';
import type { CreateFormValues } from '../../../form/create-form';
import { fieldLabels } from '../../../form/labels';
import { i18n } from '../../../i18n/i18n';
import { Notice } from '../../../theme/notice';
import { CopyButton } from '../../../ui/copy-button';
import { ModalDialog } from '../../../ui/modal-dialog';
import classes from './share.module.css';
import { fragmentOf, sharedFields } from './share-link';

const messages = i18n('shareDialog', {
  title: 'Share this form',
  body: 'Anyone who opens the link gets a form with these values. Nothing is created. The link contains:',
  never: 'Never included: password, username, tags, and automatic payment.',
  ids: 'Include resource IDs from this project',
  idsHint: 'Zones, VPC, subnet, security group, keys, and EIPs. Only useful to people working in the same project.',
  none: 'All values are defaults, so the link opens an empty form.',
  tooLong: 'Too long for a link. Shorten the description, or use Export to save a file.',
  link: 'Link',
  what: 'the link',
  on: 'On',
  off: 'Off',
  close: 'Close',
});

/** On a static host, routes are in the hash, so the form is a query there. */
function linkTo(address: string, fragment: string): string {
  const { origin, pathname } = window.location;
  return address.startsWith('#')
    ? `${origin}${pathname}${address}${fragment.replace('#', '?')}`
    : `${origin}${address}${fragment}`;
}

const shown = (value: unknown, words: { on: string; off: string }): string => {
  if (typeof value === 'boolean') return value ? words.on : words.off;
  return Array.isArray(value) ? value.join(', ') : String(value);
};

export default function ShareDialog({ values, onClose }: { values: CreateFormValues; onClose: () => void }) {
  const t = useStore(messages);
  const names = useStore(fieldLabels);
  const id = useId();
  const router = useRouter();
  const [withIds, setWithIds] = useState(false);
  const fields = sharedFields(values, withIds);
  const fragment = fragmentOf(fields);
  const link = fragment && linkTo(router.hrefs(`${router.base}/create`, router), fragment);
  return (
    <ModalDialog labelledBy={`${id}-title`} describedBy={`${id}-body`} size="form" onClose={onClose}>
      <Title order={2} size="h4" id={`${id}-title`}>
        {t.title}
      </Title>
      <p id={`${id}-body`} className={classes.text}>
        {fields.length > 0 ? t.body : t.none}
      </p>
      <dl className={classes.fields}>
        {fields.map(([path, value]) => (
          <div key={path}>
            <dt>{names[path] ?? path}</dt>
            <dd>{shown(value, t)}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.text}>{t.never}</p>
      <label className={classes.ids}>
        <input type="checkbox" checked={withIds} onChange={(event) => setWithIds(event.currentTarget.checked)} />
        <span>
          {t.ids}
          <span className={classes.hint}>{t.idsHint}</span>
        </span>
      </label>
      {link ? (
        <div className={classes.link}>
          <input
            readOnly
            aria-label={t.link}
            value={link}
            onFocus={(event) => event.currentTarget.select()}
            spellCheck={false}
          />
          <CopyButton text={link} what={t.what} />
        </div>
      ) : (
        <Notice tone="warning" announce="status">
          {t.tooLong}
        </Notice>
      )}
      <div className={classes.buttons}>
        <Button variant="default" onClick={onClose}>
          {t.close}
        </Button>
      </div>
    </ModalDialog>
  );
}
