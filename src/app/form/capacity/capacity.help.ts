import type { Term } from '../../glossary/terms';
import { i18n } from '../../i18n/i18n';

export const choose = i18n('capacityHelpChoose', {
  zones:
    'One zone for trying things out. Three for what must not stop: then the loss of a whole data center stops nothing.',
  productId:
    'The smallest, c6.2u4g.cluster, for a start: it takes about 50 MB/s on three brokers. “Help me choose a size” computes it.',
  brokers: 'Three. Take more when traffic, partitions or storage ask for it.',
  storageSpec: 'Ultra-high I/O: messages are written and read all the time, and slow disks make everything wait.',
  totalStorage:
    'About three times what arrives while messages are kept, since each is stored three times. Take what “Help me choose a size” computes; it can be raised later.',
  architecture: 'There is nothing to choose.',
  encryption: 'Off, unless a rule of your company or a law asks for it.',
  encryptionKey: 'The key that your company made for such disks. Never one that somebody may delete.',
});

export const what = i18n('capacityHelpWhat', {
  zones: 'The data centers in which the brokers run. The service spreads them evenly.',
  productId:
    'The size of one broker: vCPUs and memory. It sets how much traffic and how many partitions a broker takes.',
  brokers: 'The servers that share the work. Each partition has its copies on different ones.',
  storageSpec: 'The kind of disks under the brokers.',
  totalStorage:
    'The disks of all brokers together, in GB, shared evenly. About 7 % and another 33 GB of each are not for messages.',
  architecture: 'The kind of processors. All flavors here are x86, which makes no difference to clients.',
  encryption: 'The disks are encrypted with a key of yours. Clients notice nothing but a little less speed.',
  encryptionKey:
    'The key of the Key Management Service that encrypts the disks. Without it the data cannot be read again.',
});

export const where = i18n('capacityHelpWhere', {
  zones:
    'The list is that of your region; zones without room are marked. Put programs that need speed into the same zones.',
  productId: 'The figures come from the product list of your region. What they mean for your load is computed above.',
  encryptionKey: 'In the console of Data Encryption Workshop, under Key Management. Only enabled keys can be used.',
});

export const terms: { readonly [Field in keyof ReturnType<typeof what.get>]?: readonly Term[] } = {
  zones: ['az', 'region'],
  productId: ['flavor', 'vcpu', 'throughput', 'partition'],
  brokers: ['broker', 'replica'],
  storageSpec: ['broker'],
  totalStorage: ['retention', 'replica'],
  architecture: ['vcpu'],
  encryption: ['encryption'],
  encryptionKey: ['kms'],
};
