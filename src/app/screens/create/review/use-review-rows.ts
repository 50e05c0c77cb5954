import { useStore } from '@nanostores/react';
import { billingWords } from '../../../form/billing/billing.words';
import { diskTypes } from '../../../form/capacity/capacity.words';
import type { CreateFormValues } from '../../../form/create-form';
import { fieldLabels } from '../../../form/labels';
import { retentionChoices, unsetValue } from '../../../form/operations/operations.words';
import { format } from '../../../i18n/i18n';
import { reviewRows } from './review-rows';
import { reviewRowMessages } from './review-rows.messages';

/**
 * @param values what the form holds, tidied
 * @returns the rows of every step in the current language
 */
export function useReviewRows(values: CreateFormValues) {
  const words = {
    ...useStore(reviewRowMessages),
    ...useStore(billingWords),
    ...useStore(unsetValue),
    retention: useStore(retentionChoices),
    disks: useStore(diskTypes),
  };
  return reviewRows(values, words, useStore(fieldLabels), useStore(format).number);
}
