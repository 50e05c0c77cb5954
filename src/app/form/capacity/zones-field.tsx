import { useStore } from '@nanostores/react';
import { useFormContext, useWatch } from 'react-hook-form';
import { zoneHasRoom } from '../../../contract/products';
import { CheckboxCards, ChoicesOutline, RadioCards } from '../../fields/choice-cards';
import { MultiPickerField } from '../../fields/multi-picker';
import { PickerState } from '../../fields/picker-state';
import { optionsOf } from '../../fields/picker-types';
import { i18n, listing } from '../../i18n/i18n';
import { useProducts } from '../../lookups/products';
import { useZones } from '../../lookups/zones';
import { BLANK } from '../../ui/outline';
import type { CreateFormValues } from '../create-form';
import classes from '../steps.module.css';
import { labels } from './capacity.words';
import { pickZones } from './pick-zones';

const messages = i18n('zonesField', {
  one: '1 zone',
  oneDetail: 'For tests and demos.',
  three: '3 zones',
  threeDetail: 'Keeps running if a zone fails.',
  few: 'Not enough zones have capacity.',
  typed: 'Choose one zone, or three or more to stay available if a zone fails. Two zones aren’t supported.',
  specific: 'Specific zones',
  specificHint: 'One, or three or more.',
  what: 'availability zones',
  empty: 'No availability zones are available in this region. Contact your account administrator.',
  soldOut: 'Sold out',
  ipv6: 'IPv6 supported',
});

const COUNTS = { one: 1, three: 3 } as const;
const DETAILS = { one: 'oneDetail', three: 'threeDetail' } as const;
type Count = keyof typeof COUNTS;

const countOf = (zones: readonly string[]): Count | '' =>
  zones.length === 1 ? 'one' : zones.length >= 3 ? 'three' : '';

/** `available_zones`: how many, and they are picked where the flavor can be had. Where they can't be read, ids are typed. */
export function ZonesField({ onChanged }: { onChanged: () => void }) {
  const t = useStore(messages);
  const label = useStore(labels);
  const list = useStore(listing);
  const { getValues } = useFormContext<CreateFormValues>();
  const zones = useZones();
  const products = useProducts({ isPassive: true }).data?.products;
  const chosen = useWatch<CreateFormValues, 'capacity.zones'>({ name: 'capacity.zones' });
  const shared = { name: 'capacity.zones', label: label.zones, onChanged } as const;
  const lookup = optionsOf(zones, (zone) => ({ id: zone.id, label: zone.name ?? zone.code, detail: zone.code }));
  const named = (count: Count, names: string) => (
    <>
      {t[DETAILS[count]]} {countOf(chosen) === count && <span className={classes.zoneNote}>{names}</span>}
    </>
  );
  if (zones.isPending) return <ChoicesOutline {...shared} details={[named('one', BLANK), named('three', BLANK)]} />;
  const all = zones.data;
  if (!all || all.length === 0) {
    return (
      <MultiPickerField<CreateFormValues>
        {...shared}
        hint={t.typed}
        lookup={lookup}
        what={t.what}
        emptyText={t.empty}
      />
    );
  }
  const pick = (count: Count) => {
    const { productId, storageSpec } = getValues('capacity');
    const product = products?.find((one) => one.product_id === productId);
    return pickZones(all, { count: COUNTS[count], chosen, product, storageSpec });
  };
  const nameOf = (id: string) => all.find((zone) => zone.id === id)?.name ?? id;
  return (
    <div>
      <RadioCards<CreateFormValues>
        {...shared}
        columns
        convert={{
          toChoice: (value) => countOf(value as string[]),
          toValue: (choice) => pick(choice as Count),
        }}
        choices={(['one', 'three'] as const).map((count) => ({
          value: count,
          label: t[count],
          disabled: pick(count) === undefined,
          detail: pick(count) ? named(count, list(chosen.map(nameOf))) : t.few,
        }))}
      />
      <PickerState what={t.what} lookup={lookup} emptyText={t.empty} />
    </div>
  );
}

/** The zones themselves; sold-out ones are marked. Nothing where they can't be read: they are typed above then. */
export function SpecificZones({ onChanged }: { onChanged: () => void }) {
  const t = useStore(messages);
  const zones = useZones({ isPassive: true }).data;
  if (!zones || zones.length === 0) return null;
  return (
    <CheckboxCards<CreateFormValues>
      name="capacity.zones"
      id="specific-zones"
      label={t.specific}
      hint={t.specificHint}
      columns
      onChanged={onChanged}
      choices={zones.map((zone) => {
        const note = zoneHasRoom(zone) ? zone.ipv6_enable && t.ipv6 : t.soldOut;
        return {
          value: zone.id,
          label: zone.name ?? zone.code,
          disabled: !zoneHasRoom(zone),
          detail: (
            <>
              {zone.code} {note && <span className={classes.zoneNote}>{note}</span>}
            </>
          ),
        };
      })}
    />
  );
}
