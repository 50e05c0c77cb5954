import { useStore } from '@nanostores/react';
import { useFormContext } from 'react-hook-form';
import { STORAGE_SPECS } from '../../../contract/create-instance';
import { ChoiceField } from '../../fields/choice-field';
import { FieldHelp } from '../../fields/field-notes';
import type { CreateFormValues } from '../../form/create-form';
import { SecondFrame } from '../../shell/second-frame';
import { i18n } from '../../wording/i18n';
import { BrokersAndStorage } from './brokers-and-storage';
import { EncryptionFields } from './encryption-fields';
import { FlavorField } from './flavor-field';
import { SizeHelper } from './size-helper';
import classes from './steps.module.css';
import { ZonesField } from './zones-field';

const messages = i18n('capacityStep', {
  disk: 'Disk type',
  ultra: 'Ultra-high I/O',
  ultraDetail: 'SSD: highest throughput and lowest latency. Recommended.',
  high: 'High I/O',
  highDetail: 'SAS: for less demanding loads.',
  architecture: 'CPU architecture',
  x86: 'x86, the only one offered',
});

/** Zones, flavor, brokers, disks, encryption. */
export default function CapacityStep() {
  const t = useStore(messages);
  const { trigger, getValues } = useFormContext<CreateFormValues>();
  const [high, ultra] = STORAGE_SPECS;
  // A flavor is judged again where zones or disk type change, but not before there is one.
  const recheckFlavor = () => {
    if (getValues('capacity.productId')) void trigger('capacity.productId');
  };
  return (
    <>
      <ZonesField onChanged={recheckFlavor} />
      <SizeHelper />
      <SecondFrame>
        <FlavorField onChanged={() => void trigger(['capacity.brokers', 'capacity.storagePerBroker'])} />
        <ChoiceField<CreateFormValues>
          name="capacity.storageSpec"
          label={t.disk}
          columns
          onChanged={recheckFlavor}
          choices={[
            { value: ultra, label: t.ultra, detail: t.ultraDetail },
            { value: high, label: t.high, detail: t.highDetail },
          ]}
        />
        <BrokersAndStorage />
        <div>
          <div className={classes.staticLabel}>{t.architecture}</div>
          <div className={classes.note}>{t.x86}</div>
          <FieldHelp name="capacity.architecture" label={t.architecture} />
        </div>
        <EncryptionFields />
      </SecondFrame>
    </>
  );
}
