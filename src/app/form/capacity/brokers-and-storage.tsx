import { useDebouncedCallback } from '@mantine/hooks';
import { useStore } from '@nanostores/react';
import { useFormContext, useWatch } from 'react-hook-form';
import { storageRangeOf } from '../../../contract/create-instance-rules';
import { PUBLISHED_FLAVORS } from '../../../contract/flavors';
import { figureOf } from '../../../contract/products';
import { format, i18n } from '../../i18n/i18n';
import { params } from '../../i18n/params';
import { wholeNumber } from '../../i18n/tidy';
import { useProducts } from '../../lookups/products';
import { OutlookPanel } from '../../sizing/outlook-panel';
import { Notice } from '../../theme/notice';
import { Outline } from '../../ui/outline';
import type { CreateFormValues } from '../create-form';
import { StepTextField } from '../step-text-field';
import classes from '../steps.module.css';
import { useDeferredValues } from '../use-deferred-values';
import { storagePerBrokerGb } from './capacity';
import { labels } from './capacity.words';

const messages = i18n('brokersAndStorage', {
  brokersHint: 'Use at least three so replicas survive the loss of a broker.',
  brokersRange: params('{min}–{max} for this flavor.'),
  storageHint: 'For all brokers together. Multiple of 100 GB.',
  storageMax: params('For all brokers together. Multiple of 100 GB, up to {max} GB.'),
  total: params('{total} GB on {brokers} brokers: {perBroker} GB per broker.'),
  range: params('This flavor supports {min}–{max} GB of total storage.'),
  belowTitle: 'Below the listed minimum',
  below: params('DMS lists a minimum of {min} GB per broker. You can continue, but DMS may reject a smaller size.'),
});

/** Judging goes through the whole form: when digits typed fast have come to a rest, in milliseconds. */
const REST_MS = 250;

/** The figures of the chosen flavor, as far as they are known. */
function useFlavorFigures(productId: string) {
  const products = useProducts({ isPassive: true });
  const properties = products.data?.products.find((one) => one.product_id === productId)?.properties;
  return {
    areLate: productId !== '' && products.isPending,
    min: figureOf(properties?.min_broker),
    max: figureOf(properties?.max_broker),
    minStorage: figureOf(properties?.min_storage_per_node),
    maxStorage: figureOf(properties?.max_storage_per_node),
    partitions: figureOf(properties?.max_partition_per_broker),
  };
}

/** `broker_num` and `storage_space`: asked for and sent in total, shown per broker as well. */
export function BrokersAndStorage() {
  const t = useStore(messages);
  const label = useStore(labels);
  const { number } = useStore(format);
  const { trigger, getValues } = useFormContext<CreateFormValues>();
  const productId = useWatch<CreateFormValues, 'capacity.productId'>({ name: 'capacity.productId' });
  const { min, max } = useFlavorFigures(productId);
  const recheck = useDebouncedCallback(() => {
    void trigger('capacity.totalStorage');
    if (getValues('network.publicAccess')) void trigger('network.publicIpIds');
  }, REST_MS);
  return (
    <div>
      <div className={classes.pair}>
        <StepTextField
          name="capacity.brokers"
          label={label.brokers}
          hint={min !== undefined && max !== undefined ? t.brokersRange({ min, max: number(max) }) : t.brokersHint}
          inputMode="numeric"
          width={200}
          onChanged={recheck}
        />
        <StepTextField
          name="capacity.totalStorage"
          label={label.totalStorage}
          hint={<StorageHint />}
          inputMode="numeric"
          suffix="GB"
          width={200}
        />
      </div>
      <SizeInTotal />
    </div>
  );
}

/** Its own component: the most that all brokers hold changes with every digit of how many there are. */
function StorageHint() {
  const t = useStore(messages);
  const { number } = useStore(format);
  const [productId, brokersText] = useDeferredValues(['capacity.productId', 'capacity.brokers']);
  const max = (useFlavorFigures(productId).maxStorage ?? Number.NaN) * wholeNumber(brokersText);
  return max > 0 ? t.storageMax({ max: number(max) }) : t.storageHint;
}

/** What the two fields come to. It follows when typing rests: nobody reads it, or has it read out, with every digit. */
function SizeInTotal() {
  const t = useStore(messages);
  const { number } = useStore(format);
  const [productId, brokersText, sizeText] = useDeferredValues([
    'capacity.productId',
    'capacity.brokers',
    'capacity.totalStorage',
  ]);
  const { areLate, ...listed } = useFlavorFigures(productId);
  // Drawn with the published figures, what comes with the list has its place. Nobody sees them.
  const published = areLate ? PUBLISHED_FLAVORS.get(productId) : undefined;
  const minStorage = published?.minStorageGb ?? listed.minStorage;
  const partitions = published?.partitions ?? listed.partitions;
  const range = storageRangeOf(productId);
  const [brokers, total] = [wholeNumber(brokersText), wholeNumber(sizeText)];
  const perBroker = storagePerBrokerGb({ brokers: brokersText, totalStorage: sizeText });
  const tooLittle = minStorage !== undefined && perBroker > 0 && perBroker < minStorage && (
    <Notice tone="warning" title={t.belowTitle}>
      {t.below({ min: number(minStorage) })}
    </Notice>
  );
  return (
    <>
      <p className={classes.total} role="status">
        {perBroker > 0 && (
          <strong>
            {t.total({
              brokers: number(brokers),
              perBroker: number(perBroker, { maximumFractionDigits: 1 }),
              total: number(total),
            })}
          </strong>
        )}{' '}
        {range && t.range({ min: number(range.min), max: number(range.max) })}
      </p>
      {areLate && tooLittle ? <Outline>{tooLittle}</Outline> : tooLittle}
      <OutlookPanel
        brokers={brokers}
        perBrokerGb={perBroker}
        partitionsPerBroker={partitions}
        arePartitionsLate={areLate}
      />
    </>
  );
}
