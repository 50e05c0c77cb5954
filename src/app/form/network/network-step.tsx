import { useStore } from '@nanostores/react';
import { useFormContext, useWatch } from 'react-hook-form';
import { SwitchField } from '../../fields/choice-cards';
import { PickerField } from '../../fields/picker';
import { optionsOf } from '../../fields/picker-types';
import { useSecurityGroups } from '../../lookups/security-groups';
import { useSubnets } from '../../lookups/subnets';
import { useVpcs } from '../../lookups/vpcs';
import type { CreateFormValues } from '../create-form';
import { StepFields } from '../step-fields';
import { LtsAdvice } from './lts-advice';
import { labels } from './network.words';
import { NetworkOffer } from './network-offer';
import { networkMessages } from './network-step.messages';
import { PublicAccessFields } from './public-access-fields';
import { WithConsole } from './with-console';

/** VPC, subnet, security group, IPv6, public access, plaintext inside the VPC. */
export default function NetworkStep() {
  const t = useStore(networkMessages);
  const label = useStore(labels);
  return (
    <StepFields
      step="network"
      inputs={{
        vpcId: <VpcAndSubnet />,
        subnetId: null,
        securityGroupId: <SecurityGroupField />,
        ipv6: <Ipv6Field />,
        publicAccess: <PublicAccessFields />,
        publicIpIds: null,
        plaintextInVpc: (
          <SwitchField<CreateFormValues>
            name="network.plaintextInVpc"
            label={label.plaintextInVpc}
            hint={t.plaintextHint}
          />
        ),
      }}
      last={<LtsAdvice />}
    >
      <NetworkOffer />
    </StepFields>
  );
}

function VpcAndSubnet() {
  const t = useStore(networkMessages);
  const label = useStore(labels);
  const { setValue, getValues, clearErrors } = useFormContext<CreateFormValues>();
  const vpcId = useWatch<CreateFormValues, 'network.vpcId'>({ name: 'network.vpcId' });
  const vpcs = optionsOf(useVpcs(), (vpc) => ({ id: vpc.id, label: vpc.name, detail: vpc.cidr ?? vpc.id }));
  const subnets = useSubnets(vpcId);
  const subnetOptions = optionsOf(subnets, (subnet) => ({
    id: subnet.id,
    label: subnet.name,
    detail: [subnet.cidr, subnet.ipv6_enable && 'IPv6'].filter(Boolean).join(' · '),
    ...(subnet.dhcp_enable === false && { blocked: t.dhcpOff }),
  }));
  // A subnet belongs to one VPC: another VPC empties the field below, in plain sight, and what hangs on the subnet.
  const leaveSubnet = () => {
    if (getValues('network.subnetId') === '') return;
    setValue('network.subnetId', '');
    setValue('network.ipv6', false);
    clearErrors(['network.subnetId', 'network.ipv6']);
  };
  return (
    <>
      <PickerField<CreateFormValues>
        name="network.vpcId"
        label={label.vpcId}
        placeholder={t.choose}
        lookup={vpcs}
        what={t.vpcs}
        emptyText={<WithConsole text={t.vpcEmpty} />}
        onChanged={leaveSubnet}
      />
      <SubnetField lookup={subnetOptions} waiting={vpcId === ''} />
    </>
  );
}

function SubnetField({ lookup, waiting }: { lookup: ReturnType<typeof optionsOf>; waiting: boolean }) {
  const t = useStore(networkMessages);
  const label = useStore(labels);
  const { trigger, getValues } = useFormContext<CreateFormValues>();
  return (
    <PickerField<CreateFormValues>
      name="network.subnetId"
      label={label.subnetId}
      hint={t.subnetHint}
      placeholder={t.choose}
      waitingText={waiting ? t.vpcFirst : undefined}
      lookup={waiting ? { ...lookup, data: undefined, isPending: false } : lookup}
      what={t.subnets}
      emptyText={<WithConsole text={t.subnetEmpty} />}
      onChanged={() => {
        if (getValues('network.ipv6')) void trigger('network.ipv6');
      }}
    />
  );
}

function SecurityGroupField() {
  const t = useStore(networkMessages);
  const label = useStore(labels);
  const groups = optionsOf(useSecurityGroups(), (group) => ({
    id: group.id,
    label: group.name,
    detail: group.description || group.id,
  }));
  return (
    <PickerField<CreateFormValues>
      name="network.securityGroupId"
      label={label.securityGroupId}
      placeholder={t.choose}
      lookup={groups}
      what={t.groups}
      emptyText={<WithConsole text={t.groupEmpty} />}
    />
  );
}

/** Always there, so that nothing moves when the list of subnets comes late; one that is on can always be turned off. */
function Ipv6Field() {
  const t = useStore(networkMessages);
  const label = useStore(labels);
  const network = useWatch<CreateFormValues, 'network'>({ name: 'network' });
  const subnets = useSubnets(network.vpcId, { isPassive: true });
  const subnet = subnets.data?.find((one) => one.id === network.subnetId);
  const unknown = network.subnetId !== '' && subnets.data === undefined && !subnets.isPending;
  const isPossible = subnet?.ipv6_enable || unknown || network.ipv6;
  return (
    <SwitchField<CreateFormValues> name="network.ipv6" label={label.ipv6} hint={t.ipv6Hint} disabled={!isPossible} />
  );
}
