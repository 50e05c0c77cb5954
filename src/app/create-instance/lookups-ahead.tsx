/**
 * What the next step is going to ask the cloud for is asked one step ahead, all at the same time, so that its lists stand
 * there when it opens. Zones and products are asked for on the first step already, since the form's rules need them.
 */
import { type ComponentType, useEffect, useState } from 'react';
import { useMaintenanceWindows } from '../api/maintenance-windows';
import { useSecurityGroups } from '../api/security-groups';
import { useVpcs } from '../api/vpcs';
import { whenIdle } from '../shell/when-idle';
import type { PageKey } from './steps';

function ForNetwork() {
  useVpcs();
  useSecurityGroups();
  return null;
}

function ForOperations() {
  useMaintenanceWindows();
  return null;
}

const AHEAD: Readonly<Partial<Record<PageKey, ComponentType>>> = { capacity: ForNetwork, access: ForOperations };

/**
 * Shows nothing. It begins when the browser is idle, after the open step has asked for its own.
 * @param props.step the step that is open
 */
export default function LookupsAhead({ step }: { step: PageKey }) {
  const [asked, setAsked] = useState<PageKey>();
  useEffect(() => whenIdle(() => setAsked(step)), [step]);
  const Ahead = asked === step ? AHEAD[step] : undefined;
  return Ahead && <Ahead />;
}
