import { i18n } from '../i18n/i18n';

export const groupTitles = i18n('demoScenarioGroups', {
  tour: 'From start to finish',
  creating: 'Creation problems',
  money: 'Charges',
  lts: 'LTS',
});

export const scenarioTitles = i18n('demoScenarioTitles', {
  usual: 'Everything works',
  'empty-project': 'Empty project',
  'slow-creation': 'Slow creation',
  'sold-out': 'Sold out',
  'create-failed': 'Creation fails',
  'rate-limit': 'Too many requests',
  'answer-lost': 'Lost response',
  'unpaid-order': 'Unpaid order',
  'wrong-lts-password': 'Incorrect LTS password',
  'rule-missing': 'Missing network rule',
  'lts-answer-lost': 'Lost LTS response',
  'registered-already': 'Already registered',
});

/** What to do, and what is seen. */
export const scenarioSights = i18n('demoScenarioSights', {
  usual: 'Create an instance from the list and register it with LTS. Creation takes 10 simulated minutes.',
  'empty-project': 'Start from a preset. The project has no instance, VPC, subnet, or security group.',
  'slow-creation':
    'Select Create instance. Creation takes 90 simulated minutes, and the instance page keeps tracking it, even after a reload.',
  'sold-out':
    'Select Create instance. DMS rejects the request with its own message, and the flavor under Capacity shows why.',
  'create-failed':
    'Select Create instance. Creation fails after 10 simulated minutes, and you can delete the instance and try again.',
  'rate-limit': 'Select Create instance. DMS asks to wait, and the page counts down and tries again.',
  'answer-lost':
    'Select Create instance. The request succeeds, but its response is lost. Kafka Launchpad finds the instance and sends nothing twice.',
  'unpaid-order':
    'Select Create instance. The yearly/monthly order waits for payment, and Pay (simulated) starts the creation.',
  'wrong-lts-password':
    'On the LTS page of kafka-orders, enter any password except Kafka-demo-1 (user: kafka_admin). LTS rejects it.',
  'rule-missing': 'On the LTS page of kafka-audit, the check shows that no rule opens port 9011 and offers to add it.',
  'lts-answer-lost':
    'On the LTS page of kafka-clickstream, register. LTS registers the instance, but its response is lost.',
  'registered-already':
    'On the LTS page of kafka-clickstream, register. Another person has registered the instance before you.',
});

/** What to say, in one line. */
export const scenarioWords = i18n('demoScenarioWords', {
  usual: 'From creation to registration, without a command line.',
  'empty-project': 'A new project needs no preparation.',
  'slow-creation': 'A long wait isn’t a failure, and you can close the page.',
  'sold-out': 'You see the reason, and how to fix it.',
  'create-failed': 'A failed instance is easy to replace.',
  'rate-limit': 'Kafka Launchpad waits as long as Huawei Cloud asks.',
  'answer-lost': 'A lost response never becomes a second charge.',
  'unpaid-order': 'An unpaid order is never shown as an instance that is being created.',
  'wrong-lts-password': 'The error appears where you can fix it.',
  'rule-missing': 'We check the network before LTS needs it.',
  'lts-answer-lost': 'We say what we know, and never guess.',
  'registered-already': 'Registering twice changes nothing.',
});
