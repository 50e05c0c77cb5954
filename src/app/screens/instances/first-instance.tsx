import { Button, Title } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Link } from 'wouter';
import { i18n } from '../../i18n/i18n';
import { Icon } from '../../theme/icons';
import classes from './first-instance.module.css';
import { LaunchScene } from './launch-scene';

const messages = i18n('firstInstance', {
  title: 'Create your first Kafka instance',
  body: 'This project has no instances yet. Three steps take you to a running instance that LTS can send logs to.',
  create: 'Create instance',
  fill: 'Configure it',
  fillDetail: 'A few short steps, validated as you go. Nothing is created until you review and confirm.',
  follow: 'Watch it start',
  followDetail: 'Creation takes 3 to 15 minutes. You can close the page and come back.',
  register: 'Register it with LTS',
  registerDetail: 'When the instance is running, Log Tank Service can send logs to it.',
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
