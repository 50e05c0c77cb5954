import { useStore } from '@nanostores/react';
import { bandwidthOf, PUBLISHED_FLAVORS } from '../../../contract/flavors';
import { figureOf, type Product } from '../../../contract/products';
import { format, i18n, listing } from '../../i18n/i18n';
import { joins } from '../../i18n/joins';
import { params } from '../../i18n/params';
import { flavorSize, isOrderable } from '../../sizing/flavors';
import classes from './flavor-table.module.css';

const messages = i18n('flavorTable', {
  flavor: 'Broker flavor',
  cpu: 'vCPUs',
  memory: 'Memory',
  brokers: 'Brokers',
  bandwidth: 'Bandwidth',
  tps: 'Max. TPS',
  partitions: 'Max. partitions',
  groups: 'Consumer groups',
  gb: params('{value} GB'),
  mbps: params('{value} MB/s'),
  range: params('{min}–{max}'),
  soldOut: params('Sold out in {zones}'),
  unknown: '?',
});

interface FlavorTableProps {
  name: string;
  products: readonly Product[];
  chosen: string;
  /** Names of the chosen zones in which a flavor cannot be had. */
  soldOutIn: (product: Product) => string[];
  onChoose: (productId: string) => void;
}

/** Flavors as rows that can be compared; on a narrow screen each row becomes a card. */
export function FlavorTable({ name, products, chosen, soldOutIn, onChoose }: FlavorTableProps) {
  const t = useStore(messages);
  const { number } = useStore(format);
  const list = useStore(listing);
  const both = useStore(joins).labelled;
  const show = (value: string | number | null | undefined, unit?: (values: { value: string }) => string) => {
    const figure = figureOf(value);
    if (figure === undefined) return t.unknown;
    return unit ? unit({ value: number(figure) }) : number(figure);
  };
  return (
    <div className={classes.scroll}>
      <table className={classes.flavors}>
        <thead>
          <tr>
            <th scope="col">{t.flavor}</th>
            {[t.cpu, t.memory, t.brokers, t.bandwidth, t.tps, t.partitions, t.groups].map((title) => (
              <th key={title} scope="col" data-number>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {products.map((product) => {
            const id = product.product_id;
            const size = flavorSize(product);
            const soldOut = soldOutIn(product);
            const { properties } = product;
            const range = { min: show(properties.min_broker), max: show(properties.max_broker) };
            const figures = [
              [t.cpu, show(size?.vcpus)],
              [t.memory, show(size?.memoryGb, t.gb)],
              [t.brokers, t.range(range)],
              [t.bandwidth, show(bandwidthOf(product), t.mbps)],
              [t.tps, show(properties.max_tps_per_broker)],
              [t.partitions, show(properties.max_partition_per_broker)],
              [t.groups, show(PUBLISHED_FLAVORS.get(id)?.groups)],
            ] as const;
            return (
              <tr key={id} data-checked={chosen === id || undefined} data-sold-out={soldOut.length > 0 || undefined}>
                <td>
                  <label className={classes.flavorName}>
                    <input
                      type="radio"
                      name={name}
                      value={id}
                      checked={chosen === id}
                      aria-describedby={`${name}-${id}`}
                      onChange={() => onChoose(id)}
                    />
                    <span>
                      {id}
                      {soldOut.length > 0 && (
                        <span className={classes.soldOut}> {t.soldOut({ zones: list(soldOut) })}</span>
                      )}
                    </span>
                  </label>
                  <span id={`${name}-${id}`} hidden>
                    {list(figures.map(([label, text]) => both({ label, text })))}
                  </span>
                </td>
                {figures.map(([label, text]) => (
                  <Figure key={label} label={label} value={text} />
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

/** The flavors that the vendor publishes, which most regions list: before the region's own list is there. */
const PUBLISHED: readonly Product[] = [...PUBLISHED_FLAVORS].map(([id, flavor]) => ({
  product_id: id,
  type: flavor.type,
  properties: {
    min_broker: flavor.minBrokers,
    max_broker: flavor.maxBrokers,
    max_tps_per_broker: flavor.tps,
    max_partition_per_broker: flavor.partitions,
  },
}));

export const PUBLISHED_CLUSTERS = PUBLISHED.filter(isOrderable);

function Figure({ label, value }: { label: string; value: string }) {
  return (
    <td data-number data-label={label}>
      {value}
    </td>
  );
}
