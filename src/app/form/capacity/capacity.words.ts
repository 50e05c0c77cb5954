import { i18n } from '../../i18n/i18n';

/** What each field is called: at its input, in lists of errors, on Review and on the instance's page. */
export const labels = i18n('capacityLabels', {
  zones: 'Availability zones',
  productId: 'Broker flavor',
  storageSpec: 'Disk type',
  brokers: 'Brokers',
  totalStorage: 'Total storage',
  encryption: 'Disk encryption',
  encryptionKey: 'Encryption key',
});

export const diskTypes = i18n('diskTypes', {
  high: 'High I/O',
  ultra: 'Ultra-high I/O',
  general: 'General-purpose SSD',
  extreme: 'Extreme SSD',
});

const DISK_WORDS = new Map<string, keyof DiskTypes>([
  ['dms.physical.storage.high.v2', 'high'],
  ['dms.physical.storage.ultra.v2', 'ultra'],
  ['dms.physical.storage.general', 'general'],
  ['dms.physical.storage.extreme', 'extreme'],
]);

type DiskTypes = ReturnType<typeof diskTypes.get>;

/** @returns a disk type in words; one that has none by its own code */
export function diskName(code: string, words: DiskTypes): string {
  const word = DISK_WORDS.get(code);
  return word ? words[word] : code;
}
