import { useStore } from '@nanostores/react';
import type { ApiError } from '../api/api-error';
import { OutcomeNotice } from './outcome-notice';
import { outcomeNoticeMessages } from './outcome-notice.messages';

interface RequestEndProps {
  kind: 'refused' | 'not-sent' | 'unknown';
  error: ApiError;
  /** What happened: in one short sentence, and in more words. */
  title: string;
  happened: string;
  /** What was asked for, for example "Registered", and why that is not so or not known. */
  label: string;
  detail: string;
  /** Why it costs nothing. */
  money: string;
  next: string;
  takesFocus?: boolean;
}

/** How a request ended that changes something, costs nothing, and did not succeed for certain. */
export function RequestEnd({ kind, error, label, detail, money, ...rest }: RequestEndProps) {
  const t = useStore(outcomeNoticeMessages);
  const isUnknown = kind === 'unknown';
  const tone = isUnknown ? 'warning' : 'danger';
  return (
    <OutcomeNotice
      {...rest}
      tone={tone}
      facts={[
        { label, verdict: isUnknown ? 'unknown' : 'no', tone, detail },
        { label: t.money, verdict: 'no', detail: money },
      ]}
      words={error}
    />
  );
}
