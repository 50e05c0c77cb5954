import { Anchor } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useId } from 'react';
import { Link } from 'wouter';
import { i18n } from '../../i18n/i18n';
import { useSession } from '../../lookups/session';
import { useAttempts } from '../../submission/use-attempts';
import sunken from '../../theme/sunken.module.css';
import classes from './first-run.module.css';

const messages = i18n('firstRun', {
  title: 'Practice in the sandbox',
  body: 'Nothing is charged. Try anything with the samples.',
  create: 'Create an instance from a preset.',
  run: 'Watch it start, in seconds.',
  register: 'Register it with LTS.',
});

/** Below the list in the sandbox, until this browser has created an instance. */
export default function FirstRun() {
  const t = useStore(messages);
  const { data: session } = useSession();
  const { all } = useAttempts();
  const titleId = useId();
  if (session?.mode !== 'sandbox' || all.length > 0) return null;
  return (
    <section className={`${sunken.box} ${classes.card}`} aria-labelledby={titleId}>
      <h2 id={titleId}>{t.title}</h2>
      <p>{t.body}</p>
      <ol>
        <li>
          <Anchor component={Link} href="/create" inherit>
            {t.create}
          </Anchor>
        </li>
        <li>{t.run}</li>
        <li>{t.register}</li>
      </ol>
    </section>
  );
}
