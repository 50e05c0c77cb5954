import { useStore } from '@nanostores/react';
import { i18n } from '../../../i18n/i18n';
import { NeededActions } from '../../../outcome/iam-actions';

const messages = i18n('createRights', {
  lead: 'To create instances, your user needs these IAM actions:',
  create: 'to create the instance',
  network: 'to connect it to your VPC',
  publicAccess: 'to bind EIPs, only with public access',
  actions: 'the IAM actions',
});

/** The API reference of the successor, "Creating an Instance" (2026-01-30), by what they are needed for. */
const ACTIONS = {
  create: ['dms:instance:create'],
  network: ['vpc:vpcs:get', 'vpc:vpcs:list', 'vpc:ports:*', 'vpc:securityGroups:get', 'vpc:subnets:get'],
  publicAccess: ['eip:publicIps:get', 'eip:publicIps:list', 'eip:publicIps:update'],
} as const;

/** Which IAM actions creating needs, where it was refused for want of one: to hand to an administrator. */
export function CreateRights() {
  const t = useStore(messages);
  return (
    <NeededActions
      lead={t.lead}
      what={t.actions}
      purposes={(['create', 'network', 'publicAccess'] as const).map((purpose) => [t[purpose], ACTIONS[purpose]])}
    />
  );
}
