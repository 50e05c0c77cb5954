import type { Term } from '../../glossary/terms';
import { i18n } from '../../i18n/i18n';

export const choose = i18n('registerHelpChoose', {
  instanceId: 'There is nothing to choose: it is the instance of this page.',
  kafkaName: 'Leave the name of the instance, so that you find it again in LTS.',
  user: 'The user that you chose when you created the instance.',
  password: 'The password of that user. If it is lost, reset it in the DMS console first.',
});

export const what = i18n('registerHelpWhat', {
  instanceId: 'The number under which DMS knows the instance.',
  kafkaName: 'The name that LTS shows for the instance.',
  user: 'The user with which LTS signs in to the brokers.',
  password: 'LTS keeps it, to be able to write to the topics. This console does not.',
});

export const where = i18n('registerHelpWhere', {
  user: 'On the page of the instance, under Connect. Other users stand in the DMS console, under Users.',
  password: 'Where you stored it when the instance was created: nobody can look it up.',
});

export const terms: { readonly [Field in keyof ReturnType<typeof what.get>]?: readonly Term[] } = {
  instanceId: ['instance', 'lts'],
  kafkaName: ['lts', 'logGroup'],
  user: ['sasl'],
};
