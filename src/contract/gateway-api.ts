/**
 * What the page and our own gateway say to each other (everything under `/api`); the cloud's APIs are in the other files.
 *
 * - `GET  /api/session` → `session`
 * - `POST /api/permits` `{"project_id"}` → `permit`: the right to send one create, spent before the gateway connects
 * - `ANY  /api/cloud/{service}{path}` → the cloud's answer, byte for byte, for the routes of routes.ts
 */
import * as z from 'zod/mini';
import { PROJECT_ID_PATTERN } from './ids';

/** Carries the permit of a create. */
export const PERMIT_HEADER = 'x-launchpad-permit';

/** Our code (after `LAUNCHPAD.`) of a create that was not sent because another one for its name runs or was just sent. */
export const NAME_BUSY = 'NAME_BUSY';

/** On every request that changes something: a header that a foreign page cannot send without our consent. */
export const REQUEST_HEADER = 'x-launchpad-request';

/**
 * Who wrote an answer under `/api/cloud`: `cloud` = the upstream's own words, so a 4xx is a certain refusal;
 * `gateway` = ours, described by `gatewayError`. Absent = something in between answered, and nothing is certain.
 */
export const ANSWER_HEADER = 'x-launchpad-answer';

/** The id of a request in the gateway's log. */
export const REQUEST_ID_HEADER = 'x-launchpad-request-id';

export const session = z.object({
  /** `sandbox` = everything is simulated; `cloud` = real money. */
  mode: z.enum(['sandbox', 'cloud']),
  region: z.string(),
  projectId: z.string().check(z.regex(PROJECT_ID_PATTERN)),
  who: z.string(),
});
export type Session = z.infer<typeof session>;

export const permitRequest = z.strictObject({ project_id: z.string().check(z.regex(PROJECT_ID_PATTERN)) });
export const permit = z.object({ permit: z.string().check(z.minLength(16)) });

/**
 * Our own refusals, worded like the vendor's so that one reader suffices; `LAUNCHPAD.` codes are ours.
 * `not-sent` = nothing left the gateway, certainly; `settle-first` = no valid permit: nothing was sent by this
 * request, but an earlier copy of it may have been; `unknown` = sent, and no usable answer came.
 */
export const gatewayError = z.object({
  outcome: z.enum(['not-sent', 'settle-first', 'unknown', 'refused']),
  error_code: z.string(),
  error_msg: z.string(),
  request_id: z.nullish(z.string()),
});
export type GatewayError = z.infer<typeof gatewayError>;
