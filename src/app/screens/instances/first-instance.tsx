import { Button, Title } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Link } from 'wouter';
import { i18n } from '../../i18n/i18n';
import { Icon } from '../../theme/icons';
import classes from './first-instance.module.css';
import { LaunchScene } from './launch-scene';

const messages = i18n('firstInstance', {
  title: 'Create your first Kafka instance',
  body: 'This project has no instance yet. From here to a running Kafka that LTS can write to, it takes three steps.',
  create: 'Create instance',
  fill: 'Describe it',
  fillDetail: 'Seven short steps, each checked as you go. Nothing is ordered before you have reviewed it.',
  follow: 'Watch it start',
  followDetail: 'Creating takes 3 to 15 minutes. You can close the page and come back.',
  register: 'Register it with LTS',
  registerDetail: 'Once it runs, Log Tank Service can transfer logs to it.',
});

/** What the list shows where there is nothing to list. */
export function FirstInstance() {
  const t = useStore(messages);
  const steps = [
    [t.fill, t.fillDetail],
    [t.follow, t.followDetail],
    [t.register, t.registerDetail],
  ] as const;
  return (
    <section className={classes.first}>
      <LaunchScene />
      <Title order={2} size="h3">
        {t.title}
      </Title>
      <p className={classes.body}>{t.body}</p>
      <Button component={Link} href="/create" size="md" leftSection={<Icon name="plus" />}>
        {t.create}
      </Button>
      <ol className={classes.steps}>
        {steps.map(([name, detail]) => (
          <li key={name}>
            <strong>{name}</strong>
            <span>{detail}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
