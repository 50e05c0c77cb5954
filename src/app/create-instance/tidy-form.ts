/** The form without what keyboards and copying add where it can mean nothing. What is judged is what is sent and shown. */
import { tidyCode, tidyName, tidyNumber } from '../wording/tidy';
import type { CreateFormValues } from './form-values';

/** Storage is asked for in GB, which stands in the box; brokers may be counted in words. */
export const tidyBrokers = (text: string): string => tidyNumber(text, /\s*(?:brokers?|代理|[个台])$/iu);
export const tidyStorage = (text: string): string => tidyNumber(text, /\s*gb$/i);
export const tidyPeriod = (text: string): string => tidyNumber(text);

/**
 * @param values what the inputs hold
 * @returns the same, tidied; descriptions and passwords are as they were
 */
export const tidyForm = (values: CreateFormValues): CreateFormValues => {
  const { basics, capacity, network, access, operations, billing } = values;
  return {
    basics: {
      ...basics,
      name: tidyCode(basics.name),
      enterpriseProjectId: tidyCode(basics.enterpriseProjectId),
      tags: basics.tags.map(({ key, value }) => ({ key: tidyName(key), value: tidyName(value) })),
    },
    capacity: {
      ...capacity,
      zones: capacity.zones.map(tidyCode),
      productId: tidyCode(capacity.productId),
      brokers: tidyBrokers(capacity.brokers),
      storagePerBroker: tidyStorage(capacity.storagePerBroker),
      encryptionKey: tidyCode(capacity.encryptionKey),
    },
    network: {
      ...network,
      vpcId: tidyCode(network.vpcId),
      subnetId: tidyCode(network.subnetId),
      securityGroupId: tidyCode(network.securityGroupId),
      publicIpIds: network.publicIpIds.map(tidyCode),
    },
    access: { ...access, user: tidyCode(access.user) },
    operations: { ...operations, maintenance: tidyCode(operations.maintenance) },
    billing: { ...billing, periodNumber: tidyPeriod(billing.periodNumber) },
  };
};
