/**
 * What the page and our own gateway say to each other (everything under `/api`); the cloud's APIs are in the other files.
 *
 * - `GET  /api/session` → `sessionState`; 401 `LAUNCHPAD.SIGN_IN` where nobody is signed in
 * - `GET  /api/sign-in` → `signInOptions`: what a page can offer before anybody is signed in
 * - `POST /api/sign-in` `signInRequest` → `signedIn`; what the cloud refuses is 401, its own words, outcome `refused`
 * - `POST /api/launch` `launchRequest` → `signedIn`; 401 `LAUNCHPAD.LAUNCH` for a link that was used
 * - `POST /api/session` `{}` → `begunSession` where a session is given to whoever asks (the sandbox), else 401
 *   `LAUNCHPAD.SIGN_IN`
 * - `GET  /api/projects` → `projectChoice`, `POST /api/session/project` `chooseProjectRequest` → `session`
 * - `DELETE /api/session` → `{}`: the gateway forgets every credential and permit of the session
 * - `POST /api/permits` `{"project_id"}` → `permit`: the right to send one create, spent before the gateway connects
 * - `ANY  /api/cloud/{service}{path}` → the cloud's answer, byte for byte, for the routes of routes.ts; an instance is
 *   deleted only while it is CREATEFAILED, else 409 `LAUNCHPAD.NOT_FAILED`, outcome `not-sent`; 401
 *   `LAUNCHPAD.SIGN_IN` without a session, 403 `LAUNCHPAD.CHOOSE_PROJECT` without a project
 *
 * Whatever is posted is JSON. Every request has the header `REQUEST_HEADER`, which holds the session's secret; there is
 * no cookie. No other answer than the one that begins a session holds its secret, and none holds a credential.
 */
import * as z from 'zod/mini';
import { PROJECT_ID_PATTERN, REGION_ID_PATTERN } from './ids';

/** Carries the permit of a create. */
export const PERMIT_HEADER = 'x-launchpad-permit';

/** The only status in which the gateway deletes an instance. It reads the status itself. */
export const DELETABLE_STATUS = 'CREATEFAILED';

/**
 * On every request of our page: the session's secret, or `1` where there is none. A foreign page cannot send it without
 * our consent, and a browser never sends it by itself, so that whatever it visits is told nothing.
 */
export const REQUEST_HEADER = 'x-launchpad-request';

/**
 * Who wrote an answer under `/api/cloud`: `cloud` = the upstream's own words, so a 4xx is a certain refusal;
 * `gateway` = ours, described by `gatewayError`. Absent = something in between answered, and nothing is certain.
 */
export const ANSWER_HEADER = 'x-launchpad-answer';

/** The id of a request in the gateway's log. */
export const REQUEST_ID_HEADER = 'x-launchpad-request-id';

/**
 * Seconds by which the cloud's clock is ahead of the gateway's machine (negative: behind). On an answer whose request
 * was refused for its time first and was then signed with the cloud's time. The machine's clock should be set right.
 */
export const CLOCK_HEADER = 'x-launchpad-clock-off';

/**
 * On an answer of the cloud to a call that changes something and that the gateway did not send exactly once: the first
 * send was refused with 401 and may have been carried out all the same. A refusal under this header is not certain.
 * `sent-twice` = sent again with other credentials; `not-free` = a create that was not, because a look by its name found
 * an instance or could not be read.
 */
export const DOUBT_HEADER = 'x-launchpad-in-doubt';

/**
 * `again` on a 401 of the cloud that the gateway could not help: the token is no longer valid, or the cloud does not
 * take the access key any more. Also on a `not-sent` of the gateway, where IAM takes the password no more. The person has
 * to sign in again; nothing was processed.
 */
export const SIGN_IN_HEADER = 'x-launchpad-sign-in';

/** How a session proves who it is. */
export const WAYS = ['sandbox', 'environment', 'password', 'token', 'keys'] as const;

const whoAndWhere = {
  /** `sandbox` = everything is simulated; `cloud` = real money. */
  mode: z.enum(['sandbox', 'cloud']),
  region: z.string(),
  /** In words for the person; also what drafts and attempts are kept by. */
  who: z.string(),
  /** `sandbox` = nobody has to sign in; `environment` = an access key that the gateway was started with. */
  way: z.enum(WAYS),
};

const projectId = z.string().check(z.regex(PROJECT_ID_PATTERN));

/** A session that can work. */
export const session = z.object({
  ...whoAndWhere,
  projectId,
  projectName: z.string(),
  /** As `CLOCK_HEADER`; absent while no request was refused for its time. */
  clockOffSeconds: z.optional(z.number()),
  /** Where creates go to the successor's address; absent while they go to the document's. */
  createPath: z.optional(z.literal('successor')),
  /** Whether prices can be estimated; where not, the gateway refuses what is needed for it. */
  priceEstimate: z.optional(z.boolean()),
});
export type Session = z.infer<typeof session>;

/** Signed in, and a project has to be chosen before anything else. */
export const projectlessSession = z.object({ ...whoAndWhere, projectId: z.null() });
export type ProjectlessSession = z.infer<typeof projectlessSession>;

export const sessionState = z.union([session, projectlessSession]);
export type SessionState = z.infer<typeof sessionState>;

/** What the page can offer to somebody who is not signed in. */
export const signInOptions = z.object({
  mode: whoAndWhere.mode,
  /** False where a session is given to whoever asks (the sandbox). */
  needed: z.boolean(),
  /** Never empty; `name` where one is known. */
  regions: z.array(z.object({ id: z.string(), name: z.nullish(z.string()) })),
  /** The region that the gateway was started with. */
  region: z.nullable(z.string()),
  /** An access key from the environment waits behind the link that `npm start` printed. */
  launchLink: z.boolean(),
});
export type SignInOptions = z.infer<typeof signInOptions>;

const regionId = z.string().check(z.regex(REGION_ID_PATTERN));
const nameText = z.string().check(z.minLength(1), z.maxLength(256));
/** What goes into a header may hold nothing that would end it. Tokens of the real IAM are thousands of characters long. */
const headerText = (max: number) => z.string().check(z.regex(/^[\x21-\x7e]+$/), z.maxLength(max));

/** One of three ways in. The password is sent as typed, never trimmed. */
export const signInRequest = z.discriminatedUnion('way', [
  z.strictObject({
    way: z.literal('password'),
    /** Name of the account. */
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
    /** Of a temporary access key. */
    securityToken: z.optional(headerText(16_384)),
    region: regionId,
  }),
]);
export type SignInRequest = z.infer<typeof signInRequest>;

const project = z.object({
  id: projectId,
  name: z.string(),
  /** The region that it belongs to; null where its name does not begin with a known one. */
  region: z.nullable(z.string()),
});

/** The projects that a session may work in, those of its region first. */
export const projectChoice = z.object({ projects: z.array(project) });
export type ProjectChoice = z.infer<typeof projectChoice>;

export const chooseProjectRequest = z.strictObject({ region: regionId, project_id: projectId });

/** A session that has just begun. Its secret is told here and never again: 32 random bytes as base64url. */
/** A session's secret: 32 bytes as base64url. */
export const SESSION_SECRET = /^[\w-]{43}$/;

export const begunSession = z.object({ secret: z.string().check(z.regex(SESSION_SECRET)), session: sessionState });

/** Nothing has to be said to begin a session where one is given to whoever asks. */
export const beginRequest = z.strictObject({});

/** After signing in. Where the region has exactly one project, it is chosen already. */
export const signedIn = z.object({ ...begunSession.shape, projects: projectChoice.shape.projects });
export type SignedIn = z.infer<typeof signedIn>;

/** The token after `#launch=` in the link that `npm start` prints. The page posts it once and takes it out of the address. */
export const launchRequest = z.strictObject({ launch_token: z.string().check(z.minLength(16), z.maxLength(128)) });

export const permitRequest = z.strictObject({ project_id: projectId });
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
