import { useStore } from '@nanostores/react';
import { useWatch } from 'react-hook-form';
import { isFreePublicIp, type PublicIp } from '../../../contract/network';
import { SwitchField } from '../../fields/choice-cards';
import { MultiPickerField } from '../../fields/multi-picker';
import { optionsOf } from '../../fields/picker-types';
import { wholeNumber } from '../../i18n/tidy';
import { usePublicIps } from '../../lookups/public-ips';
import type { CreateFormValues } from '../create-form';
import classes from '../steps.module.css';
import { labels } from './network.words';
import { networkMessages } from './network-step.messages';
import { WithConsole } from './with-console';

/** `enable_publicip` and `publicip_id`: as many elastic IPs as brokers. */
export function PublicAccessFields() {
  const t = useStore(networkMessages);
  const label = useStore(labels);
  const on = useWatch<CreateFormValues, 'network.publicAccess'>({ name: 'network.publicAccess' });
  return (
    <SwitchField<CreateFormValues> name="network.publicAccess" label={label.publicAccess} hint={t.publicAccessHint}>
      {on && (
        <div className={classes.indent}>
          <PublicIpsField />
        </div>
      )}
    </SwitchField>
  );
}

/** Its own component, so that elastic IPs are read only when they are needed. */
function PublicIpsField() {
  const t = useStore(networkMessages);
  const label = useStore(labels);
  const [brokersText, chosen] = useWatch<CreateFormValues, ['capacity.brokers', 'network.publicIpIds']>({
    name: ['capacity.brokers', 'network.publicIpIds'],
  });
  const brokers = wholeNumber(brokersText);
  const blocked = (ip: PublicIp) => ((ip.ip_version ?? 4) === 4 ? t.bound : t.ipv6Address);
  const lookup = optionsOf(usePublicIps(), (ip) => ({
    id: ip.id,
    label: ip.public_ip_address ?? ip.id,
    detail: ip.alias ?? undefined,
    ...(!isFreePublicIp(ip) && { blocked: blocked(ip) }),
  }));
  return (
    <MultiPickerField<CreateFormValues>
      name="network.publicIpIds"
      label={label.publicIpIds}
      hint={brokers >= 1 ? t.publicIpsHint({ brokers, chosen: chosen.length }) : t.publicIpsHintOpen}
      placeholder={t.choose}
      lookup={lookup}
      what={t.publicIpsWhat}
      emptyText={<WithConsole text={t.publicIpsEmpty} isForEips />}
    />
  );
}
