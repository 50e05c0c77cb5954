import { useStore } from '@nanostores/react';
import { zoneHasRoom } from '../../../contract/products';
import { CheckboxCards, ChoicesOutline } from '../../fields/choice-cards';
import { MultiPickerField } from '../../fields/multi-picker';
import { PickerState } from '../../fields/picker-state';
import { optionsOf } from '../../fields/picker-types';
import { i18n } from '../../i18n/i18n';
import { useZones } from '../../lookups/zones';
import type { CreateFormValues } from '../create-form';
import classes from '../steps.module.css';
import { labels } from './capacity.words';

const messages = i18n('zonesField', {
  hint: 'Choose one zone, or three or more to stay available if a zone fails. Two zones aren’t supported.',
  what: 'availability zones',
  empty: 'No availability zones are available in this region. Contact your account administrator.',
  soldOut: 'Sold out',
  ipv6: 'IPv6 supported',
});

const detailOf = (code: string, note: string | false | null | undefined) => (
  <>
    {code} {note && <span className={classes.zoneNote}>{note}</span>}
  </>
);

/** `available_zones`: all zones as cards, sold-out ones marked. Where they cannot be read, their ids are typed. */
export function ZonesField({ onChanged }: { onChanged: () => void }) {
  const t = useStore(messages);
  const label = useStore(labels);
  const zones = useZones();
  const shared = { name: 'capacity.zones', label: label.zones, hint: t.hint, onChanged } as const;
  const lookup = optionsOf(zones, (zone) => ({ id: zone.id, label: zone.name ?? zone.code, detail: zone.code }));
  if (zones.isPending) {
    const usual = [t.ipv6, t.ipv6, undefined, t.soldOut].map((note) => detailOf('xx-xxxxx-1a', note));
    return <ChoicesOutline {...shared} details={usual} />;
  }
  if (!zones.data || zones.data.length === 0) {
    return <MultiPickerField<CreateFormValues> {...shared} lookup={lookup} what={t.what} emptyText={t.empty} />;
  }
  return (
    <div>
      <CheckboxCards<CreateFormValues>
        {...shared}
        columns
        choices={zones.data.map((zone) => {
          const room = zoneHasRoom(zone);
          const note = room ? zone.ipv6_enable && t.ipv6 : t.soldOut;
          return {
            value: zone.id,
            label: zone.name ?? zone.code,
            detail: detailOf(zone.code, note),
            disabled: !room,
          };
        })}
      />
      <PickerState what={t.what} lookup={lookup} emptyText={t.empty} />
    </div>
  );
}
