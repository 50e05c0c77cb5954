/**
 * Calls the real cloud. A request is written from the route table and the session: its host from the list of regions,
 * its headers one by one, its authorization from the session's credentials.
 */
import { readErrorBody } from '../contract/error-body';
import { CLOCK_HEADER, DOUBT_HEADER, SIGN_IN_HEADER } from '../contract/gateway-api';
import type { Service } from '../contract/routes';
import type { AuthorizedHeaders, Credentials } from './credentials';
import { jsonOf } from './json';
import { findsNothing, nameLookup } from './lookup-before-retry';
import { redact, secretHeadersOf } from './redact';
import { canonicalQuery } from './sign-request';
import type { Transport } from './transport';
import { type BufferedResponse, clientIdHeader, NotSent, type UpstreamRequest } from './upstream';

export interface CloudTarget {
  /** Undefined where the region doesn't have the service. */
  originOf: (service: Service) => string | undefined;
  transport: Transport;
}

/** Services of the account rather than of a project. */
const isOfAccount = (service: Service): boolean => service === 'eps' || service === 'iam' || service === 'bss';

/** The token is valid, but for another project than the path's or for none. A renewed one would be the same. */
const WRONG_PROJECT = 'DMS.10240104';

const isOfAnotherProject = (response: BufferedResponse): boolean =>
  readErrorBody(jsonOf(response))?.code === WRONG_PROJECT;

function withHeader(response: BufferedResponse, name: string, value: string): BufferedResponse {
  response.headers.set(name, value);
  return response;
}

/**
 * Sends calls for one session. A 401 that new credentials could fix is retried once; a create only after a lookup finds
 * no instance of its name.
 * @throws NotSent where certainly nothing was sent
 */
export function cloudClient(
  { originOf, transport }: CloudTarget,
  credentials: Credentials,
): (request: UpstreamRequest) => Promise<BufferedResponse> {
  async function sendOnce(request: UpstreamRequest): Promise<{ response: BufferedResponse; proof: AuthorizedHeaders }> {
    const { match, path, query, body, signal } = request;
    const { service, method, contentType = 'application/json', effect } = match.route;
    const origin = originOf(service);
    if (!origin) throw new NotSent({ code: 'NO_SERVICE', detail: service.toUpperCase() });
    const headers = {
      accept: 'application/json',
      'user-agent': 'kafka-launchpad',
      ...clientIdHeader(match.route),
      ...(body !== undefined && { 'content-type': contentType }),
    };
    const isGlobal = isOfAccount(service);
    // An origin is only a scheme, a host, and a port (regions.ts, cloud-config.ts).
    const host = origin.slice(origin.indexOf('//') + 2);
    const proof = await credentials.authorize({ method, host, path, query, headers, body, isGlobal });
    const search = canonicalQuery(query);
    const target = search ? `${path}?${search}` : path;
    const repeatable = effect === 'read';
    const response = await transport({ origin, method, path: target, headers: proof, body, repeatable, signal });
    return { response: redact(response, secretHeadersOf(proof)), proof };
  }

  return async (request) => {
    // Services of the account may reject a project's token that is still valid.
    const needsSignIn = (response: BufferedResponse) =>
      isOfAccount(request.match.route.service) ? response : withHeader(response, SIGN_IN_HEADER, 'again');
    const { response, proof } = await sendOnce(request);
    if (response.status !== 401 || isOfAnotherProject(response)) return response;
    if (!(await credentials.renew(response, proof))) return needsSignIn(response);
    const isRead = request.match.route.effect === 'read';
    const lookup = nameLookup(request);
    if (lookup) {
      const found = await sendOnce(lookup).then(
        (sent) => sent.response,
        () => undefined,
      );
      if (found?.status === 401) return needsSignIn(response);
      if (!found || !findsNothing(found)) return withHeader(response, DOUBT_HEADER, 'not-free');
    }
    const second = await sendOnce(request).then(
      (sent) => sent.response,
      (error: unknown) => {
        // Only the retry wasn't sent; the first request was.
        if (error instanceof NotSent && !isRead) return undefined;
        throw error;
      },
    );
    if (!second) return response;
    if (!isRead) withHeader(second, DOUBT_HEADER, 'sent-twice');
    const off = credentials.clockOffSeconds();
    if (off !== 0) withHeader(second, CLOCK_HEADER, String(off));
    return second.status === 401 && !isOfAnotherProject(second) ? needsSignIn(second) : second;
  };
}
