/** What Review says of each field: its label, and its value or undefined where an optional field was left out. */
import type { ReactNode } from 'react';
import type { CreateField } from '../../../field-guide/guided-fields';
import { storagePerBrokerGb } from '../../../form/capacity/capacity';
import { diskName } from '../../../form/capacity/capacity.words';
import { type CreateFormValues, eachStep, type StepKey } from '../../../form/create-form';
import { isAsked, namesOf } from '../../../form/derive';
import type { FieldLabels } from '../../../form/labels';
import {
  EnterpriseProjectName,
  KeyName,
  PublicIpNames,
  SecurityGroupName,
  SubnetName,
  VpcName,
  ZoneNames,
} from '../../../form/resource-names';
import { wholeNumber } from '../../../i18n/tidy';
import type { ReviewWords } from './review-rows.messages';

export interface ReviewRow {
  field: CreateField;
  label: string;
  value: ReactNode | undefined;
}

type NumberFormat = (value: number, options?: Intl.NumberFormatOptions) => string;

/** How the values are said that do not stand for themselves; only of fields that were asked for. */
type Said = {
  [Step in StepKey]?: { [Name in keyof CreateFormValues[Step]]?: (value: CreateFormValues[Step][Name]) => ReactNode };
};

/** A choice in words; one that has none by its own name. */
const wordOf = (words: Readonly<Record<string, string>>, choice: string): string | undefined =>
  (Object.hasOwn(words, choice) ? words[choice] : choice) || undefined;

const saidOf = ({ capacity, network, billing }: CreateFormValues, t: ReviewWords, number: NumberFormat): Said => ({
  basics: {
    enterpriseProjectId: (id) => id && <EnterpriseProjectName id={id} />,
    tags: (rows) => rows.map(({ key, value }) => `${key}=${value}`).join(', '),
  },
  capacity: {
    zones: (ids) => ids.length > 0 && <ZoneNames ids={ids} />,
    storageSpec: (code) => diskName(code, t.disks),
    totalStorage: (total) => {
      const perBroker = storagePerBrokerGb(capacity);
      return Number.isFinite(perBroker)
        ? t.storageValue({
            perBroker: number(perBroker, { maximumFractionDigits: 1 }),
            total: number(wholeNumber(total)),
          })
        : total;
    },
    encryptionKey: (id) => id && <KeyName id={id} />,
  },
  network: {
    vpcId: (id) => id && <VpcName id={id} />,
    subnetId: (id) => id && <SubnetName id={id} vpcId={network.vpcId} />,
    securityGroupId: (id) => id && <SecurityGroupName id={id} />,
    publicIpIds: (ids) => ids.length > 0 && <PublicIpNames ids={ids} />,
  },
  access: {
    // Never the password itself, not even its length (rule 24).
    password: (typed) => (typed ? t.passwordSet : t.passwordMissing),
  },
  operations: {
    maintenance: (window) => window.replace('-', ' – ') || t.unset,
    retention: (policy) => (policy === '' ? t.unset : wordOf(t.retention, policy)),
  },
  billing: {
    mode: (mode) => (mode === 'postPaid' ? t.payPerUse : t.prepaid),
    periodNumber: (typed) => {
      const count = wholeNumber(typed);
      if (Number.isNaN(count)) return typed;
      return billing.periodType === 'month' ? t.months(count) : t.years(count);
    },
    autoPay: (isOn) => (isOn ? t.payAtOnce : t.payLater),
  },
});

/** What another row says as well. */
const UNSAID: ReadonlySet<string> = new Set(['access.passwordAgain', 'billing.periodType']);

/** Of a value that stands for itself. */
function plain(value: unknown, t: ReviewWords): ReactNode {
  if (typeof value === 'boolean') return value ? t.on : t.off;
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/**
 * @param values what the inputs hold
 * @param t words in the current language
 * @param labels what the fields are called
 * @param number how the current language writes numbers
 * @returns the rows of every step
 */
export function reviewRows(
  values: CreateFormValues,
  t: ReviewWords,
  labels: FieldLabels,
  number: NumberFormat,
): Record<StepKey, ReviewRow[]> {
  const said = saidOf(values, t, number);
  // Where a value says more than its input, or less.
  const others: Partial<Record<string, string>> = { 'billing.autoPay': t.pay };
  return eachStep((step, key) =>
    namesOf(step).flatMap((name): ReviewRow[] => {
      const field = `${key}.${name}` as keyof FieldLabels;
      const held: Record<string, unknown> = values[key];
      if (UNSAID.has(field) || !isAsked(step, name, held)) return [];
      const say = (said[key] as Record<string, ((value: unknown) => ReactNode) | undefined> | undefined)?.[name];
      const value = say ? say(held[name]) : plain(held[name], t);
      return [{ field, label: others[field] ?? labels[field], value: value || undefined }];
    }),
  );
}
