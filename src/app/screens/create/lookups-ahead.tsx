/**
 * What the next step is going to ask the cloud for is asked one step ahead, all at the same time, so that its lists stand
 * there when it opens. Zones and products are asked for on the first step already, since the form's rules need them.
 */
import { type ComponentType, useEffect, useState } from 'react';
import { whenIdle } from '../../browser/when-idle';
import { nextStep, type PageKey } from '../../form/steps';
import { useMaintenanceWindows } from '../../lookups/maintenance-windows';
import { useSecurityGroups } from '../../lookups/security-groups';
import { useVpcs } from '../../lookups/vpcs';

function ForNetwork() {
  useVpcs();
  useSecurityGroups();
  return null;
}

function ForOperations() {
  useMaintenanceWindows();
  return null;
}

/** The steps whose lists are asked for before they open. */
const LISTS: Readonly<Partial<Record<PageKey, ComponentType>>> = { network: ForNetwork, operations: ForOperations };

/**
 * Shows nothing. It begins when the browser is idle, after the open step has asked for its own. What was asked ahead goes
 * on being waited for here while the step that shows it is open: a request that nobody waits for is given up, and between
 * two steps there is a moment in which neither the one nor the other does.
 * @param props.step the step that is open
 */
export default function LookupsAhead({ step }: { step: PageKey }) {
  const next = nextStep(step);
  const [asked, setAsked] = useState<readonly PageKey[]>([]);
  useEffect(
    () => whenIdle(() => setAsked((before) => [...before.filter((key) => key === step), ...(next ? [next] : [])])),
    [step, next],
  );
  return asked
    .filter((key) => key === step || key === next)
    .map((key) => {
      const Lists = LISTS[key];
      return Lists && <Lists key={key} />;
    });
}
