import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import type { ReactNode } from 'react';
import { i18n } from '../i18n/i18n';
import { Notice } from '../theme/notice';
import type { MissingReason } from './load-part';

const messages = i18n('missingPart', {
  newer: 'A newer version of Kafka Launchpad is running',
  newerBody: 'Reload the page to continue.',
  unreachable: 'We couldn’t load this part of the page',
  unreachableBody: 'Kafka Launchpad doesn’t respond. Check that it’s running, then reload the page.',
  blocked: 'We couldn’t load this part of the page',
  blockedBody: 'An ad blocker may have blocked a file. Allow files from this address, then reload the page.',
  kept: 'Your drafts are saved, but passwords aren’t. Enter them again after reloading.',
  reload: 'Reload page',
});

/** Says what reloading keeps; doesn't reload by itself. */
export function MissingPart({ reason, children }: { reason: MissingReason; children?: ReactNode }) {
  const t = useStore(messages);
  const whatToDo = { newer: t.newerBody, unreachable: t.unreachableBody, blocked: t.blockedBody };
  return (
    <Notice tone="warning" title={t[reason]} announce="alert">
      {children}
      <p>{whatToDo[reason]}</p>
      <p>{t.kept}</p>
      <Button variant="default" onClick={() => location.reload()}>
        {t.reload}
      </Button>
    </Notice>
  );
}
