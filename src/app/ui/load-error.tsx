import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import type { ReactNode } from 'react';
import { i18n } from '../i18n/i18n';
import { joins } from '../i18n/joins';
import { params } from '../i18n/params';
import { useVendorWords } from '../i18n/use-vendor-words';
import { ApiError } from '../lookups/api-error';
import { Icon } from '../theme/icons';
import { Notice } from '../theme/notice';

export const failureMessages = i18n('failure', {
  network: 'Kafka Launchpad doesn’t respond. Check that it’s running, then try again.',
  offline:
    'This browser is offline and can’t reach Kafka Launchpad. Check your network and that Kafka Launchpad is running.',
  timeout: 'The request timed out. Try again.',
  badResponse:
    'Couldn’t read the response. Try again. If it happens again, contact the person who runs Kafka Launchpad.',
  http: params('Huawei Cloud returned an error (HTTP {status}).'),
  other: 'This page ran into an error. Reload it and try again.',
  retry: 'Try again',
  vendor: params('{code}: {message}'),
  request: params('Request ID {id}'),
});

/** A load error, with the original code and message. */
export function LoadError(props: {
  title: string;
  error: unknown;
  onRetry?: (() => void) | undefined;
  children?: ReactNode;
}) {
  const t = useStore(failureMessages);
  return (
    <Notice tone="danger" title={props.title} announce="alert">
      <FailureWords error={props.error} />
      {props.children}
      {props.onRetry && (
        <Button
          mt="xs"
          size="xs"
          variant="default"
          leftSection={<Icon name="refresh" size={16} />}
          onClick={props.onRetry}
        >
          {t.retry}
        </Button>
      )}
    </Notice>
  );
}

/** Our text for the code, if there is one, then the original code, message, and request ID. */
export function FailureWords({ error }: { error: unknown }) {
  const join = useStore(joins);
  const words = error instanceof ApiError ? error : undefined;
  const plain = useVendorWords(words);
  // Our gateway's message is plain already.
  const original = plain && !plain.cure ? undefined : words?.message;
  return (
    <>
      <div>
        {plain?.cure
          ? join.sentences({ first: plain.cause, second: plain.cure })
          : (plain?.cause ?? <FailureReason error={error} />)}
      </div>
      {words && <OriginalWords error={words} message={original} />}
    </>
  );
}

export function OriginalWords({
  error: { code, requestId },
  message,
}: {
  error: ApiError;
  message: string | undefined;
}) {
  const t = useStore(failureMessages);
  return (
    <>
      {code && <div>{message ? t.vendor({ code, message }) : code}</div>}
      {requestId && <div>{t.request({ id: requestId })}</div>}
    </>
  );
}

export function FailureReason({ error }: { error: unknown }) {
  const t = useStore(failureMessages);
  if (!(error instanceof ApiError)) return t.other;
  switch (error.kind) {
    case 'network':
      // On this machine too: a stopped gateway looks the same.
      return navigator.onLine ? t.network : t.offline;
    case 'timeout':
      return t.timeout;
    case 'bad-response':
      return t.badResponse;
    case 'http':
      return t.http({ status: error.status ?? '' });
  }
}
