/**
 * Calls the real cloud. A request is written from the route table and the session: its host from the list of regions,
 * its headers one by one, its authorization from the session's credentials.
 */
import { readErrorBody } from '../contract/error-body';
import { CLOCK_HEADER, DOUBT_HEADER, SIGN_IN_HEADER } from '../contract/gateway-api';
import type { Service } from '../contract/routes';
import type { Credentials, Proof } from './credentials';
import { nameLookUp, showsNothing } from './look-before-repeat';
import { redact, secretHeadersOf } from './redact';
import { canonicalQuery } from './sign-request';
import type { Transport } from './transport';
import { NotSent, ownIdOf, type UpstreamRequest, type WholeAnswer } from './upstream';

export interface CloudPlace {
  /** Undefined where the region doesn't have the service. */
  originOf: (service: Service) => string | undefined;
  transport: Transport;
}

/** Services of the account rather than of a project. */
const isOfAccount = (service: Service): boolean => service === 'eps' || service === 'iam' || service === 'bss';

/** The token is valid, but for another project than the path's or for none. A renewed one would be the same. */
const WRONG_PROJECT = 'DMS.10240104';

function isOfAnotherProject({ bytes }: WholeAnswer): boolean {
  try {
    return readErrorBody(JSON.parse(new TextDecoder().decode(bytes)))?.code === WRONG_PROJECT;
  } catch {
    return false;
  }
}

function withHeader(answer: WholeAnswer, name: string, value: string): WholeAnswer {
  answer.headers.set(name, value);
  return answer;
}

/**
 * Sends calls for one session. A 401 that new credentials could fix is retried once; a create only after a lookup finds
 * no instance of its name.
 * @throws NotSent where certainly nothing was sent
 */
export function cloudCaller(
  { originOf, transport }: CloudPlace,
  credentials: Credentials,
): (request: UpstreamRequest) => Promise<WholeAnswer> {
  async function sendOnce(request: UpstreamRequest): Promise<{ answer: WholeAnswer; proof: Proof }> {
    const { match, path, query, body, signal } = request;
    const { service, method, contentType = 'application/json', effect } = match.route;
    const origin = originOf(service);
    if (!origin) throw new NotSent({ code: 'NO_SERVICE', detail: service.toUpperCase() });
    const headers = {
      accept: 'application/json',
      'user-agent': 'kafka-launchpad',
      ...ownIdOf(match.route),
      ...(body !== undefined && { 'content-type': contentType }),
    };
    const isGlobal = isOfAccount(service);
    // An origin is only a scheme, a host, and a port (regions.ts, cloud-config.ts).
    const host = origin.slice(origin.indexOf('//') + 2);
    const proof = await credentials.prove({ method, host, path, query, headers, body, isGlobal });
    const search = canonicalQuery(query);
    const target = search ? `${path}?${search}` : path;
    const repeatable = effect === 'read';
    const answer = await transport({ origin, method, path: target, headers: proof, body, repeatable, signal });
    return { answer: redact(answer, secretHeadersOf(proof)), proof };
  }

  return async (request) => {
    // Services of the account may reject a project's token that is still valid.
    const needsSignIn = (answer: WholeAnswer) =>
      isOfAccount(request.match.route.service) ? answer : withHeader(answer, SIGN_IN_HEADER, 'again');
    const { answer, proof } = await sendOnce(request);
    if (answer.status !== 401 || isOfAnotherProject(answer)) return answer;
    if (!(await credentials.renew(answer, proof))) return needsSignIn(answer);
    const isRead = request.match.route.effect === 'read';
    const look = nameLookUp(request);
    if (look) {
      const seen = await sendOnce(look).then(
        (sent) => sent.answer,
        () => undefined,
      );
      if (seen?.status === 401) return needsSignIn(answer);
      if (!seen || !showsNothing(seen)) return withHeader(answer, DOUBT_HEADER, 'not-free');
    }
    const second = await sendOnce(request).then(
      (sent) => sent.answer,
      (error: unknown) => {
        // Only the retry wasn't sent; the first request was.
        if (error instanceof NotSent && !isRead) return undefined;
        throw error;
      },
    );
    if (!second) return answer;
    if (!isRead) withHeader(second, DOUBT_HEADER, 'sent-twice');
    const off = credentials.clockOffSeconds();
    if (off !== 0) withHeader(second, CLOCK_HEADER, String(off));
    return second.status === 401 && !isOfAnotherProject(second) ? needsSignIn(second) : second;
  };
}
