/**
 * Whether each field can be changed once the instance is there, and who says so. Terraform's provider marks what it can
 * only change by making another instance (ForceNew); a test holds this table against it.
 */
import { type Changeability, says } from '../form/change';
import { type CreatePath, eachField } from '../form/create-form';
import { changesByField } from '../form/derive';
import type { GuidedField } from './guided-fields';

export const CHANGEABILITY: Record<GuidedField, Changeability> = {
  ...(eachField(changesByField) as Record<CreatePath, Changeability>),
  'capacity.architecture': says('fixed', 'fixed', ['terraform'], 'arch_type'),
  instanceId: says('fixed', 'ownId', ['terraformLts'], 'instance_id'),
  kafkaName: says('contested', 'registration', ['terraformLts', 'ltsManual'], 'kafka_name'),
  user: says('contested', 'registration', ['terraformLts', 'ltsManual'], 'connect_info'),
  password: says('contested', 'registration', ['terraformLts', 'ltsManual'], 'connect_info'),
};

/**
 * @param name a field's path, as inputs have it
 * @returns undefined for what is no field of its own, for example a row of the tags
 */
export const changeabilityOf = (name: string): Changeability | undefined =>
  Object.hasOwn(CHANGEABILITY, name) ? CHANGEABILITY[name as GuidedField] : undefined;
