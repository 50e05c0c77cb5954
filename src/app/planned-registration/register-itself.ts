import type { Session } from '../../contract/gateway-api';
import { hasLtsListeners, type Instance } from '../../contract/instance';
import { registerDefaults } from '../form/lts/register-form';
import { toRegisterRequest } from '../form/lts/to-register-request';
import { isRunning } from '../instance/status';
import { queryClient } from '../lookups/query-client';
import { queryKey } from '../lookups/query-keys';
import type { Services } from '../services/services';
import { type RegistrationEnd, registerOnce } from '../submission/register-once';
import { registerPlan } from '../submission/register-plan';
import { registrationDeps } from '../submission/registration-store';
import type { Credentials } from '../submission/secrets-handoff';

/**
 * What a planned registration waits for.
 * - `password`: a reload forgot it, or this tab never had it
 * - `running`: the instance, or its port for LTS
 * - `reach`: LTS is kept out; `unchecked`: nobody knows whether it is, so a person decides
 * - `nothing`: it can begin
 */
export type Wait = 'password' | 'running' | 'reach' | 'unchecked' | 'nothing';

/**
 * @param item undefined while it isn't listed
 * @param reach as `reachOf` says
 * @param hasPassword whether this page's memory holds it, from Create or typed since
 */
export function waitOf(
  item: Instance | undefined,
  reach: 'open' | 'closed' | 'unknown' | undefined,
  hasPassword: boolean,
): Wait {
  if (item?.ssl_enable && !hasPassword) return 'password';
  if (!item || !isRunning(item.status) || !hasLtsListeners(item) || reach === undefined) return 'running';
  if (reach !== 'open') return reach === 'closed' ? 'reach' : 'unchecked';
  return 'nothing';
}

/**
 * Registers an instance without being asked again, on the same recorded way as a press of the button: at most once, and never where one
 * was sent before (docs/decisions/0017).
 */
export async function registerItself(
  services: Services,
  session: Session,
  item: Instance,
  credentials: Credentials | undefined,
): Promise<RegistrationEnd> {
  const request = toRegisterRequest(registerDefaults(item, credentials), item.ssl_enable === true);
  // Before it's sent: whatever becomes of it, it isn't tried a second time.
  services.get(registerPlan).drop(item.instance_id);
  const { end } = await registerOnce(services.get(registrationDeps), session, request, { isUnasked: true });
  void services.get(queryClient).invalidateQueries({ queryKey: queryKey(session, 'registrations') });
  return end;
}
