import type { Term } from '../../glossary/terms';
import { i18n } from '../../i18n/i18n';

export const choose = i18n('registerHelpChoose', {
  kafkaName: 'Keep the instance name so you can find it in LTS.',
  user: 'The username you chose when you created the instance.',
  password: 'That user’s password. If you’ve lost it, reset it first.',
});

export const what = i18n('registerHelpWhat', {
  kafkaName: 'The name LTS shows for this instance.',
  user: 'The user LTS signs in to the brokers with.',
  password: 'LTS stores it so it can write to topics. Kafka Launchpad doesn’t.',
});

export const where = i18n('registerHelpWhere', {
  user: 'On the instance page, under Connect. For other users, select Manage users there.',
  password: 'Where you saved it when you created the instance. It can’t be viewed anywhere.',
});

export const terms: { readonly [Field in keyof ReturnType<typeof what.get>]?: readonly Term[] } = {
  kafkaName: ['instance', 'lts', 'logGroup'],
  user: ['sasl'],
};
