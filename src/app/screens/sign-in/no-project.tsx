import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { i18n } from '../../i18n/i18n';
import { params } from '../../i18n/params';
import { Icon } from '../../theme/icons';
import { Notice } from '../../theme/notice';
import classes from './sign-in.module.css';
import { useSignOut } from './use-sign-out';

const messages = i18n('noProject', {
  none: params('You have no projects in {region}'),
  noneBody:
    'You’re signed in, but you don’t have access to a project. Ask your account administrator for a project with DMS for Kafka permissions, or sign in as another user.',
  othersBody: 'Choose a project in another region below, or sign in again with another region.',
  retry: 'Refresh',
  signIn: 'Sign in another way',
});

interface NoProjectProps {
  region: string;
  /** Other regions have projects. */
  hasOthers: boolean;
  onRetry: () => void;
}

export function NoProject({ region, hasOthers, onRetry }: NoProjectProps) {
  const t = useStore(messages);
  const { signOut, isSending } = useSignOut();
  return (
    <Notice tone="warning" title={t.none({ region })} announce="status">
      <div>{hasOthers ? t.othersBody : t.noneBody}</div>
      <div className={`${classes.buttons} ${classes.buttonsBelow}`}>
        <Button size="xs" variant="default" leftSection={<Icon name="refresh" size={16} />} onClick={onRetry}>
          {t.retry}
        </Button>
        <Button size="xs" variant="default" aria-disabled={isSending || undefined} onClick={() => void signOut()}>
          {t.signIn}
        </Button>
      </div>
    </Notice>
  );
}
