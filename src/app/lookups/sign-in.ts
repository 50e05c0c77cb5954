/** What is posted here is kept nowhere in the page. */
import * as z from 'zod/mini';
import {
  type ProjectChoice,
  projectChoice,
  type Session,
  type SignedIn,
  type SignInOptions,
  type SignInRequest,
  session,
  signedIn,
  signInOptions,
} from '../../contract/gateway-api';
import type { Services } from '../services/services';
import { ApiError } from './api-error';
import { callGateway } from './http';
import { sessionSecret } from './session-secret';
import { SIGN_IN_CODE } from './sign-in-needed';

/** Milliseconds: the gateway gets a token and then the projects, up to 10 s each. */
const DEADLINE_MS = 30_000;

export const fetchSignInOptions = (services: Services, signal?: AbortSignal): Promise<SignInOptions> =>
  callGateway(services, 'GET', 'sign-in', { signal }, signInOptions);

type Entered = Omit<SignedIn, 'secret'>;

async function enter(services: Services, path: 'sign-in' | 'launch', body: unknown): Promise<Entered> {
  const { secret, ...entered } = await callGateway(services, 'POST', path, { body, deadlineMs: DEADLINE_MS }, signedIn);
  services.get(sessionSecret).keep(secret);
  return entered;
}

/** @throws ApiError; `refused` with Huawei Cloud's message for invalid credentials */
export const signIn = (services: Services, request: SignInRequest): Promise<Entered> =>
  enter(services, 'sign-in', request);

/** @throws ApiError; 401 `LAUNCHPAD.LAUNCH` for a used link */
export const launch = (services: Services, token: string): Promise<Entered> =>
  enter(services, 'launch', { launch_token: token });

/** Those of the session's region first. */
export const fetchProjects = (services: Services, signal?: AbortSignal): Promise<ProjectChoice> =>
  callGateway(services, 'GET', 'projects', { signal, deadlineMs: DEADLINE_MS }, projectChoice);

export const chooseProject = (services: Services, region: string, projectId: string): Promise<Session> =>
  callGateway(
    services,
    'POST',
    'session/project',
    { body: { region, project_id: projectId }, deadlineMs: DEADLINE_MS },
    session,
  );

/** In all tabs. A session that has already ended counts as success. */
export async function signOut(services: Services): Promise<void> {
  try {
    await callGateway(services, 'DELETE', 'session', {}, z.object({}));
  } catch (error) {
    if (!(error instanceof ApiError && error.code === SIGN_IN_CODE)) throw error;
  }
  services.get(sessionSecret).keep(undefined);
}
