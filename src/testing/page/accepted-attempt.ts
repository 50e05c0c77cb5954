import type { Attempt } from '../../app/submission/attempt';
import type { Session } from '../../contract/gateway-api';

interface AcceptedParts {
  instanceId: string;
  name: string;
  /** Epoch milliseconds at which it was accepted. */
  at: number;
  prepaid?: boolean;
  autoPay?: boolean;
}

/** The record of a create that this browser sent and that was accepted, for the page that follows its instance. */
export const acceptedAttempt = (session: Session, { instanceId, name, at, ...billing }: AcceptedParts): Attempt => ({
  id: `attempt of ${instanceId}`,
  ...session,
  name,
  productId: 'p',
  vpcId: 'v',
  subnetId: 's',
  prepaid: false,
  ...billing,
  createdAt: at,
  endedAt: at,
  bodyHash: '',
  state: 'accepted',
  instanceId,
  sends: 1,
  wasUnknown: false,
});
