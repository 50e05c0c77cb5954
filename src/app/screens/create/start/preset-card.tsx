import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useId, useMemo } from 'react';
import { format, i18n } from '../../../i18n/i18n';
import { count, params } from '../../../i18n/params';
import { useProducts } from '../../../lookups/products';
import { useZones } from '../../../lookups/zones';
import type { PresetKey } from '../../../presets/preset-keys';
import { PRESETS } from '../../../presets/preset-specs';
import { resolveCapacity } from '../../../presets/resolve-capacity';
import { presetNames } from '../presets/preset.messages';
import classes from './start.module.css';

const messages = i18n('presetCard', {
  demo: 'For trying things out and giving demos. Smallest available size. When disks reach 95%, the oldest messages are deleted.',
  development: 'For a team developing against Kafka. As small as Demo, with room for a few days of data.',
  production:
    'For workloads that must stay available. Brokers span three zones, so losing one causes no outage. When disks reach 95%, new messages are rejected and no data is lost.',
  logs: 'For receiving logs from Log Tank Service (LTS). Picks a network that already allows LTS, so you can register right away.',
  brokers: 'Brokers',
  flavor: 'Broker flavor',
  flavorOf: params('smallest with {vcpus} vCPUs'),
  zones: 'Availability zones',
  zoneCount: count({ one: '1', many: '{count}' }),
  storage: 'Storage',
  storageOf: params('{brokers} × {size} GB'),
  access: 'Access',
  accessOf: 'SASL_SSL, within the VPC',
  start: params('Use {name}'),
  looking: 'Checking what’s available in your project…',
});

interface PresetCardProps {
  preset: PresetKey;
  /** It was pressed, and the lists are being read. */
  isBusy: boolean;
  onBegin: () => void;
}

/** One preset: what it is for, and what comes out of it here and now. */
export function PresetCard({ preset, isBusy, onBegin }: PresetCardProps) {
  const t = useStore(messages);
  const name = useStore(presetNames)[preset];
  const { number } = useStore(format);
  const id = useId();
  const spec = PRESETS[preset];
  const zones = useZones().data;
  const products = useProducts().data?.products;
  const { productId, totalStorage } = useMemo(
    () => resolveCapacity(spec, zones, products).capacity,
    [spec, zones, products],
  );
  const size = number(Number(totalStorage) / spec.brokers);
  const facts = [
    [t.brokers, number(spec.brokers)],
    [t.flavor, productId || t.flavorOf({ vcpus: spec.vcpus })],
    [t.zones, t.zoneCount(spec.zones)],
    [t.storage, t.storageOf({ brokers: spec.brokers, size })],
    [t.access, t.accessOf],
  ] as const;
  return (
    <section className={classes.preset} aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      <p className={classes.detail}>{t[preset]}</p>
      <dl className={classes.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Button variant="light" fullWidth aria-disabled={isBusy || undefined} onClick={onBegin}>
        {isBusy ? t.looking : t.start({ name })}
      </Button>
    </section>
  );
}
