/** The gateway's messages by code (after `LAUNCHPAD.`). The page translates them by code, so each is written once. */
export const GATEWAY_MESSAGES = {
  ACCOUNT_TOKEN: 'This token is for the whole account. Use a token for one project.',
  ADDRESS: 'Kafka Launchpad is at {detail}',
  ANSWER_CUT_OFF: 'Huawei Cloud’s response was cut off.',
  ANSWER_TOO_LONG: 'Huawei Cloud’s response is too large (max. 1 MiB).',
  BAD_ANSWER: 'Couldn’t read IAM’s response.',
  BODY: 'The request doesn’t match the API specification: {detail}.',
  BODY_TOO_LONG: 'The request is too large (max. 64 KiB).',
  BODY_UNREADABLE: 'The request was cut off or isn’t UTF-8 text.',
  BUSY: 'Too many requests. Wait a moment, then try again.',
  CHOOSE_PROJECT: 'Choose a project first.',
  CODED_ANSWER: 'Huawei Cloud’s response uses an unsupported compression.',
  CODING: 'The request uses an unsupported encoding.',
  CONTENT_TYPE: 'The content type must be application/json.',
  DELETE_UNREAD: 'Couldn’t check the instance status, so nothing was deleted.',
  DESTINATION: 'This address returns data, not a page or script.',
  EXPECT: 'The Expect header isn’t supported.',
  HEADER: 'The request needs the header {detail}.',
  HEADERS: 'The request’s headers are too many or too long, probably because of cookies.',
  HOST: 'Kafka Launchpad isn’t available under this name. {detail}.',
  INTERNAL: 'Kafka Launchpad ran into an error with this request.',
  LAUNCH: 'This link has expired. Press Enter in the terminal to get a new one.',
  METHOD: 'This method isn’t supported here.',
  NAME_BUSY: 'An instance with this name is already being created, so this request wasn’t sent.',
  NO_ANSWER: 'The connection to Huawei Cloud was lost before a response arrived.',
  NO_HOST:
    'Couldn’t resolve Huawei Cloud’s host name. Nothing was sent. Check the DNS of the machine that runs Kafka Launchpad.',
  NO_PROJECT: 'You don’t have access to this project.',
  NO_PROXY: 'Couldn’t reach the proxy in HTTPS_PROXY. Nothing was sent.',
  NO_SERVICE: '{detail} isn’t available in this region. Nothing was sent.',
  NO_TOKEN: 'IAM didn’t issue a token, so nothing was sent: {detail}',
  NO_TRUST:
    'Couldn’t verify Huawei Cloud’s certificate. Nothing was sent. If your company inspects TLS, set NODE_EXTRA_CA_CERTS.',
  NOT_FAILED: 'Only instances that failed to create can be deleted here. The status of this one is {detail}.',
  NOT_SENT: 'Couldn’t reach Huawei Cloud. Nothing was sent.',
  ORIGIN: 'Only Kafka Launchpad can use this address.',
  PATH: 'There is nothing at this address.',
  PERMIT_SPENT: 'This request was already sent, so it wasn’t sent again.',
  PERMIT_UNKNOWN:
    'To avoid a duplicate, this request wasn’t sent. An earlier one may have been: check the instance list first.',
  PROJECT: 'You’re working in a different project now. Reload the page.',
  PROXY: 'Use your team’s address for Kafka Launchpad.',
  PROXY_HEADER: 'The proxy must send X-Forwarded-For.',
  PROXY_REFUSED: 'The proxy in HTTPS_PROXY rejected the connection ({detail}). Nothing was sent.',
  PROXY_USER_MISSING: 'The proxy in HTTPS_PROXY requires a username and password. Nothing was sent.',
  PROXY_USER_REFUSED: 'The proxy rejected the username or password in HTTPS_PROXY. Nothing was sent.',
  QUERY: 'A query parameter is unknown or repeated.',
  REDIRECT: 'Huawei Cloud returned a redirect, which isn’t followed.',
  REGION: 'Unknown region.',
  REQUEST: 'The request is malformed.',
  ROUTE: 'Kafka Launchpad doesn’t support this API call.',
  SANDBOX: 'The built-in sandbox doesn’t need sign-in.',
  SIGN_IN: 'Your session has ended. Sign in again.',
  SIGN_IN_PAUSE: 'Too many failed sign-ins. Wait {detail} s, then try again.',
  STATUS: 'Huawei Cloud’s response has an invalid HTTP status.',
  TARGET: 'The address is too long or isn’t a path.',
  TIMEOUT: 'Huawei Cloud didn’t respond in time.',
  TLS: 'HTTPS required. The proxy must send X-Forwarded-Proto: https.',
} as const;

export type GatewayCode = keyof typeof GATEWAY_MESSAGES;

export type LaunchpadCode = `LAUNCHPAD.${GatewayCode}`;

export const gatewayMessage = (code: GatewayCode, detail = ''): string =>
  GATEWAY_MESSAGES[code].replace('{detail}', () => detail);
