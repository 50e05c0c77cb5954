import { useStore } from '@nanostores/react';
import { i18n } from '../../i18n/i18n';
import { NeededActions } from '../../outcome/iam-actions';

const messages = i18n('requiredRights', {
  lead: 'A registration needs these IAM actions:',
  register: 'to register an instance',
  list: 'to let LTS find the instance',
  actions: 'both actions',
});

/** Which IAM actions a registration needs, and the one that it depends on (LTS API reference, "Registering a DMS Kafka Instance"). */
export function RequiredRights() {
  const t = useStore(messages);
  return (
    <NeededActions
      lead={t.lead}
      what={t.actions}
      purposes={[
        [t.register, ['lts:transfer:registerDmsKafkaInstance']],
        [t.list, ['dms:instance:list']],
      ]}
    />
  );
}
