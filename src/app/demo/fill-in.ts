import type { Session } from '../../contract/gateway-api';
import { browserDrafts } from '../drafts/browser-drafts';
import { beginSession } from '../lookups/http';
import { begin } from '../screens/create/start/begin';
import type { Services } from '../services/services';

/** What the preset Demo fills in, as this tab's draft: Create is one step away, and the password is in memory only. */
export async function fillIn(services: Services, session: Session, isUnpaid = false): Promise<void> {
  await beginSession(services);
  await begin(services, session, 'demo');
  if (!isUnpaid) return;
  const draft = services.get(browserDrafts).of(session).get();
  if (!draft) return;
  const { values, ...rest } = draft.read();
  draft.save({ ...rest, values: { ...values, billing: { ...values.billing, mode: 'prePaid', periodType: 'month' } } });
}
