import { useStore } from '@nanostores/react';
import { useFormContext } from 'react-hook-form';
import type { StorageSpecCode } from '../../../contract/create-instance';
import { RadioCards } from '../../fields/choice-cards';
import { FieldHelp } from '../../fields/field-slots';
import { i18n } from '../../i18n/i18n';
import { useProducts } from '../../lookups/products';
import { Deferred } from '../../ui/deferred';
import type { CreateFormValues } from '../create-form';
import { isDiskOffered } from '../lookup-rules';
import classes from '../steps.module.css';
import { BrokersAndStorage } from './brokers-and-storage';
import { diskName, diskTypes, labels } from './capacity.words';
import { EncryptionFields } from './encryption-fields';
import { FlavorField } from './flavor-field';
import { SizeHelper } from './size-helper';
import { ZonesField } from './zones-field';

const messages = i18n('capacityStep', {
  ultraDetail: 'SSD: highest throughput and lowest latency. Recommended.',
  highDetail: 'SAS: for lighter workloads.',
  generalDetail: 'SSD: for ordinary workloads.',
  extremeDetail: 'SSD: for the most demanding workloads.',
  x86: 'x86 (only option)',
});

/** The recommended one first. */
const DISKS = [
  ['dms.physical.storage.ultra.v2', 'ultraDetail'],
  ['dms.physical.storage.extreme', 'extremeDetail'],
  ['dms.physical.storage.general', 'generalDetail'],
  ['dms.physical.storage.high.v2', 'highDetail'],
] as const satisfies readonly (readonly [StorageSpecCode, string])[];

/** Zones, flavor, brokers, disks, encryption. */
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
  return (
    <>
      <ZonesField onChanged={recheckFlavor} />
      <SizeHelper />
      <Deferred>
        <FlavorField onChanged={() => void trigger(['capacity.brokers', 'capacity.totalStorage'])} />
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
        <BrokersAndStorage />
        <div>
          <div className={classes.staticLabel}>{label.architecture}</div>
          <div className={classes.note}>{t.x86}</div>
          <FieldHelp name="capacity.architecture" label={label.architecture} />
        </div>
        <EncryptionFields />
      </Deferred>
    </>
  );
}
