import { useStore } from '@nanostores/react';
import type { Session } from '../../contract/gateway-api';
import type { Price } from '../../contract/price-estimate';
import { format, i18n, listing } from '../i18n/i18n';
import { params } from '../i18n/params';
import { NeededActions } from '../outcome/iam-actions';
import { OutcomeNotice } from '../outcome/outcome-notice';
import { outcomeNoticeMessages } from '../outcome/outcome-notice.messages';
import { Notice } from '../theme/notice';
import type { EstimateEnd } from './estimate-price';
import { LeftNotice } from './left-notice';

const messages = i18n('priceEnd', {
  priced: 'Estimated price',
  simulated: 'Simulated price (not real)',
  hour: params('{amount} {currency} per hour'),
  day: params('{amount} {currency} per day'),
  other: params('{amount} {currency} per {count} {unit}'),
  original: params('{price}, before discounts {original} {currency}'),
  source: 'Pay-per-use estimate from Resource Formation. The actual price may differ.',
  excluded:
    'Not included: EIPs, traffic, promotional discounts, and coupons. Huawei Cloud doesn’t say how brokers and storage are counted. Compare with the price calculator.',
  estimated: 'Price estimated',
  free: 'Estimating is free of charge.',
  unpriced: 'No price available',
  unpricedBody: 'Resource Formation doesn’t price this configuration.',
  useCalculator: 'Use the price calculator.',
  planFailed: 'The execution plan failed',
  planFailedBody: 'Resource Formation couldn’t create a plan, so it can’t price it.',
  tooLong: 'The execution plan took too long',
  tooLongBody: 'Resource Formation didn’t finish the plan within 3 minutes.',
  later: 'Try again later, or use the price calculator.',
  refused: 'Resource Formation rejected the estimate',
  refusedBody: 'Resource Formation received the request but didn’t accept it.',
  permissionNext: 'Ask your account administrator for the IAM actions below, or use the price calculator.',
  lost: 'No price received',
  lostBody: 'A request was sent, but no clear response came back.',
  notSent: 'Price not estimated',
  notSentBody: 'No request was sent.',
  notSentNext: 'Fix the problem, then try again.',
  cannotRecord: 'This browser can’t store the stack’s name, so no stack was created.',
  cannotRecordNext: 'Allow this page to store data, then try again.',
  lead: 'To estimate prices, your user needs the policy RF FullAccess, or these IAM actions and the one for reading prices:',
  stack: 'to create, read, and remove the stack',
  plan: 'to create and read the plan',
  actions: 'the IAM actions',
});

type Words = ReturnType<(typeof messages)['get']>;
type Failed = Exclude<EstimateEnd, { kind: 'priced' }>;

/** Title, fact, next step. */
function wordsOf(t: Words, end: Failed): readonly [string, string, string] {
  switch (end.kind) {
    case 'unpriced':
      return [t.unpriced, t.unpricedBody, t.useCalculator];
    case 'plan-failed':
      return [t.planFailed, t.planFailedBody, t.useCalculator];
    case 'too-long':
      return [t.tooLong, t.tooLongBody, t.later];
    case 'refused':
      return [t.refused, t.refusedBody, end.error.status === 403 ? t.permissionNext : t.later];
    case 'lost':
      return [t.lost, t.lostBody, t.later];
    case 'not-sent':
      return [t.notSent, t.notSentBody, t.notSentNext];
    case 'cannot-record':
      return [t.notSent, t.cannotRecord, t.cannotRecordNext];
  }
}

/** Resource Formation's message. */
function saidOf(end: Failed) {
  if ('error' in end) return end.error;
  return 'why' in end && end.why !== '' ? { message: end.why } : undefined;
}

function priceWords(t: Words, told: Price, currency: string, number: (value: number) => string) {
  const { amount, original = amount, unit, count } = told;
  const of = { amount: number(amount), currency };
  const once = unit === 'DAY' ? t.day(of) : t.hour(of);
  const price = count === 1 && (unit === 'HOUR' || unit === 'DAY') ? once : t.other({ ...of, count, unit });
  return original === amount ? price : t.original({ price, original: number(original), currency });
}

interface PriceEndProps {
  session: Session;
  end: EstimateEnd;
  /** Stacks that may remain, also of earlier estimates. */
  left: readonly string[];
}

export default function PriceEnd({ session, end, left }: PriceEndProps) {
  return (
    <>
      {end.kind === 'priced' ? <Priced session={session} end={end} /> : <NotPriced end={end} />}
      {left.length > 0 && <LeftNotice session={session} names={left} />}
    </>
  );
}

function Priced({ session, end }: { session: Session; end: Extract<EstimateEnd, { kind: 'priced' }> }) {
  const t = useStore(messages);
  const { number } = useStore(format);
  const list = useStore(listing);
  const { prices, currency } = end;
  return (
    <Notice tone="info" title={session.mode === 'sandbox' ? t.simulated : t.priced} announce="status">
      <p>
        <strong>{list(prices.map((one) => priceWords(t, one, currency, number)))}</strong>
      </p>
      <p>{t.source}</p>
      <p>{t.excluded}</p>
    </Notice>
  );
}

function NotPriced({ end }: { end: Failed }) {
  const t = useStore(messages);
  const outcome = useStore(outcomeNoticeMessages);
  const [title, happened, next] = wordsOf(t, end);
  return (
    <OutcomeNotice
      tone="warning"
      title={title}
      facts={[
        { label: t.estimated, verdict: 'no', tone: 'warning', detail: happened },
        { label: outcome.money, verdict: 'no', detail: t.free },
      ]}
      next={next}
      words={saidOf(end)}
    >
      {end.kind === 'refused' && end.error.status === 403 && <EstimateRights />}
    </OutcomeNotice>
  );
}

/** User guide of the sibling cloud, "Permissions". The action for prices isn't in it. */
const ACTIONS = {
  stack: ['rf:stack:createStack', 'rf:stack:getStackMetadata', 'rf:stack:deleteStack'],
  plan: ['rf:stack:createExecutionPlan', 'rf:stack:getExecutionPlanMetadata'],
} as const;

function EstimateRights() {
  const t = useStore(messages);
  return (
    <NeededActions
      lead={t.lead}
      what={t.actions}
      purposes={(['stack', 'plan'] as const).map((purpose) => [t[purpose], ACTIONS[purpose]])}
    />
  );
}
