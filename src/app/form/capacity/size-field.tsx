import { Button } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { useMemo, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { i18n } from '../../i18n/i18n';
import { wholeNumber } from '../../i18n/tidy';
import { useProducts } from '../../lookups/products';
import { useZones } from '../../lookups/zones';
import { isSoldAs } from '../../sizing/flavors';
import { type Size, SizingPanel } from '../../sizing/sizing-panel';
import { Gap } from '../../ui/gap';
import type { CreateFormValues } from '../create-form';
import { zonesWithoutProduct } from '../lookup-rules';
import classes from '../steps.module.css';
import { useDeferredValues } from '../use-deferred-values';

const messages = i18n('sizeField', { done: 'Size applied.', undo: 'Undo' });

/** Flavor, brokers and storage from two questions; each of them by itself is under "All sizes". */
export function SizeField() {
  const t = useStore(messages);
  const { getValues, setValue, trigger } = useFormContext<CreateFormValues>();
  const mode = useWatch<CreateFormValues, 'billing.mode'>({ name: 'billing.mode' });
  const lookup = useProducts({ isPassive: true });
  const listed = lookup.data?.products;
  const products = useMemo(() => listed?.filter((product) => isSoldAs(product, mode)), [listed, mode]);
  const zones = useZones({ isPassive: true }).data;
  const [productId, brokers, total] = useDeferredValues([
    'capacity.productId',
    'capacity.brokers',
    'capacity.totalStorage',
  ]);
  const [before, setBefore] = useState<CreateFormValues['capacity']>();
  const fillIn = (size: Pick<CreateFormValues['capacity'], 'productId' | 'brokers' | 'totalStorage'>) => {
    setValue('capacity.productId', size.productId);
    setValue('capacity.brokers', size.brokers);
    setValue('capacity.totalStorage', size.totalStorage);
    if (size.productId) void trigger(['capacity.productId', 'capacity.brokers', 'capacity.totalStorage']);
    if (getValues('network.publicAccess')) void trigger('network.publicIpIds');
  };
  const use = (size: Size) => {
    setBefore(structuredClone(getValues('capacity')));
    fillIn({ productId: size.productId, brokers: String(size.brokers), totalStorage: String(size.total) });
  };
  if (!lookup.isPending && !products) return null;
  return (
    <div>
      <SizingPanel
        products={products}
        chosen={{ productId, brokers: wholeNumber(brokers), total: wholeNumber(total) }}
        soldOutIn={(product) => {
          const { storageSpec, zones: chosen } = getValues('capacity');
          return zonesWithoutProduct(product, storageSpec, chosen, { zones });
        }}
        onUse={use}
      />
      <p role="status" className={classes.total}>
        {before && (
          <>
            {t.done}
            <Gap />
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => {
                fillIn(before);
                setBefore(undefined);
              }}
            >
              {t.undo}
            </Button>
          </>
        )}
      </p>
    </div>
  );
}
