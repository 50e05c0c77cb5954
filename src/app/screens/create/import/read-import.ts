/** From text to a form and a report of every key. */
import { createInstanceRequest } from '../../../../contract/create-instance';
import { tellApart } from '../../../i18n/tell-apart';
import { tidyCode, tidyName } from '../../../i18n/tidy';
import { importFormFile, isFormFile } from './form-file';
import { importBody } from './import-body';
import { importInstance } from './import-instance';
import { type ImportResult, isJsonObject, isSecretKey, type JsonObject } from './import-report';
import { readJson } from './read-json';

/** Characters: a request has about 3,000, a list of 50 instances 150,000. */
export const IMPORT_MAX = 500_000;

/** Only a returned instance has them. */
const isInstance = (item: JsonObject): boolean => Object.hasOwn(item, 'instance_id') && Object.hasOwn(item, 'status');

const isBody = (item: JsonObject): boolean =>
  Object.keys(item).some((key) => Object.hasOwn(createInstanceRequest.shape, key));

/** Other values are ASCII, so invisible characters can't be meant. */
const isFree = (key: string): boolean => key === 'description' || key === 'tags' || isSecretKey(key);

const tidied = (body: JsonObject): JsonObject => {
  const tidy = (value: unknown) => (typeof value === 'string' ? tidyCode(value) : value);
  return Object.fromEntries(
    Object.entries(body).map(([key, value]) => {
      if (isFree(key)) return [key, value];
      return [key, Array.isArray(value) ? value.map(tidy) : tidy(value)];
    }),
  );
};

function readList(list: readonly unknown[]): ImportResult {
  const items = list.filter(isJsonObject).filter(isInstance);
  const [first, second] = items;
  if (!first) return { end: 'fault', fault: { kind: 'noInstance' } };
  if (!second) return { end: 'imported', imported: importInstance(first) };
  const named = items.map((item) => ({
    id: String(item.instance_id),
    label: String(item.name),
    text: JSON.stringify(item),
  }));
  return { end: 'several', items: tellApart(named) };
}

/** @param text JSON: a create request, an instance, a list of instances, or an exported form */
export function readImport(text: string): ImportResult {
  if (tidyName(text) === '') return { end: 'fault', fault: { kind: 'empty' } };
  if (text.length > IMPORT_MAX) return { end: 'fault', fault: { kind: 'tooLarge' } };
  const read = readJson(text);
  if ('fault' in read) return { end: 'fault', fault: read.fault };
  const { value } = read;
  if (!isJsonObject(value)) return { end: 'fault', fault: { kind: 'noObject' } };
  if (isFormFile(value)) return { end: 'imported', imported: importFormFile(value) };
  if (Array.isArray(value.instances)) return readList(value.instances);
  if (isInstance(value)) return { end: 'imported', imported: importInstance(value) };
  if (isBody(value)) return { end: 'imported', imported: importBody(tidied(value)) };
  return { end: 'fault', fault: { kind: 'unrecognised' } };
}
