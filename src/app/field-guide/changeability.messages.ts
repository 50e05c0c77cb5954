import { i18n } from '../i18n/i18n';

/** The short label at a field. */
export const changeLabels = i18n('changeLabels', {
  fixed: 'Cannot be changed later',
  changeable: 'Can be changed later',
  restart: 'Can be changed later, with a restart',
  contested: 'Sources disagree: treat it as fixed',
});

/** One or two sentences, in the help of a field. */
export const changeNotes = i18n('changeNotes', {
  fixed: 'Another value needs another instance.',
  fixedNetwork: 'The instance stays where it was created. Moving it means creating another one and copying the data.',
  anyTime: 'It can be changed at any time in the DMS console, without a restart.',
  flavor:
    'A larger flavor can be taken later. The brokers then restart one after the other; topics with a single copy cannot be used meanwhile.',
  moreBrokers: 'Brokers can be added while everything runs. They can never be removed.',
  moreStorage: 'Disks can be enlarged while everything runs, up to 20 times. They can never be made smaller.',
  automaticTopics: 'It can be turned on and off; the instance restarts for it.',
  sasl: 'The API document calls it fixed, and so does Terraform. A newer page of the vendor lets it be changed in the console, not for instances with IPv6, with a restart the first time.',
  protocol:
    'The API document calls it fixed, and so does Terraform. A newer page of the vendor changes it by turning encrypted access off and on again, not for instances with IPv6.',
  mechanisms:
    'The vendor says that the mechanism stays once SASL is on. Terraform’s provider lets it be changed, and does not say how.',
  user: 'The vendor ignores another user name once there is one. Terraform’s provider lets it be changed, and does not say how. More users can be added later.',
  password: 'It can be reset later in the DMS console.',
  plaintext:
    'Terraform makes another instance for it. A newer page of the vendor lets access without encryption be turned on and off.',
  billingMode:
    'Terraform makes another instance for it, and we found no page of the vendor that changes it for Kafka. Ask the Billing Center before you count on it.',
  period: 'It holds for this order. A renewal has a period of its own.',
  renewal: 'It can be turned on and off in the Billing Center until the period ends.',
  payment: 'It concerns this one order, at the moment in which it is placed.',
  ownId: 'A registration belongs to one instance, and an instance can be registered only once.',
  registration:
    'There is no API that changes a registration, and Terraform cannot either. The manual of LTS lets it be modified in the LTS console.',
});
