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
import { callGateway } from './http';

/** Milliseconds. The gateway asks the cloud for a token and then for the projects, 10 s each at most. */
const DEADLINE_MS = 30_000;

/** What can be offered before anybody is signed in. @throws ApiError */
export const fetchSignInOptions = (signal?: AbortSignal): Promise<SignInOptions> =>
  callGateway('GET', 'sign-in', { signal }, signInOptions);

/**
 * Signs in.
 * @param request one of the three ways
 * @throws ApiError; outcome `refused` with the cloud's own words where it does not take the credentials
 */
export const signIn = (request: SignInRequest): Promise<SignedIn> =>
  callGateway('POST', 'sign-in', { body: request, deadlineMs: DEADLINE_MS }, signedIn);

/**
 * Opens the console with the token of a launch link, which is used up by it.
 * @throws ApiError; 401 `LAUNCHPAD.LAUNCH` for a link that was used before
 */
export const launch = (token: string): Promise<SignedIn> =>
  callGateway('POST', 'launch', { body: { launch_token: token }, deadlineMs: DEADLINE_MS }, signedIn);

/** The projects that the session may work in, those of its region first. @throws ApiError */
export const fetchProjects = (signal?: AbortSignal): Promise<ProjectChoice> =>
  callGateway('GET', 'projects', { signal, deadlineMs: DEADLINE_MS }, projectChoice);

/**
 * Has the session work in a project.
 * @param region of the project
 * @param projectId its id
 * @throws ApiError
 */
export const chooseProject = (region: string, projectId: string): Promise<Session> =>
  callGateway('POST', 'session/project', { body: { region, project_id: projectId }, deadlineMs: DEADLINE_MS }, session);

/** Ends the session: the gateway forgets its credentials. @throws ApiError */
export async function signOut(): Promise<void> {
  await callGateway('DELETE', 'session', {}, z.object({}));
}
