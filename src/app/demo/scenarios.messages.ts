import { i18n } from '../i18n/i18n';

export const scenarioTitles = i18n('demoScenarioTitles', {
  usual: 'Everything works',
  'slow-creation': 'Slow creation',
  'sold-out': 'Sold out',
  'create-failed': 'Creation fails',
  'answer-lost': 'Lost response',
  'rate-limit': 'Too many requests',
  'wrong-lts-password': 'Incorrect LTS password',
  'rule-missing': 'Missing network rule',
});

export const scenarioSights = i18n('demoScenarioSights', {
  usual: 'Create an instance from the list and register it with LTS. Creation takes 10 simulated minutes.',
  'slow-creation':
    'Select Create instance. Creation takes 90 simulated minutes, and the instance page keeps tracking it, even after a reload.',
  'sold-out':
    'Select Create instance. DMS rejects the request with its own message, and the flavor under Capacity shows why.',
  'create-failed':
    'Select Create instance. Creation fails after 10 simulated minutes, and you can delete the instance and try again.',
  'answer-lost':
    'Select Create instance. The request succeeds, but its response is lost. Kafka Launchpad finds the instance and sends nothing twice.',
  'rate-limit': 'Select Create instance. DMS asks to wait, and the page counts down and tries again.',
  'wrong-lts-password':
    'On the LTS page of kafka-orders, enter any password except Kafka-demo-1 (user: kafka_admin). LTS rejects it.',
  'rule-missing': 'On the LTS page of kafka-audit, the check shows that no rule opens port 9011 and offers to add it.',
});
