/** Signing in and out, and choosing a project: our gateway's own calls. What is posted here is kept nowhere in the page. */
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
import { keptSecret } from './kept-secret';
import { SIGN_IN_CODE } from './sign-in-needed';

/** Milliseconds. The gateway asks the cloud for a token and then for the projects, 10 s each at most. */
const DEADLINE_MS = 30_000;

/** What can be offered before anybody is signed in. @throws ApiError */
export const fetchSignInOptions = (services: Services, signal?: AbortSignal): Promise<SignInOptions> =>
  callGateway(services, 'GET', 'sign-in', { signal }, signInOptions);

/** Who is signed in, and where they may work; the secret is kept where every request finds it, and nowhere else. */
type Entered = Omit<SignedIn, 'secret'>;

async function enter(services: Services, path: 'sign-in' | 'launch', body: unknown): Promise<Entered> {
  const { secret, ...entered } = await callGateway(services, 'POST', path, { body, deadlineMs: DEADLINE_MS }, signedIn);
  services.get(keptSecret).keep(secret);
  return entered;
}

/**
 * Signs in.
 * @param request one of the three ways
 * @throws ApiError; outcome `refused` with the cloud's own words where it does not take the credentials
 */
export const signIn = (services: Services, request: SignInRequest): Promise<Entered> =>
  enter(services, 'sign-in', request);

/**
 * Opens the console with the token of a launch link, which is used up by it.
 * @throws ApiError; 401 `LAUNCHPAD.LAUNCH` for a link that was used before
 */
export const launch = (services: Services, token: string): Promise<Entered> =>
  enter(services, 'launch', { launch_token: token });

/** The projects that the session may work in, those of its region first. @throws ApiError */
export const fetchProjects = (services: Services, signal?: AbortSignal): Promise<ProjectChoice> =>
  callGateway(services, 'GET', 'projects', { signal, deadlineMs: DEADLINE_MS }, projectChoice);

/**
 * Has the session work in a project.
 * @param region of the project
 * @param projectId its id
 * @throws ApiError
 */
export const chooseProject = (services: Services, region: string, projectId: string): Promise<Session> =>
  callGateway(
    services,
    'POST',
    'session/project',
    { body: { region, project_id: projectId }, deadlineMs: DEADLINE_MS },
    session,
  );

/** Ends the session, in all tabs: the gateway forgets its credentials. One that has ended already is as good. @throws ApiError */
export async function signOut(services: Services): Promise<void> {
  try {
    await callGateway(services, 'DELETE', 'session', {}, z.object({}));
  } catch (error) {
    if (!(error instanceof ApiError && error.code === SIGN_IN_CODE)) throw error;
  }
  services.get(keptSecret).keep(undefined);
}
