/**
 * One intention to create an instance; it may send several requests. It's recorded before the first one and outlives
 * the page, so that a lost response can be resolved later. It holds no secret.
 */
import * as z from 'zod/mini';
import type { CreateInstanceRequest } from '../../contract/create-instance';
import type { Session } from '../../contract/gateway-api';

/**
 * - `sending`: a send is on its way, or the page ended meanwhile
 * - `unknown`: it was sent and nobody knows what became of it
 * - `accepted`: the instance exists (`instanceId`)
 * - `refused`, `not-sent`: certainly nothing was created by the last send
 * - `absent`: looked for until the end of the window and not seen; it may still appear. A later send that is refused
 * leaves it so
 */
const ATTEMPT_STATES = ['sending', 'unknown', 'accepted', 'refused', 'not-sent', 'absent'] as const;
export type AttemptState = (typeof ATTEMPT_STATES)[number];

const text = z.optional(z.string());

export const attemptRecord = z.object({
  id: z.string(),
  mode: z.enum(['sandbox', 'cloud']),
  region: z.string(),
  projectId: z.string(),
  who: z.string(),
  name: z.string(),
  productId: z.string(),
  vpcId: z.string(),
  subnetId: z.string(),
  /** Yearly/monthly: an unpaid order may exist without an instance. */
  prepaid: z.boolean(),
  /** Automatic payment; earlier versions didn't record it. */
  autoPay: z.optional(z.boolean()),
  /** Epoch milliseconds of the first request. */
  createdAt: z.number(),
  /** The request body without the password; earlier versions didn't record it. */
  asked: z.optional(z.record(z.string(), z.unknown())),
  /** SHA-256 of `canonicalBody`. */
  bodyHash: z.string(),
  /** A state that this version does not know was written by another one: whatever it was, it has to be looked for. */
  state: z.catch(z.enum(ATTEMPT_STATES), 'unknown'),
  /** Requests that left, or were about to. */
  sends: z.number(),
  /** Stays true once a request had no certain response. */
  wasUnknown: z.boolean(),
  /** Epoch milliseconds. */
  endedAt: z.optional(z.number()),
  /** Epoch milliseconds at which the person dismissed it. */
  setAsideAt: z.optional(z.number()),
  instanceId: text,
  /** Named by a 2xx response, not verified yet. */
  namedId: text,
  /** All other IDs that responses named, however late; never removed. */
  furtherIds: z.optional(z.array(z.string())),
  /** Epoch milliseconds of the latest response; null without one. Earlier versions didn't record it. */
  answeredAt: z.optional(z.nullable(z.number())),
  /** Epoch milliseconds at which polling found the instance. */
  foundAt: z.optional(z.number()),
  /** Polls until then. */
  looks: z.optional(z.number()),
  /** Epoch milliseconds at which this browser deleted the failed instance. */
  deletedAt: z.optional(z.number()),
  /** The server's response to the latest request. */
  code: text,
  message: text,
  requestId: text,
});

export type Attempt = z.infer<typeof attemptRecord>;

/** Whether it blocks another request for its name. */
export const isOpen = (attempt: Attempt): boolean =>
  (attempt.state === 'sending' || attempt.state === 'unknown' || attempt.state === 'absent') &&
  attempt.setAsideAt === undefined;

/** Instances that it may have created, its own first: each may have to be paid. */
export const idsOf = ({ instanceId, namedId, furtherIds = [] }: Attempt): string[] => [
  ...new Set([instanceId, namedId, ...furtherIds].filter((id) => id !== undefined)),
];

export const withId = (attempt: Attempt, id: string): Attempt =>
  idsOf(attempt).includes(id) ? attempt : { ...attempt, furtherIds: [...(attempt.furtherIds ?? []), id] };

/** What a person says about an attempt doesn't hold for a later request of it. */
export type SeenAttempt = Pick<Attempt, 'id' | 'sends'>;

export const isAsSeen = (attempt: Attempt, seen: SeenAttempt): boolean =>
  attempt.id === seen.id && attempt.sends === seen.sends;

/** Keeps two tabs from creating the same instance. */
export const lockName = (session: Pick<Session, 'region' | 'projectId'>, name: string): string =>
  `create-instance/${session.region}/${session.projectId}/${name}`;

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([key, inner]) => [key, canonical(inner)]);
}

function withoutSecrets(request: CreateInstanceRequest): Omit<CreateInstanceRequest, 'password'> {
  const { password: _secret, ...rest } = request;
  return rest;
}

/** JSON with sorted keys and without the password: equal intentions give equal texts. */
export const canonicalBody = (request: CreateInstanceRequest): string =>
  JSON.stringify(canonical(withoutSecrets(request)));

export const newAttempt = (
  session: Session,
  request: CreateInstanceRequest,
  parts: { id: string; bodyHash: string; now: number },
): Attempt => ({
  id: parts.id,
  mode: session.mode,
  region: session.region,
  projectId: session.projectId,
  who: session.who,
  name: request.name,
  productId: request.product_id,
  vpcId: request.vpc_id,
  subnetId: request.subnet_id,
  prepaid: request.bss_param?.charging_mode === 'prePaid',
  ...(request.bss_param && { autoPay: request.bss_param.is_auto_pay === true }),
  createdAt: parts.now,
  asked: withoutSecrets(request),
  bodyHash: parts.bodyHash,
  state: 'sending',
  sends: 1,
  wasUnknown: false,
});
