import type { Term } from '../../glossary/terms';
import { i18n } from '../../i18n/i18n';

export const choose = i18n('basicsHelpChoose', {
  name: 'Use the purpose and environment, for example orders-prod or logs-test. The name appears in lists and bills.',
  description: 'Optional. Say who to contact: “Order events, shop team, contact Kim”.',
  engineVersion: '2.7, recommended by Huawei Cloud, unless one of your applications needs another version.',
  enterpriseProjectId:
    'Leave it unset unless your company splits bills by enterprise project. Then choose your team’s.',
  tags: 'Optional. Many companies require a tag such as team=shop to split the bill.',
});

export const what = i18n('basicsHelpWhat', {
  name: 'The instance’s name here and in the DMS console. Clients don’t use it to connect.',
  description: 'A note for people. It has no technical effect.',
  engineVersion: 'The Kafka version the brokers run. DMS doesn’t upgrade it later.',
  enterpriseProjectId: 'A way to group resources for permissions and billing.',
  tags: 'Key-value pairs for finding and grouping resources. They don’t affect Kafka.',
});

export const where = i18n('basicsHelpWhere', {
  engineVersion:
    'The list shows the versions offered in this region. Check your Kafka client library for the version it supports.',
  enterpriseProjectId:
    'In the Huawei Cloud console: Enterprise > Project Management. Or ask your account administrator.',
  tags: 'Ask your account administrator whether any tags are required.',
});

export const terms: { readonly [Field in keyof ReturnType<typeof what.get>]?: readonly Term[] } = {
  name: ['instance'],
  engineVersion: ['kafka', 'broker'],
  enterpriseProjectId: ['enterpriseProject'],
  tags: ['tag'],
};
