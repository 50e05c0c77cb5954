/**
 * The API between the page and our gateway.
 * - `GET  /api/session` → `sessionState`; 401 `LAUNCHPAD.SIGN_IN` without a session
 * - `GET  /api/sign-in` → `signInOptions`
 * - `POST /api/sign-in` `signInRequest` → `signedIn`; 401 with the cloud's message, outcome `refused`
 * - `POST /api/launch` `launchRequest` → `signedIn`; 401 `LAUNCHPAD.LAUNCH` for a used link
 * - `POST /api/session` `{}` → `begunSession` where every visitor gets a session (the sandbox), else 401
 *   `LAUNCHPAD.SIGN_IN`
 * - `GET  /api/projects` → `projectChoice`, `POST /api/session/project` `chooseProjectRequest` → `session`
 * - `DELETE /api/session` → `{}`; drops every credential and permit of the session
 * - `POST /api/permits` `{"project_id"}` → `permit`: the right to send one create
 * - `ANY  /api/cloud/{service}{path}` → the cloud's response, for the routes of route-table.ts; 401 `LAUNCHPAD.SIGN_IN`
 *   without a session, 403 `LAUNCHPAD.CHOOSE_PROJECT` without a project; 409 `LAUNCHPAD.NOT_FAILED` for deleting an
 *   instance that isn't CREATEFAILED
 *
 * Bodies are JSON. Every request carries the session's secret in `REQUEST_HEADER`; there are no cookies. Only the
 * response that starts a session contains its secret, and none contains a credential.
 */
import * as z from 'zod/mini';
import { PROJECT_ID_PATTERN, REGION_ID_PATTERN } from './ids';

/** A create's permit. */
export const PERMIT_HEADER = 'x-launchpad-permit';

/** Only instances in this status can be deleted. The gateway reads it itself. */
export const DELETABLE_STATUS = 'CREATEFAILED';

/**
 * On every request of our page: the session's secret, or `1` without one. Another site can't send it without our
 * consent, and browsers never add it by themselves.
 */
export const REQUEST_HEADER = 'x-launchpad-request';

/**
 * Who wrote a response under `/api/cloud`. `cloud`: the cloud itself, so a 4xx is a certain rejection; `gateway`: ours,
 * in the form of `gatewayError`; absent: something in between, so nothing is certain.
 */
export const ANSWER_HEADER = 'x-launchpad-answer';

/** Of a request in the gateway's log. */
export const REQUEST_ID_HEADER = 'x-launchpad-request-id';

/**
 * Seconds by which the cloud's clock is ahead of the gateway's machine, whose clock should be corrected. Set when a
 * request was refused for its time and then retried with the cloud's.
 */
export const CLOCK_HEADER = 'x-launchpad-clock-off';

/**
 * On the cloud's response to a change that wasn't sent exactly once: the first request got a 401 but may have been
 * processed, so a rejection isn't certain. `sent-twice`: retried with other credentials; `not-free`: a create that
 * wasn't retried, because a lookup of its name found an instance or couldn't be read.
 */
export const DOUBT_HEADER = 'x-launchpad-in-doubt';

/**
 * `again`: sign in again. On a 401 that the gateway couldn't resolve, or on a `not-sent` because IAM rejects the
 * password; nothing was processed.
 */
export const SIGN_IN_HEADER = 'x-launchpad-sign-in';

export const WAYS = ['sandbox', 'environment', 'password', 'token', 'keys'] as const;

const whoAndWhere = {
  /** `sandbox`: everything is simulated; `cloud`: real charges. */
  mode: z.enum(['sandbox', 'cloud']),
  region: z.string(),
  /** For display; also the key of drafts and attempts. */
  who: z.string(),
  /** `environment`: an access key that the gateway was started with. */
  way: z.enum(WAYS),
};

const projectId = z.string().check(z.regex(PROJECT_ID_PATTERN));

export const session = z.object({
  ...whoAndWhere,
  projectId,
  projectName: z.string(),
  /** As `CLOCK_HEADER`. */
  clockOffSeconds: z.optional(z.number()),
  /** Absent while creates go to the document's path. */
  createPath: z.optional(z.literal('successor')),
  /** If not, the gateway rejects the calls that estimates need. */
  priceEstimate: z.optional(z.boolean()),
});
export type Session = z.infer<typeof session>;

/** Signed in; a project must be chosen first. */
export const projectlessSession = z.object({ ...whoAndWhere, projectId: z.null() });
export type ProjectlessSession = z.infer<typeof projectlessSession>;

export const sessionState = z.union([session, projectlessSession]);
export type SessionState = z.infer<typeof sessionState>;

export const signInOptions = z.object({
  mode: whoAndWhere.mode,
  /** False where every visitor gets a session (the sandbox). */
  needed: z.boolean(),
  /** Never empty. */
  regions: z.array(z.object({ id: z.string(), name: z.nullish(z.string()) })),
  region: z.nullable(z.string()),
  /** Whether the link that `npm start` printed opens an access key. */
  launchLink: z.boolean(),
});
export type SignInOptions = z.infer<typeof signInOptions>;

const regionId = z.string().check(z.regex(REGION_ID_PATTERN));
const nameText = z.string().check(z.minLength(1), z.maxLength(256));
/** Nothing that would end a header. Tokens of the real IAM are thousands of characters long. */
const headerText = (max: number) => z.string().check(z.regex(/^[\x21-\x7e]+$/), z.maxLength(max));

/** The password is sent as typed, never trimmed. */
export const signInRequest = z.discriminatedUnion('way', [
  z.strictObject({
    way: z.literal('password'),
    /** Account name. */
    domain: nameText,
    user: nameText,
    password: z.string().check(z.minLength(1), z.maxLength(1024)),
    region: regionId,
  }),
  z.strictObject({ way: z.literal('token'), token: headerText(32_768), region: regionId }),
  z.strictObject({
    way: z.literal('keys'),
    accessKey: headerText(128),
    secretKey: headerText(256),
    /** Only of a temporary access key. */
    securityToken: z.optional(headerText(16_384)),
    region: regionId,
  }),
]);
export type SignInRequest = z.infer<typeof signInRequest>;

const project = z.object({
  id: projectId,
  name: z.string(),
  /** Null if its name begins with no known region. */
  region: z.nullable(z.string()),
});

/** Projects of the session's region first. */
export const projectChoice = z.object({ projects: z.array(project) });
export type ProjectChoice = z.infer<typeof projectChoice>;

export const chooseProjectRequest = z.strictObject({ region: regionId, project_id: projectId });

/** 32 bytes as base64url. */
export const SESSION_SECRET = /^[\w-]{43}$/;

export const begunSession = z.object({ secret: z.string().check(z.regex(SESSION_SECRET)), session: sessionState });

export const beginRequest = z.strictObject({});

/** If the region has exactly one project, it is already chosen. */
export const signedIn = z.object({ ...begunSession.shape, projects: projectChoice.shape.projects });
export type SignedIn = z.infer<typeof signedIn>;

/** From `#launch=` in the link that `npm start` prints. The page posts it once and removes it from the URL. */
export const launchRequest = z.strictObject({ launch_token: z.string().check(z.minLength(16), z.maxLength(128)) });

export const permitRequest = z.strictObject({ project_id: projectId });
export const permit = z.object({ permit: z.string().check(z.minLength(16)) });

/**
 * `not-sent`: certainly nothing left the gateway; `settle-first`: no valid permit, so this request wasn't sent but an
 * earlier copy may have been; `unknown`: sent, without a clear response; `refused`: the cloud's own error.
 */
export const gatewayError = z.object({
  outcome: z.enum(['not-sent', 'settle-first', 'unknown', 'refused']),
  error_code: z.string(),
  error_msg: z.string(),
  request_id: z.nullish(z.string()),
});
export type GatewayError = z.infer<typeof gatewayError>;
