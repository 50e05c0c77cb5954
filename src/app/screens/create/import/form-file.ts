/** The form without secrets, to be imported again. */

import { type CreateFormValues, defaultValues, eachStep, type StepKey } from '../../../form/create-form';
import { isSecret } from '../../../form/derive';
import { withTotalStorage } from '../../../form/older-forms';
import { knownFields, readValues, withoutSecrets } from '../../../form/stored-values';
import { type Imported, isJsonObject, isSecretKey, type JsonObject, type ReportLine } from './import-report';

const FORMAT = 'kafka-launchpad-form';
/** Raise it if an older file would mislead. 1 had the storage of one broker, and is converted. */
const VERSION = 2;

export function formFile(values: CreateFormValues): string {
  const form = eachStep((step, key) =>
    Object.fromEntries(Object.entries(values[key]).filter(([name]) => !isSecret(step, name))),
  );
  return `${JSON.stringify({ format: FORMAT, version: VERSION, form }, null, 2)}\n`;
}

export const isFormFile = (file: JsonObject): boolean =>
  file.format === FORMAT && (file.version === 1 || file.version === VERSION) && isJsonObject(file.form);

function linesOf(step: StepKey, stored: unknown): ReportLine[] {
  if (!isJsonObject(stored)) return [{ key: step, verdict: 'invalid', reason: 'wrongKind' }];
  const fits = knownFields(step, stored);
  return Object.keys(stored).map((field): ReportLine => {
    const key = `${step}.${field}`;
    if (isSecretKey(field)) return { key, verdict: 'never' };
    if (!Object.hasOwn(defaultValues[step], field)) return { key, verdict: 'unknown' };
    return Object.hasOwn(fits, field) ? { key, verdict: 'taken' } : { key, verdict: 'invalid', reason: 'wrongKind' };
  });
}

export function importFormFile({ form, version }: JsonObject): Imported {
  const given = isJsonObject(form) ? form : {};
  const steps = version === 1 ? withTotalStorage(given) : given;
  const known = Object.keys(defaultValues) as StepKey[];
  return {
    kind: 'form',
    values: withoutSecrets(readValues(steps)),
    lines: [
      ...known.filter((step) => Object.hasOwn(steps, step)).flatMap((step) => linesOf(step, steps[step])),
      ...Object.keys(steps)
        .filter((step) => !Object.hasOwn(defaultValues, step))
        .map((key): ReportLine => ({ key, verdict: 'unknown' })),
    ],
  };
}
