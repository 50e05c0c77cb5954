/**
 * What the inputs of the wizard hold, nested by step. Text stays text ('' = not set): nothing is converted before
 * `toCreateRequest`. Nesting matters: zod skips an object's own rules when a sibling is broken, so in a flat form one
 * step's rules would fall silent because of another step's empty field.
 */
import type { PeriodType } from '../../contract/billing';
import type { ValuesOf } from '../form/field';
import type { operations } from '../form/operations/operations';

export interface CreateFormValues {
  basics: {
    name: string;
    description: string;
    engineVersion: string;
    enterpriseProjectId: string;
    tags: { key: string; value: string }[];
  };
  capacity: {
    /** Zone ids. */
    zones: string[];
    productId: string;
    brokers: string;
    /** Of the disk types; a word that the form doesn't know is kept, named and asked about, as with each choice below. */
    storageSpec: string;
    /** GB of one broker; the API takes the total. */
    storagePerBroker: string;
    encryption: boolean;
    encryptionKey: string;
  };
  network: {
    vpcId: string;
    subnetId: string;
    securityGroupId: string;
    ipv6: boolean;
    publicAccess: boolean;
    publicIpIds: string[];
    plaintextInVpc: boolean;
  };
  access: {
    sasl: boolean;
    user: string;
    password: string;
    passwordAgain: string;
    protocol: string;
    mechanisms: string[];
  };
  operations: ValuesOf<typeof operations>;
  billing: {
    mode: 'postPaid' | 'prePaid';
    periodType: PeriodType;
    periodNumber: string;
    autoRenew: boolean;
    autoPay: boolean;
  };
}

export type StepKey = keyof CreateFormValues;
