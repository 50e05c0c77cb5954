import type { Attempt } from '../../app/submission/attempt';
import type { Session } from '../../contract/gateway-api';

interface AcceptedParts {
  instanceId: string;
  name: string;
  /** Epoch milliseconds. */
  at: number;
  prepaid?: boolean;
  autoPay?: boolean;
}

/** A create of this browser that was accepted. */
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
