/** Authenticates a request by signature or token before anything else in it is read. */
import type { Service } from '../contract/routes';
import { SANDBOX_ACCESS_KEY, SANDBOX_PROJECT_ID, SANDBOX_SECRET_KEY } from './credentials';
import { dmsRefusal, gatewayRefusal, iamRefusal } from './refusal';
import { type SignedRequest, verifySignature } from './signature';
import type { TokenStore } from './tokens';

const secretKeys = new Map([[SANDBOX_ACCESS_KEY, SANDBOX_SECRET_KEY]]);

export interface Attempted {
  request: SignedRequest;
  service: Service;
  projectId: string | undefined;
  requestId: string;
  nowMs: number;
}

const notAuthentic = (why: string, requestId: string): Error =>
  gatewayRefusal(401, 'APIGW.0301', `Incorrect IAM authentication information: ${why}`, requestId);

/** DMS has its own codes for tokens and IAM its own body; the API gateway responds for the rest. */
function tokenRefusal({ service, requestId }: Attempted, dmsCode: string, why: string): Error {
  if (service === 'dms') return dmsRefusal(dmsCode);
  if (service === 'iam') return iamRefusal(401, 'Unauthorized', 'The request you have made requires authentication.');
  return notAuthentic(why, requestId);
}

/** @returns undefined for a token of the domain */
async function callersProject(attempted: Attempted, tokens: TokenStore): Promise<string | undefined> {
  const { request, requestId, nowMs } = attempted;
  if (request.headers.has('authorization')) {
    const fault = await verifySignature(request, secretKeys, nowMs);
    if (fault) throw notAuthentic(`verify aksk signature fail, ${fault}`, requestId);
    return request.headers.get('x-project-id') ?? SANDBOX_PROJECT_ID;
  }
  const text = request.headers.get('x-auth-token');
  if (!text) throw tokenRefusal(attempted, '10240103', 'x-auth-token not found');
  const state = tokens.lookup(text, nowMs);
  if (state.kind === 'expired') throw tokenRefusal(attempted, '10240102', 'token expires');
  if (state.kind === 'unknown') throw tokenRefusal(attempted, '10240101', 'decrypt token fail');
  return state.token.projectId;
}

/** @throws Refusal 401 for missing or wrong credentials, and for another project */
export async function authenticate(attempted: Attempted, tokens: TokenStore): Promise<void> {
  const projectId = await callersProject(attempted, tokens);
  if (attempted.projectId === undefined) return;
  if (projectId !== attempted.projectId || projectId !== SANDBOX_PROJECT_ID) throw dmsRefusal('10240104');
}
