import type { CreateFormValues, StepKey } from '../../app/form/create-form';
import { defaultValues } from '../../app/form/create-form';
import example from '../../contract/fixtures/create-instance-request.json';

type Changes = { [Step in StepKey]?: Partial<CreateFormValues[Step]> };

export const withFields = (values: CreateFormValues, changes: Changes): CreateFormValues => ({
  basics: { ...values.basics, ...changes.basics },
  capacity: { ...values.capacity, ...changes.capacity },
  network: { ...values.network, ...changes.network },
  access: { ...values.access, ...changes.access },
  operations: { ...values.operations, ...changes.operations },
  billing: { ...values.billing, ...changes.billing },
});

/** Only the required fields, with the document's IDs. */
export const minimalForm = (changes: Changes = {}): CreateFormValues =>
  withFields(
    withFields(structuredClone(defaultValues), {
      basics: { name: example.name },
      capacity: { zones: [...example.available_zones], productId: example.product_id },
      network: { vpcId: example.vpc_id, subnetId: example.subnet_id, securityGroupId: example.security_group_id },
      access: { user: example.access_user, password: example.password, passwordAgain: example.password },
    }),
    changes,
  );

/** The document's example. */
export const exampleForm = (changes: Changes = {}): CreateFormValues =>
  withFields(
    minimalForm({
      basics: { enterpriseProjectId: '0', tags: [{ key: 'aaa', value: '111' }] },
      capacity: { encryption: true, encryptionKey: example.disk_encrypted_key },
      network: { publicAccess: true, publicIpIds: example.publicip_id.split(','), plaintextInVpc: true },
      operations: { retention: 'time_base', autoTopic: true },
    }),
    changes,
  );
