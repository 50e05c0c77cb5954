import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Link } from 'wouter';
import { connectMessages, connectPath } from '../instance/connect-path';
import { Notice } from '../theme/notice';
import { checklistMessages } from './checklist.messages';

interface AllDoneProps {
  instanceId: string;
  /** It has just happened, so a screen reader is told. */
  isNews?: boolean;
}

/** The first log was seen: what that means, and what comes next. */
export function AllDone({ instanceId, isNews = false }: AllDoneProps) {
  const t = useStore(checklistMessages);
  const link = useStore(connectMessages);
  return (
    <Notice
      tone="success"
      title={t.allDone}
      {...(isNews && { announce: 'status' })}
      action={
        <Button component={Link} href={connectPath(instanceId)} size="sm">
          {link.connect}
        </Button>
      }
    >
      {t.allDoneBody}
    </Notice>
  );
}
