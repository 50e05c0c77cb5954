import { initialOf } from '../form/derive';
import { operations } from '../form/operations/operations';
import type { CreateFormValues } from './form-values';

/**
 * What a fresh wizard holds. SASL is on: an instance without a password can never get one later, so leaving it out has
 * to be somebody's choice. Version 2.7, ultra-high I/O, three brokers and 100 GB each are the document's own example.
 * Each step's keys stand in the order of its screen: errors are listed so.
 */
export const defaultValues: CreateFormValues = {
  basics: { name: '', description: '', engineVersion: '2.7', enterpriseProjectId: '', tags: [] },
  capacity: {
    zones: [],
    productId: '',
    storageSpec: 'dms.physical.storage.ultra.v2',
    brokers: '3',
    storagePerBroker: '100',
    encryption: false,
    encryptionKey: '',
  },
  network: {
    vpcId: '',
    subnetId: '',
    securityGroupId: '',
    ipv6: false,
    publicAccess: false,
    publicIpIds: [],
    plaintextInVpc: false,
  },
  access: {
    sasl: true,
    user: '',
    password: '',
    passwordAgain: '',
    protocol: 'SASL_SSL',
    mechanisms: ['SCRAM-SHA-512'],
  },
  operations: initialOf(operations),
  billing: { mode: 'postPaid', periodType: 'month', periodNumber: '1', autoRenew: false, autoPay: false },
};
