/** From a pasted or dropped text to a form and an account of every key; nothing in the text can reach further. */
import { createInstanceRequest } from '../../../contract/create-instance';
import { importFormFile, isFormFile } from './form-file';
import { importBody } from './import-body';
import { importInstance } from './import-instance';
import { type ImportResult, isJsonObject, type JsonObject } from './import-report';
import { findJsonFault } from './json-fault';

/** Characters. A body of the API has some 3,000; a list of 50 instances some 150,000. */
export const IMPORT_MAX = 500_000;

/** Only an instance as it is answered has an id and a status. */
const isInstance = (item: JsonObject): boolean => Object.hasOwn(item, 'instance_id') && Object.hasOwn(item, 'status');

const isBody = (item: JsonObject): boolean =>
  Object.keys(item).some((key) => Object.hasOwn(createInstanceRequest.shape, key));

function readList(list: readonly unknown[]): ImportResult {
  const items = list.filter(isJsonObject).filter(isInstance);
  const [first, second] = items;
  if (!first) return { end: 'fault', fault: { kind: 'noInstance' } };
  if (!second) return { end: 'imported', imported: importInstance(first) };
  const named = items.map((item) => ({ name: String(item.name), text: JSON.stringify(item) }));
  return { end: 'several', items: named };
}

/**
 * Reads what is to be imported.
 * @param text JSON: the body of a create, an instance, a list of instances, or a form that was exported here
 */
export function readImport(text: string): ImportResult {
  if (text.trim() === '') return { end: 'fault', fault: { kind: 'empty' } };
  if (text.length > IMPORT_MAX) return { end: 'fault', fault: { kind: 'tooLarge' } };
  const fault = findJsonFault(text);
  if (fault) return { end: 'fault', fault };
  const value: unknown = JSON.parse(text);
  if (!isJsonObject(value)) return { end: 'fault', fault: { kind: 'noObject' } };
  if (isFormFile(value)) return { end: 'imported', imported: importFormFile(value) };
  if (Array.isArray(value.instances)) return readList(value.instances);
  if (isInstance(value)) return { end: 'imported', imported: importInstance(value) };
  if (isBody(value)) return { end: 'imported', imported: importBody(value) };
  return { end: 'fault', fault: { kind: 'unrecognised' } };
}
