import { useStore } from '@nanostores/react';
import { useWatch } from 'react-hook-form';
import type { Product } from '../../../contract/products';
import { FieldGroup } from '../../fields/field-group';
import { PickerState } from '../../fields/picker-state';
import { useField } from '../../fields/use-field';
import { i18n, listing } from '../../i18n/i18n';
import { params } from '../../i18n/params';
import { useProducts } from '../../lookups/products';
import { useZones } from '../../lookups/zones';
import { isOrderable, isSoldAs } from '../../sizing/flavors';
import { Outline } from '../../ui/outline';
import type { CreateFormValues } from '../create-form';
import { zonesWithoutProduct } from '../lookup-rules';
import { StepTextField } from '../step-text-field';
import classes from '../steps.module.css';
import { labels } from './capacity.words';
import { FlavorTable, PUBLISHED_CLUSTERS } from './flavor-table';

const messages = i18n('flavorField', {
  hint: 'CPU and memory of each broker. All values are per broker.',
  what: 'flavors',
  empty: 'No broker flavors are available in this region. Contact your account administrator.',
  unsold: params('Not shown: {names}, not available with your billing mode.'),
});

/** As high as the field will be, where the region offers what most do. */
function FlavorOutline() {
  const t = useStore(messages);
  const { productId: label } = useStore(labels);
  return (
    <Outline>
      <FieldGroup id="" name="capacity.productId" label={label} hint={t.hint} error={undefined}>
        <FlavorTable name="" products={PUBLISHED_CLUSTERS} chosen="" soldOutIn={() => []} onChoose={() => undefined} />
      </FieldGroup>
    </Outline>
  );
}

/** `product_id`: the flavors side by side. Where they cannot be read, the id is typed. */
export function FlavorField({ onChanged }: { onChanged: () => void }) {
  const t = useStore(messages);
  const label = useStore(labels);
  const list = useStore(listing);
  const products = useProducts();
  const zones = useZones({ isPassive: true }).data;
  const [chosenZones, storageSpec, mode] = useWatch<
    CreateFormValues,
    ['capacity.zones', 'capacity.storageSpec', 'billing.mode']
  >({ name: ['capacity.zones', 'capacity.storageSpec', 'billing.mode'] });
  const field = useField<CreateFormValues, 'capacity.productId'>('capacity.productId', onChanged);
  const lookup = { ...products, data: products.data?.products.map(({ product_id: id }) => ({ id, label: id })) };
  if (products.isPending) return <FlavorOutline />;
  if (!products.data) {
    return (
      <div>
        <StepTextField name="capacity.productId" label={label.productId} hint={t.hint} onChanged={onChanged} />
        <PickerState what={t.what} lookup={lookup} emptyText={t.empty} />
      </div>
    );
  }
  const clusters = products.data.products.filter(isOrderable);
  const orderable = clusters.filter((product) => isSoldAs(product, mode));
  const names = (some: readonly Product[]) => list(some.map((product) => product.product_id));
  const unsold = clusters.filter((product) => !isSoldAs(product, mode));
  return (
    <FieldGroup id={field.id} name="capacity.productId" label={label.productId} hint={t.hint} error={field.error}>
      {orderable.length > 0 && (
        <FlavorTable
          name={field.id}
          products={orderable}
          chosen={field.value}
          soldOutIn={(product) => zonesWithoutProduct(product, storageSpec, chosenZones, { zones })}
          onChoose={field.change}
        />
      )}
      {unsold.length > 0 && <p className={classes.note}>{t.unsold({ names: names(unsold) })}</p>}
      <PickerState
        what={t.what}
        lookup={{ ...lookup, data: orderable.length === 0 ? [] : lookup.data }}
        emptyText={t.empty}
      />
    </FieldGroup>
  );
}
