import { Anchor } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Link } from 'wouter';
import type { Instance } from '../../../contract/instance';
import { NextStep } from '../../checklist/next-step';
import { i18n } from '../../i18n/i18n';
import { connectMessages, connectPath } from '../../instance/connect-path';
import { Celebration } from '../../outcome/celebration';
import classes from './progress.module.css';

const messages = i18n('launched', {
  title: 'Your instance is running',
});

/** Instead of the sober line of a running instance, where somebody has just watched it being created. */
export function Launched({ item }: { item: Instance }) {
  const t = useStore(messages);
  const link = useStore(connectMessages);
  return (
    <Celebration>
      <h2 className={classes.launchedTitle}>{t.title}</h2>
      <NextStep item={item} />
      <Anchor component={Link} href={connectPath(item.instance_id)} mt="xs">
        {link.connect}
      </Anchor>
    </Celebration>
  );
}
