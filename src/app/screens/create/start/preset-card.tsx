import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useId, useMemo } from 'react';
import { format, i18n } from '../../../i18n/i18n';
import { count, params } from '../../../i18n/params';
import { useProducts } from '../../../lookups/products';
import { useZones } from '../../../lookups/zones';
import { PRESET_KEYS, type PresetKey } from '../../../presets/preset-keys';
import { PRESETS } from '../../../presets/preset-specs';
import { resolveCapacity } from '../../../presets/resolve-capacity';
import { presetNames } from '../presets/preset.messages';
import classes from './start.module.css';

const messages = i18n('presetCard', {
  demo: 'For tests and demos. Deletes the oldest messages when disks reach 95%.',
  production: 'Survives the loss of a zone. Rejects new messages when disks reach 95%.',
  logs: 'For logs from Log Tank Service (LTS). Deletes the oldest messages when disks reach 95%.',
  startHere: 'Start here',
  size: params('{brokers} × {flavor}'),
  smallest: params('smallest flavor with {vcpus} vCPUs'),
  zones: count({ one: '{count} zone', many: '{count} zones' }),
  storage: params('{size} GB'),
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
  const facts = [
    t.size({ brokers: number(spec.brokers), flavor: productId || t.smallest({ vcpus: spec.vcpus }) }),
    t.zones(spec.zones),
    t.storage({ size: number(Number(totalStorage)) }),
  ];
  return (
    <section className={classes.preset} aria-labelledby={id}>
      <h2>
        <span id={id}>{name}</span> {preset === PRESET_KEYS[0] && <span className={classes.badge}>{t.startHere}</span>}
      </h2>
      <p className={classes.detail}>{t[preset]}</p>
      <ul className={classes.facts}>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
      <Button
        variant={preset === PRESET_KEYS[0] ? 'filled' : 'light'}
        fullWidth
        aria-disabled={isBusy || undefined}
        onClick={onBegin}
      >
        {isBusy ? t.looking : t.start({ name })}
      </Button>
    </section>
  );
}
