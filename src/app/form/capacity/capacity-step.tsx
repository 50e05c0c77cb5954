import { useStore } from '@nanostores/react';
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import type { StorageSpecCode } from '../../../contract/create-instance';
import { RadioCards } from '../../fields/choice-cards';
import { i18n } from '../../i18n/i18n';
import { useProducts } from '../../lookups/products';
import type { CreateFormValues } from '../create-form';
import { isDiskOffered } from '../lookup-rules';
import { StepFields } from '../step-fields';
import { BrokersAndStorage } from './brokers-and-storage';
import { diskName, diskTypes, labels } from './capacity.words';
import { EncryptionFields } from './encryption-fields';
import { FlavorField } from './flavor-field';
import { SizeField } from './size-field';
import { SpecificZones, ZonesField } from './zones-field';

const messages = i18n('capacityStep', {
  ultraDetail: 'SSD: highest throughput and lowest latency. Recommended.',
  highDetail: 'SAS: for lighter workloads.',
  generalDetail: 'SSD: for ordinary workloads.',
  extremeDetail: 'SSD: for the most demanding workloads.',
});

/** The recommended one first. */
const DISKS = [
  ['dms.physical.storage.ultra.v2', 'ultraDetail'],
  ['dms.physical.storage.extreme', 'extremeDetail'],
  ['dms.physical.storage.general', 'generalDetail'],
  ['dms.physical.storage.high.v2', 'highDetail'],
] as const satisfies readonly (readonly [StorageSpecCode, string])[];

/** Zones, size, disks, encryption. */
export default function CapacityStep() {
  const t = useStore(messages);
  const label = useStore(labels);
  const disks = useStore(diskTypes);
  const { trigger, getValues } = useFormContext<CreateFormValues>();
  const lookup = useProducts({ isPassive: true });
  const offered = lookup.data?.products;
  const isDocumented = (spec: string) => isDiskOffered(spec, undefined);
  // While the list is read all have their places; those that only a list offers cannot be chosen yet.
  const specs = DISKS.filter(([spec]) => lookup.isPending || isDiskOffered(spec, offered));
  // A flavor is judged again where zones or disk type change, but not before there is one.
  const recheckFlavor = () => {
    if (getValues('capacity.productId')) void trigger('capacity.productId');
  };
  const [isUnsized] = useState(() => getValues('capacity.productId') === '');
  return (
    <StepFields
      step="capacity"
      // Nothing is chosen yet, or could be.
      isOpen={isUnsized ? 'sizes' : undefined}
      inputs={{
        zones: <ZonesField onChanged={recheckFlavor} />,
        productId: <FlavorField onChanged={() => void trigger(['capacity.brokers', 'capacity.totalStorage'])} />,
        brokers: <BrokersAndStorage />,
        totalStorage: null,
        storageSpec: (
          <RadioCards<CreateFormValues>
            name="capacity.storageSpec"
            label={label.storageSpec}
            columns
            onChanged={recheckFlavor}
            choices={specs.map(([value, detail]) => ({
              value,
              label: diskName(value, disks),
              detail: t[detail],
              disabled: lookup.isPending && !isDocumented(value),
            }))}
          />
        ),
        encryption: <EncryptionFields />,
        encryptionKey: null,
      }}
      also={{ advanced: <SpecificZones onChanged={recheckFlavor} /> }}
    >
      <SizeField />
    </StepFields>
  );
}
