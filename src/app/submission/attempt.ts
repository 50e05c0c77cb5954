/**
 * An attempt is one intention to buy an instance; it may hold several sends. Its record is written before the first
 * request leaves and outlives the page, so that an answer that was lost can be settled later. It holds no secret.
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
 *   leaves it so
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
  /** Yearly/monthly: an unpaid order may exist even where no instance is seen. */
  prepaid: z.boolean(),
  /** Of a yearly/monthly order: whether it pays itself. Attempts of earlier versions do not say. */
  autoPay: z.optional(z.boolean()),
  /** Epoch milliseconds of the first send. */
  createdAt: z.number(),
  /** The wire body without the password, for the receipt. Attempts of earlier versions do not hold it. */
  asked: z.optional(z.record(z.string(), z.unknown())),
  /** SHA-256 of `canonicalBody`, hexadecimal. */
  bodyHash: z.string(),
  /** A state that this version does not know was written by another one: whatever it was, it has to be looked for. */
  state: z.catch(z.enum(ATTEMPT_STATES), 'unknown'),
  /** Requests that left, or were about to. */
  sends: z.number(),
  /** True for good once a send had no certain answer. */
  wasUnknown: z.boolean(),
  /** Epoch milliseconds of the latest outcome. */
  endedAt: z.optional(z.number()),
  /** Epoch milliseconds at which the person said that this attempt shall no longer stand in the way. */
  setAsideAt: z.optional(z.number()),
  instanceId: text,
  /** The id that a 2xx answer named, before anybody looked whether it is that of the order. */
  namedId: text,
  /** All other ids that answers named, however late: no write takes one away. */
  furtherIds: z.optional(z.array(z.string())),
  /** Epoch milliseconds at which the latest send was answered; null = no answer came. Earlier versions do not say. */
  answeredAt: z.optional(z.nullable(z.number())),
  /** Epoch milliseconds at which reading found the instance, where no answer named it for certain. */
  foundAt: z.optional(z.number()),
  /** How often the list had been read by then. */
  looks: z.optional(z.number()),
  /** Epoch milliseconds at which this browser deleted the instance, because its creation had failed. */
  deletedAt: z.optional(z.number()),
  /** The server's words about the latest send. */
  code: text,
  message: text,
  requestId: text,
});

export type Attempt = z.infer<typeof attemptRecord>;

/**
 * Whether an attempt still stands in the way of another send for its name: its outcome is not known, and the person has
 * not said that it may be disregarded.
 */
export const isOpen = (attempt: Attempt): boolean =>
  (attempt.state === 'sending' || attempt.state === 'unknown' || attempt.state === 'absent') &&
  attempt.setAsideAt === undefined;

/** All instances that an attempt may have made, its own first: each may have to be paid. */
export const idsOf = ({ instanceId, namedId, furtherIds = [] }: Attempt): string[] => [
  ...new Set([instanceId, namedId, ...furtherIds].filter((id) => id !== undefined)),
];

/** @returns the attempt with an id beside those that it knows */
export const withId = (attempt: Attempt, id: string): Attempt =>
  idsOf(attempt).includes(id) ? attempt : { ...attempt, furtherIds: [...(attempt.furtherIds ?? []), id] };

/** An attempt as a person saw it: what they say about it does not hold for a send that came later. */
export type SeenAttempt = Pick<Attempt, 'id' | 'sends'>;

/**
 * @param attempt as it is recorded now
 * @param seen as a person saw it
 * @returns whether it is that attempt, and was not sent again since
 */
export const isAsSeen = (attempt: Attempt, seen: SeenAttempt): boolean =>
  attempt.id === seen.id && attempt.sends === seen.sends;

/**
 * The name of the lock that keeps two tabs from creating the same instance.
 * @param session region and project
 * @param name the instance's name
 */
export const lockName = (session: Pick<Session, 'region' | 'projectId'>, name: string): string =>
  `create-instance/${session.region}/${session.projectId}/${name}`;

/** JSON with sorted keys, so that equal bodies are equal texts. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const sorted = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([key, inner]) => [key, canonical(inner)]);
}

/** The wire body as it may be kept: without the password. */
function withoutSecrets(request: CreateInstanceRequest): Omit<CreateInstanceRequest, 'password'> {
  const { password: _secret, ...rest } = request;
  return rest;
}

/**
 * Writes a request so that equal intentions give equal texts.
 * @param request the wire body
 * @returns canonical JSON without the password
 */
export const canonicalBody = (request: CreateInstanceRequest): string =>
  JSON.stringify(canonical(withoutSecrets(request)));

/**
 * Begins an attempt.
 * @param parts the new id, the hash of the body, and the time in epoch milliseconds
 * @returns its record in state `sending`
 */
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
