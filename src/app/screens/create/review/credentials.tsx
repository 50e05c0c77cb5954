import { Anchor, Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { Link } from 'wouter';
import { download } from '../../../browser/download';
import { labels } from '../../../form/access/access.words';
import { generatePassword } from '../../../form/access/generate-password';
import { passwordState } from '../../../form/access/password-state';
import type { CreateFormValues } from '../../../form/create-form';
import { i18n } from '../../../i18n/i18n';
import { params } from '../../../i18n/params';
import { useService } from '../../../services/services';
import { Icon } from '../../../theme/icons';
import classes from './credentials.module.css';

const messages = i18n('credentials', {
  title: 'Credentials',
  once: 'Save the password now. It can’t be viewed after you leave this page.',
  set: 'Set',
  none: 'Not set',
  generate: 'Generate password',
  show: 'Show',
  hide: 'Hide',
  copy: 'Copy',
  copyPassword: 'Copy password',
  download: 'Download',
  copied: 'Password copied',
  copyFailed: 'Couldn’t copy. Show the password and copy it manually.',
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
  const { getValues, setValue } = useFormContext<CreateFormValues>();
  const [user, password] = useWatch<CreateFormValues, ['access.user', 'access.password']>({
    name: ['access.user', 'access.password'],
  });
  const kept = useService(passwordState);
  const state = useStore(kept);
  const [isShown, setShown] = useState(state !== 'typed');
  const [said, setSaid] = useState<'copied' | 'copyFailed' | 'downloaded'>();
  const generate = () => {
    const made = generatePassword();
    setValue('access.password', made);
    setValue('access.passwordAgain', made);
    kept.set('generated');
    setShown(true);
  };
  const copy = () =>
    navigator.clipboard.writeText(password).then(
      () => {
        setSaid('copied');
        if (state === 'generated') kept.set('kept');
      },
      () => setSaid('copyFailed'),
    );
  const save = () => {
    const name = getValues('basics.name');
    download(
      `${name.replace(/[^\w-]/g, '') || 'kafka-instance'}.txt`,
      `${t.instance({ name })}\n${t.user({ user })}\n${t.password({ password })}\n`,
    );
    if (state === 'generated') kept.set('kept');
    setSaid('downloaded');
  };
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
          <Button size="xs" leftSection={<Icon name="wand" size={16} />} onClick={generate}>
            {t.generate}
          </Button>
        ) : (
          <>
            <Button
              size="xs"
              variant="light"
              leftSection={<Icon name="copy" size={16} />}
              aria-label={t.copyPassword}
              onClick={() => void copy()}
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
        {said ? t[said] : state === 'generated' && t.once}
      </p>
    </section>
  );
}
