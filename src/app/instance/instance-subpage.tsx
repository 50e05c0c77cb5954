import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { i18n } from '../i18n/i18n';
import { Icon } from '../theme/icons';
import { Page } from '../ui/page';
import classes from './instance-subpage.module.css';

const messages = i18n('instanceSubpage', { back: 'Back to instance' });

interface InstanceSubpageProps {
  id: string;
  title: string;
  prefix?: string | undefined;
  lead: string;
  /** Beside the way back. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A page below that of an instance: says which by its ID, and leads back. */
export function InstanceSubpage({ id, lead, actions, children, ...page }: InstanceSubpageProps) {
  const t = useStore(messages);
  return (
    <Page
      {...page}
      lead={
        <>
          {lead} <span className={classes.id}>{id}</span>
        </>
      }
      actions={
        <>
          <Button
            component={Link}
            href={`/instances/${encodeURIComponent(id)}`}
            variant="default"
            leftSection={<Icon name="back" />}
          >
            {t.back}
          </Button>
          {actions}
        </>
      }
    >
      {children}
    </Page>
  );
}
