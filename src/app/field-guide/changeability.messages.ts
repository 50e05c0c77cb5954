import { i18n } from '../i18n/i18n';

/** At the field. */
export const changeLabels = i18n('changeLabels', {
  fixed: 'Can’t be changed later',
  changeable: 'Can be changed later',
  restart: 'Changing it needs a restart',
  contested: 'May not be changeable later',
});

/** In the field's help. */
export const changeNotes = i18n('changeNotes', {
  fixed: 'To use a different value, create a new instance.',
  fixedNetwork: 'The instance stays in this network. To move it, create a new instance and copy the data.',
  anyTime: 'Change it anytime in the DMS console. No restart needed.',
  flavor:
    'You can change to a larger flavor later and, in most regions, to a smaller one. Brokers restart one at a time, and topics with a single replica are unavailable during the change.',
  moreBrokers: 'You can add brokers without downtime. You can’t remove them.',
  moreStorage: 'You can expand storage without downtime, up to 20 times. You can’t shrink it.',
  automaticTopics: 'You can turn it on or off. The instance restarts each time.',
  sasl: 'The API documentation and Terraform say it’s fixed. A newer Huawei Cloud page says you can change it in the DMS console (restart needed the first time, not with IPv6).',
  protocol:
    'The API documentation and Terraform say it’s fixed. A newer Huawei Cloud page says you can change it by turning ciphertext access off and on (not with IPv6).',
  mechanisms:
    'Huawei Cloud says it’s fixed once SASL is on. The Terraform provider allows changing it but doesn’t say how.',
  user: 'Huawei Cloud ignores a different username after the first one is set, although the Terraform provider allows changing it. You can add more users later.',
  password: 'You can reset it in the DMS console.',
  plaintext:
    'Terraform creates a new instance to change it. A newer Huawei Cloud page says you can turn plaintext access on and off.',
  billingMode:
    'You can change between pay-per-use and yearly/monthly later (see “Changing the Billing Mode” in the Kafka billing guide). Terraform creates a new instance instead.',
  period: 'Applies to this order. You choose a new term when you renew.',
  renewal: 'You can turn it on or off in the Billing Center until the term ends.',
  payment: 'Applies only to this order.',
  registration: 'You can edit it in the LTS console. The API and Terraform can’t change it.',
});
