/** The gateway as one function from request to answer: every address it has, and what stands on every answer. */
import { randomUUID } from 'node:crypto';
import { permitRequest } from '../contract/gateway-api';
import { matchPath } from '../contract/routes';
import type { Permits } from '../passage/permits';
import { type Access, admit, mustChooseProject } from './access';
import { type Address, answerAt, type Visit } from './addresses';
import { dataAnswer, methodNotAllowed, notSent, refuse } from './answers';
import { type CloudAnswer, type CloudCalls, callCloud } from './cloud-calls';
import { complete } from './complete-answer';
import type { Log } from './log';
import { createLookupLimit } from './lookup-limit';
import type { GatewayAnswer, GatewayRequest } from './message';
import { readRequest } from './read-request';
import { checkOrigin } from './request-origin';
import { sessionAddresses } from './session-addresses';
import { type StaticFiles, serveStatic } from './static-files';
import { askWeb } from './web-messages';

export interface GatewayParts {
  access: Access;
  permits: Permits;
  deadlines: CloudCalls['deadlines'];
  files: StaticFiles;
  log: Log;
  /** The console's own origin, for example `http://127.0.0.1:8787`; the request's Host was checked. */
  ownOrigin: (request: GatewayRequest) => string;
  /** Whether TLS is in front. */
  isSecure: boolean;
}

/** Answers a request whose line and Host were checked (request-line.ts). Never rejects. */
export type Gateway = (request: GatewayRequest) => Promise<GatewayAnswer>;

const CLOUD = /^\/api\/cloud\/([^/]+)(\/.*)?$/;

const isUnder = (folder: string, path: string): boolean => path === folder || path.startsWith(`${folder}/`);

/** The list of keys is read with a POST. */
const isLookup = ({ method }: GatewayRequest, path: string): boolean =>
  method === 'GET' ||
  (method === 'POST' && matchPath(path).some(({ route }) => route.method === method && route.effect === 'read'));

const noAddress = () => notSent(404, 'PATH', 'There is no such address.');

async function issuePermit({ permits, sessionId, upstream }: CloudCalls, request: GatewayRequest) {
  const read = await readRequest(request, permitRequest, 'a project_id and nothing else');
  if ('refused' in read) return read.refused;
  const { project_id: projectId } = read.data;
  if (projectId !== upstream.session.projectId) return notSent(403, 'PROJECT', 'The console works in another project.');
  return dataAnswer({ permit: permits.issue({ sessionId, projectId }) }, 201);
}

/**
 * Puts the gateway together.
 * @param parts what it serves, calls and writes to
 */
export function createGateway({ access, permits, deadlines, files, log, ...parts }: GatewayParts): Gateway {
  const { control, options } = access.backend;
  const lookups = createLookupLimit();

  /** What a call of the cloud needs; undefined while no project is chosen. */
  const callsOf = ({ session }: Visit): CloudCalls | undefined =>
    session?.upstream && { upstream: session.upstream, sessionId: session.id, permits, deadlines };

  const addresses: ReadonlyMap<string, Address> = new Map(
    Object.entries({
      ...sessionAddresses(access),
      '/api/permits': {
        name: 'permit',
        POST: (visit) => {
          const calls = callsOf(visit);
          return calls ? issuePermit(calls, visit.request) : mustChooseProject(visit.request);
        },
      },
    } satisfies Record<string, Address>),
  );

  async function answerCloud(visit: Visit, service: string, path: string): Promise<CloudAnswer> {
    const { request } = visit;
    const calls = callsOf(visit);
    if (!calls) return { answer: mustChooseProject(request) };
    return lookups.run(request, calls.sessionId, isLookup(request, path), () =>
      callCloud(calls, request, service, path),
    );
  }

  async function answerApi(request: GatewayRequest, address: Address | undefined): Promise<CloudAnswer> {
    const admitted = admit(access, request);
    if ('refused' in admitted) return { answer: admitted.refused };
    const visit = { request, session: admitted.session };
    const [, service, path = ''] = CLOUD.exec(request.path) ?? [];
    if (service !== undefined) return answerCloud(visit, service, path);
    return { answer: address ? await answerAt(address, visit) : noAddress() };
  }

  async function answerControl(ask: NonNullable<typeof control>, request: GatewayRequest): Promise<GatewayAnswer> {
    const admitted = admit(access, request);
    return 'refused' in admitted ? admitted.refused : askWeb(ask, request);
  }

  async function answerTo(request: GatewayRequest, address: Address | undefined): Promise<CloudAnswer> {
    const { method, path } = request;
    const isApi = isUnder('/api', path);
    if (isApi || isUnder('/__sandbox', path)) {
      const refused = checkOrigin(request, parts.ownOrigin(request));
      if (refused) return { answer: refused };
      if (isApi) return answerApi(request, address);
      return { answer: control ? await answerControl(control, request) : noAddress() };
    }
    if (method !== 'GET' && method !== 'HEAD') return { answer: methodNotAllowed(['GET', 'HEAD']) };
    if (path === '/healthz') return { answer: dataAnswer({ status: 'ok', mode: options.mode }) };
    return { answer: serveStatic(files, request) };
  }

  const failed = (error: unknown): CloudAnswer => {
    log.failure(error);
    const message = 'The console failed on this request.';
    return { answer: refuse({ status: 500, outcome: 'unknown', code: 'INTERNAL', message }) };
  };

  return async (request) => {
    const id = randomUUID();
    const began = performance.now();
    const address = addresses.get(request.path);
    const { answer, route = address?.name } = await answerTo(request, address).catch(failed);
    const { status, headers } = answer;
    const ms = performance.now() - began;
    log.request({ id, method: request.method, route, status, cloudId: headers['x-request-id'], ms });
    return complete(answer, id, parts.isSecure);
  };
}
