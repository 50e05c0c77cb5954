/** A test checks it against what Terraform's provider can only change by creating another instance (ForceNew). */
import { type Changeability, says } from '../form/change';
import { type CreatePath, eachField } from '../form/create-form';
import { changesByField } from '../form/derive';
import type { GuidedField } from './guided-fields';

export const CHANGEABILITY: Record<GuidedField, Changeability> = {
  ...(eachField(changesByField) as Record<CreatePath, Changeability>),
  kafkaName: says('changeable', 'registration', ['ltsManual', 'terraformLts'], 'kafka_name'),
  user: says('changeable', 'registration', ['ltsManual', 'terraformLts'], 'connect_info'),
  password: says('changeable', 'registration', ['ltsManual', 'terraformLts'], 'connect_info'),
};

/** @returns undefined for a part of a field, for example a row of the tags */
export const changeabilityOf = (name: string): Changeability | undefined =>
  Object.hasOwn(CHANGEABILITY, name) ? CHANGEABILITY[name as GuidedField] : undefined;
