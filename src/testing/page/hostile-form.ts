/** Forms with hostile text in every field, for the code generators. */
import fc from 'fast-check';
import type { CreateFormValues } from '../../app/form/create-form';
import { validForm } from './arbitrary-form';
import { hostileText } from './hostile-text';

/** Not validated: code is also generated for an invalid form. */
export const hostileForm: fc.Arbitrary<CreateFormValues> = fc
  .tuple(validForm, fc.array(hostileText, { minLength: 12, maxLength: 12 }))
  .map(([form, [name = '', ...texts]]) => {
    const at = (index: number) => texts[index] ?? '';
    return {
      ...form,
      basics: {
        ...form.basics,
        name,
        description: at(0),
        enterpriseProjectId: at(1),
        tags: [{ key: at(2), value: at(3) }],
      },
      capacity: { ...form.capacity, zones: [at(4), at(5)], productId: at(6), encryptionKey: at(7) },
      network: { ...form.network, vpcId: at(8), subnetId: at(9), publicIpIds: [at(10)] },
      access: { ...form.access, user: name },
    };
  });
