import { useStore } from '@nanostores/react';
import type { ReactNode } from 'react';
import { i18n } from '../i18n/i18n';
import { params } from '../i18n/params';
import { vendorWordsOf } from '../i18n/vendor-words';
import { type IamAction, NeededActions } from '../outcome/iam-actions';
import { RequestEnd } from '../outcome/request-end';
import type { Made } from '../submission/make-once';

const messages = i18n('changeEnd', {
  refused: params('{service} rejected the request'),
  notSent: 'Request not sent',
  notSentBody: 'We couldn’t check the current state first, or couldn’t reach Huawei Cloud. No request was sent.',
  unknown: 'We couldn’t confirm the result',
  unknownBody: 'The request was sent, but no clear response came back.',
  nothing: 'Nothing was changed.',
  perhaps: 'It may have been carried out.',
  permissionNext: 'Ask your account administrator for the IAM actions below.',
  fixNext: 'Fix the problem, then try again.',
  againNext: 'Try again. We check first, so nothing is created or changed twice.',
  money: 'The request itself is free of charge.',
  lead: 'This needs the following IAM actions:',
  actions: 'the IAM actions',
});

type Failed = Extract<Made<unknown>, { error: unknown }>;

/** @returns the end, where it isn't the one that was asked for and there is an error to show */
export const failedOf = (end: Made<unknown> | undefined): Failed | undefined =>
  end && 'error' in end ? end : undefined;

interface ChangeEndProps {
  end: Failed;
  service: 'DMS' | 'LTS' | 'VPC';
  /** What was asked for, as a past participle: "Log transfer created". */
  label: string;
  /** The IAM actions it needs, each with its reason. */
  needs: readonly IamAction[];
  /** What to do where the outcome is unknown, if it can't be checked. */
  unknownNext?: string;
  /** What the code means stands at its field. */
  isAtField?: boolean;
}

/** How a change ended that did not succeed for certain, and which IAM actions it needs where that is why. */
export function ChangeEnd({
  end: { kind, error },
  service,
  label,
  needs,
  unknownNext,
  isAtField = false,
}: ChangeEndProps): ReactNode {
  const t = useStore(messages);
  const isForbidden = kind === 'refused' && error.status === 403;
  const cure = isForbidden ? t.permissionNext : vendorWordsOf(error.code)?.cure;
  const words = {
    refused: [t.refused({ service }), undefined, t.nothing, cure ?? t.fixNext],
    'not-sent': [t.notSent, t.notSentBody, t.nothing, cure ?? t.againNext],
    unknown: [t.unknown, t.unknownBody, t.perhaps, unknownNext ?? t.againNext],
  } as const;
  const [title, happened, detail, next] = words[kind];
  return (
    <>
      <RequestEnd
        kind={kind}
        error={error}
        label={label}
        money={t.money}
        {...{ title, happened, detail, next, isAtField }}
        takesFocus
      />
      {error.status === 403 && (
        <NeededActions lead={t.lead} what={t.actions} purposes={needs.map(([action, why]) => [why, [action]])} />
      )}
    </>
  );
}
