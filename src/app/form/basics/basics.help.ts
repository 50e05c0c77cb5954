import type { Term } from '../../glossary/terms';
import { i18n } from '../../i18n/i18n';

export const choose = i18n('basicsHelpChoose', {
  name: 'What it is for and where: orders-prod, logs-test. You will see it in every list and bill.',
  description: 'Leave it empty, or say who to ask: “Order events, team shop, ask Kim”.',
  engineVersion: '2.7, which the vendor recommends, unless one of your programs needs another.',
  enterpriseProjectId:
    'Leave it, unless your company sorts its bills by enterprise projects. Then take that of your team.',
  tags: 'None are needed. Companies often ask for one such as team=shop, so that the bill can be split.',
});

export const what = i18n('basicsHelpWhat', {
  name: 'The name of the instance in this console and in that of DMS. Clients do not use it to connect.',
  description: 'A note to people. It changes nothing.',
  engineVersion: 'The version of Kafka that the brokers run. The service does not raise it later.',
  enterpriseProjectId: 'A drawer for resources, for rights and for the bill.',
  tags: 'Pairs of words, for finding and for grouping. They change nothing in Kafka.',
});

export const where = i18n('basicsHelpWhere', {
  engineVersion:
    'The list holds what this region offers. Which one clients need stands in the settings of their Kafka library.',
  enterpriseProjectId: 'In the console of Huawei Cloud: Enterprise, Project Management. Or ask whoever gets the bill.',
  tags: 'Ask whoever runs the account whether there are tags that everything has to have.',
});

export const terms: { readonly [Field in keyof ReturnType<typeof what.get>]?: readonly Term[] } = {
  name: ['instance'],
  engineVersion: ['kafka', 'broker'],
  enterpriseProjectId: ['enterpriseProject'],
  tags: ['tag'],
};
