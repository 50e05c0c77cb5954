import { gatewayError, PERMIT_HEADER, signedIn } from '../../contract/gateway-api';
import { pathOf } from '../../contract/routes';
import { SANDBOX_PASSWORD, SANDBOX_PROJECT_ID, SANDBOX_REGION } from '../../sandbox/credentials';
import { plainSpec } from '../../sandbox/world/instances';
import { SANDBOX_KEYS, type TestConsole, type Visitor } from './test-console';

export const PASSWORD = {
  way: 'password',
  domain: 'sandbox',
  user: 'demo',
  password: SANDBOX_PASSWORD,
  region: SANDBOX_REGION,
};

export const KEYS = { way: 'keys', ...SANDBOX_KEYS, region: SANDBOX_REGION };

export const ZONES = '/api/cloud/dms/v2/available-zones';

export const CREATE = `/api/cloud/dms${pathOf('createInstance', { project_id: SANDBOX_PROJECT_ID })}`;

/** A valid token of the console's sandbox. */
export const tokenOf = (console: TestConsole) => ({
  way: 'token',
  token: console.sandbox.token(),
  region: SANDBOX_REGION,
});

/** @throws Error if it is refused */
export async function signIn(visitor: Visitor, body: unknown) {
  const answer = await visitor.ask('POST', '/api/sign-in', body);
  if (answer.status !== 200) throw new Error(`Signing in was answered with ${answer.status}`);
  return signedIn.parse(await answer.json());
}

/** Gets a permit and creates a plain instance. */
export async function create(visitor: Visitor, name: string): Promise<Response> {
  const permit = await visitor.ask('POST', '/api/permits', { project_id: SANDBOX_PROJECT_ID });
  const { permit: text } = (await permit.json()) as { permit: string };
  return visitor.ask('POST', CREATE, plainSpec(name), { [PERMIT_HEADER]: text });
}

export const codeOf = async (answer: Response): Promise<string> => gatewayError.parse(await answer.json()).error_code;
