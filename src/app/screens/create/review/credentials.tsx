import { Anchor, Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Link } from 'wouter';
import { download, fileStem } from '../../../browser/download';
import { labels } from '../../../form/access/access.words';
import { accessMessages } from '../../../form/access/access-step.messages';
import { passwordState } from '../../../form/access/password-state';
import { usePassword } from '../../../form/access/use-password';
import type { CreateFormValues } from '../../../form/create-form';
import { i18n } from '../../../i18n/i18n';
import { params } from '../../../i18n/params';
import { useService } from '../../../services/services';
import { Icon } from '../../../theme/icons';
import classes from './credentials.module.css';

const messages = i18n('credentials', {
  title: 'Credentials',
  once: 'Save the password now. After creation, only this tab’s memory keeps it.',
  lost: 'Drafts don’t keep passwords.',
  set: 'Set',
  none: 'Not set',
  show: 'Show',
  hide: 'Hide',
  copy: 'Copy',
  download: 'Download',
  downloaded: 'Credentials downloaded',
  change: 'Change',
  changeAccess: 'Change username or password',
  instance: params('Instance: {name}'),
  user: params('Username: {user}'),
  password: params('Password: {password}'),
});

/** User and password of the new instance: one that was generated is shown, so that nobody creates without knowing it. */
export function Credentials() {
  const t = useStore(messages);
  const label = useStore(labels);
  const access = useStore(accessMessages);
  const { getValues } = useFormContext<CreateFormValues>();
  const [user, password] = useWatch<CreateFormValues, ['access.user', 'access.password']>({
    name: ['access.user', 'access.password'],
  });
  const state = useStore(useService(passwordState));
  const { generate, copy, keep, said } = usePassword();
  const [isShown, setShown] = useState(state !== 'typed');
  const [isSaved, setSaved] = useState(false);
  const makeOne = () => {
    generate();
    setShown(true);
  };
  const copyIt = () => {
    setSaved(false);
    return copy();
  };
  const save = () => {
    const name = getValues('basics.name');
    download(`${fileStem(name)}.txt`, `${t.instance({ name })}\n${t.user({ user })}\n${t.password({ password })}\n`);
    keep();
    setSaved(true);
  };
  const hint = password === '' ? t.lost : state === 'generated' && t.once;
  const told = isSaved ? t.downloaded : said ? access[said] : hint;
  return (
    <section className={classes.card}>
      <div className={classes.head}>
        <h3>{t.title}</h3>
        <Anchor
          component={Link}
          href="/create/access?return=review"
          size="sm"
          underline="always"
          aria-label={t.changeAccess}
        >
          {t.change}
        </Anchor>
      </div>
      <dl className={classes.pairs}>
        <dt>{label.user}</dt>
        <dd>
          <bdi>{user || t.none}</bdi>
        </dd>
        <dt>{label.password}</dt>
        <dd>
          {/* Never the value of a field, which browsers keep on the disk. */}
          {password === '' ? t.none : isShown ? <code translate="no">{password}</code> : t.set}
        </dd>
      </dl>
      <div className={classes.buttons}>
        {password === '' ? (
          <Button size="xs" leftSection={<Icon name="wand" size={16} />} onClick={makeOne}>
            {access.generate}
          </Button>
        ) : (
          <>
            <Button
              size="xs"
              variant="light"
              leftSection={<Icon name="copy" size={16} />}
              aria-label={access.copy}
              onClick={() => void copyIt()}
            >
              {t.copy}
            </Button>
            <Button size="xs" variant="default" leftSection={<Icon name="download" size={16} />} onClick={save}>
              {t.download}
            </Button>
            <Button size="xs" variant="subtle" onClick={() => setShown(!isShown)}>
              {isShown ? t.hide : t.show}
            </Button>
          </>
        )}
      </div>
      <p role="status" className={classes.note} data-open={state === 'generated' || undefined}>
        {told}
      </p>
    </section>
  );
}
