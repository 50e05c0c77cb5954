import type { CreateFormValues } from '../../app/form/create-form';
import { hexId, uuid } from '../../sandbox/world/ids';
import { minimalForm, withFields } from './form-values';

/** @param letter `a` to `d` */
export const zoneId = (letter: string): string => hexId(`zone ${letter}`);

/** @param name of a VPC, subnet, or security group; or `eip 1`, `key kafka-disk`, `project payments` */
export const resourceIdOf = (name: string): string => uuid(name);

/** Only the required fields, with resources of the small world. */
export const worldForm = (changes: Parameters<typeof minimalForm>[0] = {}): CreateFormValues =>
  withFields(
    minimalForm({
      basics: { name: 'orders-prod' },
      capacity: { zones: [zoneId('a')] },
      network: {
        vpcId: resourceIdOf('vpc-production'),
        subnetId: resourceIdOf('subnet-kafka-a'),
        securityGroupId: resourceIdOf('sg-kafka-lts'),
      },
    }),
    changes,
  );
