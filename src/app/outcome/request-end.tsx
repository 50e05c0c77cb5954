import { useStore } from '@nanostores/react';
import type { ApiError } from '../lookups/api-error';
import { OutcomeNotice } from './outcome-notice';
import { outcomeNoticeMessages } from './outcome-notice.messages';

interface RequestEndProps {
  kind: 'refused' | 'not-sent' | 'unknown';
  /** Undefined where it was the page that held the request back. */
  error: ApiError | undefined;
  /** What happened: in one short sentence, and in more words. */
  title: string;
  happened: string;
  /** What was asked for, for example "Registered", and why that is not so or not known. */
  label: string;
  detail: string;
  /** Where it is not known although this request certainly did nothing: an earlier one may have. */
  isInDoubt?: boolean;
  /** Why it costs nothing. */
  money: string;
  next: string;
  takesFocus?: boolean;
}

/** How a request ended that changes something, costs nothing, and did not succeed for certain. */
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
