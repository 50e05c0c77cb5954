import { i18n } from '../../wording/i18n';

/** What each field is called: at its input, in lists of errors, on Review and on the instance's page. */
export const labels = i18n('capacityLabels', {
  zones: 'Availability zones',
  productId: 'Flavor',
  storageSpec: 'Disk type',
  brokers: 'Brokers',
  storagePerBroker: 'Storage per broker',
  architecture: 'CPU architecture',
  encryption: 'Disk encryption',
  encryptionKey: 'Encryption key',
});

/** Of the disk types by their codes. */
export const DISK_WORDS: Readonly<Record<string, 'high' | 'ultra'>> = {
  'dms.physical.storage.high.v2': 'high',
  'dms.physical.storage.ultra.v2': 'ultra',
};

export const diskTypes = i18n('diskTypes', {
  high: 'High I/O',
  ultra: 'Ultra-high I/O',
});
