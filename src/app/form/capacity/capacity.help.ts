import type { Term } from '../../glossary/terms';
import { i18n } from '../../i18n/i18n';

export const choose = i18n('capacityHelpChoose', {
  zones: 'One zone for testing. Three zones for production, so the instance keeps running if one zone fails.',
  productId:
    'Start with the smallest, c6.2u4g.cluster: with three brokers it handles about 50 MB/s. “Size” calculates yours.',
  brokers: 'Three. Add more for higher throughput, more partitions, or more storage.',
  storageSpec: 'Ultra-high I/O. Kafka reads and writes constantly, so slow disks slow everything down.',
  totalStorage:
    'About three times the data written during the retention time, because each message is stored three times. “Size” calculates it, and you can expand it later.',
  encryption: 'Off, unless a company policy or the law requires it.',
  encryptionKey: 'The key your company uses for disk encryption. Don’t choose one that someone might delete.',
});

export const what = i18n('capacityHelpWhat', {
  zones:
    'Locations with separate power and network, where the brokers run. DMS distributes brokers evenly across them.',
  productId: 'CPU and memory of each broker. It limits throughput and partitions.',
  brokers: 'The servers that share the load. Each partition’s replicas are on different brokers.',
  storageSpec: 'The type of disk the brokers use.',
  totalStorage:
    'The disks of all brokers together in GB, shared evenly. About 7% plus 33 GB per broker aren’t available for messages.',
  encryption: 'Encrypts the disks with your key. Clients see only slightly lower speed.',
  encryptionKey: 'The KMS key that encrypts the disks. Without it, the data can’t be read.',
});

export const where = i18n('capacityHelpWhere', {
  zones:
    'The list shows your region’s zones and marks those without capacity. Place latency-sensitive applications in the same zones.',
  productId: 'The values come from your region’s product list. “Size” applies them to your workload.',
  encryptionKey: 'In the Data Encryption Workshop (DEW) console, under Key Management. Only enabled keys can be used.',
});

export const terms: { readonly [Field in keyof ReturnType<typeof what.get>]?: readonly Term[] } = {
  zones: ['az', 'region'],
  productId: ['flavor', 'vcpu', 'throughput', 'partition'],
  brokers: ['broker', 'replica'],
  storageSpec: ['broker'],
  totalStorage: ['retention', 'replica'],
  encryption: ['encryption'],
  encryptionKey: ['kms'],
};
