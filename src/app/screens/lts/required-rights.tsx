import { useStore } from '@nanostores/react';
import { i18n } from '../../i18n/i18n';
import { IamActions } from '../../outcome/iam-actions';
import { CopyButton } from '../../ui/copy-button';
import { Panel } from '../../ui/page';
import classes from './registration.module.css';

const messages = i18n('requiredRights', {
  title: 'Required permissions',
  lead: 'Without these two IAM actions, LTS returns HTTP 403. Your account administrator can grant them.',
  register: 'to register an instance',
  list: 'to let LTS find the instance',
  actions: 'both actions',
});

/** The registration's action, and the one that it depends on (LTS API reference, "Registering a DMS Kafka Instance"). */
const REGISTER = 'lts:transfer:registerDmsKafkaInstance';
const LIST = 'dms:instance:list';

/** Which IAM actions a registration needs, to hand to an administrator. */
export function RequiredRights() {
  const t = useStore(messages);
  return (
    <Panel title={t.title} actions={<CopyButton text={`${REGISTER}\n${LIST}`} what={t.actions} />}>
      <p className={classes.rightsLead}>{t.lead}</p>
      <IamActions
        actions={[
          [REGISTER, t.register],
          [LIST, t.list],
        ]}
      />
    </Panel>
  );
}
