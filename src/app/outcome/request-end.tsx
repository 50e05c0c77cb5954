import { useStore } from '@nanostores/react';
import type { ApiError } from '../lookups/api-error';
import { OutcomeNotice } from './outcome-notice';
import { outcomeNoticeMessages } from './outcome-notice.messages';

interface RequestEndProps {
  kind: 'refused' | 'not-sent' | 'unknown';
  /** Undefined if the page itself didn't send it. */
  error: ApiError | undefined;
  title: string;
  happened: string | undefined;
  /** For example "Registered", and why not. */
  label: string;
  detail: string;
  /** An earlier request may have done it, although this one certainly didn't. */
  isInDoubt?: boolean;
  /** Why there are no charges. */
  money: string;
  next: string;
  isAtField?: boolean;
  takesFocus?: boolean;
}

/** For a request without charges that didn't certainly succeed. */
export function RequestEnd({ kind, error, label, detail, isInDoubt = false, money, ...rest }: RequestEndProps) {
  const t = useStore(outcomeNoticeMessages);
  const isUnknown = kind === 'unknown';
  const tone = isUnknown ? 'warning' : 'danger';
  return (
    <OutcomeNotice
      {...rest}
      tone={tone}
      facts={[
        { label, verdict: isUnknown || isInDoubt ? 'unknown' : 'no', tone: isInDoubt ? 'warning' : tone, detail },
        { label: t.money, verdict: 'no', detail: money },
      ]}
      words={error}
    />
  );
}
