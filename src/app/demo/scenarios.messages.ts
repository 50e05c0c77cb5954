import { i18n } from '../i18n/i18n';

/** What a scenario is called, by its key. */
export const scenarioTitles = i18n('demoScenarioTitles', {
  usual: 'Everything works',
  'slow-creation': 'Slow creation',
  'sold-out': 'Sold out',
  'create-failed': 'Creation fails',
  'answer-lost': 'The answer is lost',
  'rate-limit': 'Too many requests',
  'wrong-lts-password': 'Wrong password for LTS',
  'rule-missing': 'A rule is missing',
});

/** What will be seen, and where. */
export const scenarioSights = i18n('demoScenarioSights', {
  usual:
    'From the list of instances, create one and register it with LTS: ten simulated minutes from order to running.',
  'slow-creation':
    'Press Create on Review: creating takes 90 simulated minutes, and the page of the instance goes on following it through reloads.',
  'sold-out': 'Press Create on Review: the service refuses with its own words, and the flavor in Capacity says so.',
  'create-failed':
    'Press Create on Review: after ten simulated minutes the page of the instance offers to delete it and to try again.',
  'answer-lost':
    'Press Create on Review: the order arrives and its answer does not. Review looks for the instance and sends nothing twice.',
  'rate-limit': 'Press Create on Review: the service asks to wait, and Review counts down before it sends again.',
  'wrong-lts-password':
    'On the LTS page of kafka-orders, send any password but Kafka-demo-1 (the user is kafka_admin): LTS refuses it.',
  'rule-missing': 'On the LTS page of kafka-audit, the check finds that no rule opens port 9011, and offers to add it.',
});
