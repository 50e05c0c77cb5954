import { Button, Skeleton } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { Suspense, useEffect, useId, useMemo, useState } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { focusField } from '../../fields/field-id';
import { format, i18n } from '../../i18n/i18n';
import { params } from '../../i18n/params';
import { useProducts } from '../../lookups/products';
import { useZones } from '../../lookups/zones';
import { isSoldAs } from '../../sizing/flavors';
import type { Fit } from '../../sizing/size-flavor';
import { Icon } from '../../theme/icons';
import { BLANK, Outline } from '../../ui/outline';
import { asked } from '../../ui/parts';
import type { CreateFormValues } from '../create-form';
import { defaultValues } from '../create-form';
import { zonesWithoutProduct } from '../lookup-rules';
import classes from '../steps.module.css';

const SizingPanel = asked(() => import('../../sizing/sizing-panel'));
const ConfirmDialog = asked(() => import('../../ui/confirm-dialog'));

const messages = i18n('sizeHelper', {
  open: 'Help me choose a size',
  close: 'Close size helper',
  askTitle: 'Replace your current choice?',
  ask: params('{before} becomes {after}.'),
  size: params('{flavor}, {brokers} brokers, {disk} GB total'),
  noFlavor: 'no flavor selected',
  replace: 'Replace',
  keep: 'Keep current',
  done: params('Applied: {size}.'),
});

type Size = Pick<CreateFormValues['capacity'], 'productId' | 'brokers' | 'totalStorage'>;

const sizeOf = ({ productId, brokers, perBrokerGb }: Fit): Size => ({
  productId,
  brokers: String(brokers),
  totalStorage: String(brokers * perBrokerGb),
});

const isSame = (one: Size, other: Size) =>
  one.productId === other.productId && one.brokers === other.brokers && one.totalStorage === other.totalStorage;

/** The way from a load to flavor, brokers and storage; what the person chose is replaced only after a question. */
export function SizeHelper() {
  const t = useStore(messages);
  const id = useId();
  const { number } = useStore(format);
  const { getValues, setValue, trigger } = useFormContext<CreateFormValues>();
  const mode = useWatch<CreateFormValues, 'billing.mode'>({ name: 'billing.mode' });
  const lookup = useProducts({ isPassive: true });
  const listed = lookup.data?.products;
  const products = useMemo(() => listed?.filter((product) => isSoldAs(product, mode)), [listed, mode]);
  const zones = useZones({ isPassive: true }).data;
  const [isOpen, setOpen] = useState(false);
  const [asked, setAsked] = useState<{ size: Size; before: Size }>();
  const [filled, setFilled] = useState<Size>();
  // After the dialog has closed, which gives the keyboard back to a button that is gone then.
  useEffect(() => {
    if (filled) focusField('capacity.productId');
  }, [filled]);
  if (!products) {
    if (!lookup.isPending) return null;
    return (
      <div>
        <Outline>
          <Button>{BLANK}</Button>
        </Outline>
        <p className={classes.total} />
      </div>
    );
  }
  const word = ({ productId, brokers, totalStorage }: Size) =>
    t.size({
      flavor: productId || t.noFlavor,
      brokers: Number(brokers) ? number(Number(brokers)) : brokers,
      disk: Number(totalStorage) ? number(Number(totalStorage)) : totalStorage,
    });
  const fillIn = (size: Size) => {
    setValue('capacity.productId', size.productId);
    setValue('capacity.brokers', size.brokers);
    setValue('capacity.totalStorage', size.totalStorage);
    void trigger(['capacity.productId', 'capacity.brokers', 'capacity.totalStorage']);
    if (getValues('network.publicAccess')) void trigger('network.publicIpIds');
    setFilled({ ...size });
    setOpen(false);
  };
  const use = (fit: Fit) => {
    const size = sizeOf(fit);
    const { productId, brokers, totalStorage } = getValues('capacity');
    const before = { productId, brokers, totalStorage };
    if (isSame(before, defaultValues.capacity) || isSame(before, size)) fillIn(size);
    else setAsked({ size, before });
  };
  return (
    <div>
      <Button
        variant="default"
        leftSection={<Icon name="wand" size={16} />}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? t.close : t.open}
      </Button>
      <p role="status" className={classes.total}>
        {filled && t.done({ size: word(filled) })}
      </p>
      {isOpen && (
        <div id={id}>
          <Suspense fallback={<Skeleton height={320} />}>
            <SizingPanel
              products={products}
              soldOutIn={(product) => {
                const { storageSpec, zones: chosen } = getValues('capacity');
                return zonesWithoutProduct(product, storageSpec, chosen, { zones });
              }}
              onUse={use}
            />
          </Suspense>
        </div>
      )}
      {asked && (
        <Suspense>
          <ConfirmDialog
            title={t.askTitle}
            yes={t.replace}
            no={t.keep}
            onYes={() => fillIn(asked.size)}
            onClose={() => setAsked(undefined)}
          >
            {t.ask({ before: word(asked.before), after: word(asked.size) })}
          </ConfirmDialog>
        </Suspense>
      )}
    </div>
  );
}
