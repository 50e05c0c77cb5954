/** A draft with values of the simulated world, so that Create is one step away. */
import type { Session } from '../../contract/gateway-api';
import { hexId, uuid } from '../../sandbox/world/ids';
import { recordText } from '../drafts/draft-record';
import { draftKey } from '../drafts/draft-storage';
import { writeMark } from '../drafts/tab-draft-id';
import type { CreateFormValues } from '../form/create-form';
import { defaultValues } from '../form/create-form';
import { STEP_KEYS } from '../form/steps';
import { scopeOf } from '../lookups/session';
import type { Storages } from './start-scenario';

interface Filling {
  /** What the name begins with. */
  start: string;
  /** Yearly/monthly, and not paid automatically. */
  isUnpaid?: boolean | undefined;
}

/** Without SASL, because drafts have no password. */
const filledForm = ({ start, isUnpaid = false }: Filling): CreateFormValues => ({
  ...structuredClone(defaultValues),
  basics: { ...defaultValues.basics, name: `${start}-demo`, description: 'Ordered in the demo', tags: [] },
  capacity: { ...defaultValues.capacity, zones: [hexId('zone a')], productId: 'c6.2u4g.cluster' },
  network: {
    ...defaultValues.network,
    vpcId: uuid('vpc-production'),
    subnetId: uuid('subnet-kafka-a'),
    securityGroupId: uuid('sg-kafka-lts'),
  },
  access: { ...defaultValues.access, sasl: false },
  billing: { ...defaultValues.billing, ...(isUnpaid && { mode: 'prePaid' as const, periodType: 'month' as const }) },
});

/** Before the page opens. */
export function fillIn({ local, ofTab }: Storages, session: Session, filling: Filling): void {
  const scope = scopeOf(session);
  const id = crypto.randomUUID();
  const record = { values: filledForm(filling), visited: [...STEP_KEYS], savedAt: Date.now(), passwordWasTyped: false };
  local.write(draftKey(scope, id), recordText(record));
  writeMark(ofTab, scope, { id, leaving: false });
}
