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
  demo: 'For tests and demos, in the smallest size. When disks reach 95%, the oldest messages are deleted.',
  development: 'For development, with room for a few days of data.',
  production:
    'For workloads that must survive the loss of a zone. When disks reach 95%, new messages are rejected and no data is lost.',
  logs: 'For logs from Log Tank Service (LTS), in a network that already allows LTS.',
  brokers: 'Brokers',
  flavorOf: params('smallest with {vcpus} vCPUs'),
  brokersOf: params('{brokers} × {flavor}'),
  zones: 'Zones',
  zoneCount: count({ one: '1', many: '{count}' }),
  storage: 'Storage',
  storageOf: params('{brokers} × {size} GB'),
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
    [t.brokers, t.brokersOf({ brokers: number(spec.brokers), flavor: productId || t.flavorOf({ vcpus: spec.vcpus }) })],
    [t.zones, t.zoneCount(spec.zones)],
    [t.storage, t.storageOf({ brokers: spec.brokers, size })],
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
