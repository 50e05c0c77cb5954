import { useStore } from '@nanostores/react';
import { useEnterpriseProjects } from '../../api/enterprise-projects';
import { PickerField } from '../../fields/picker';
import { optionsOf } from '../../fields/picker-types';
import { i18n } from '../../wording/i18n';
import type { CreateFormValues } from '../form-values';

const messages = i18n('enterpriseProjectField', {
  label: 'Enterprise project',
  hint: 'Groups resources for billing and permissions. Mandatory for enterprise project accounts; the default project has the ID 0.',
  what: 'enterprise projects',
  none: 'Not set',
  empty: 'Leave it as it is, or create one in the Enterprise Center.',
  disabled: 'disabled',
});

/** `enterprise_project_id`. The list is a global service that not everybody may read: then an id is typed. */
export default function EnterpriseProjectField() {
  const t = useStore(messages);
  const lookup = optionsOf(useEnterpriseProjects(), (project) => ({
    id: project.id,
    label: project.name,
    detail: project.id,
    ...(project.status === 2 && { blocked: t.disabled }),
  }));
  return (
    <PickerField<CreateFormValues>
      name="basics.enterpriseProjectId"
      label={t.label}
      hint={t.hint}
      optional
      lookup={lookup}
      what={t.what}
      emptyText={t.empty}
      noneLabel={t.none}
    />
  );
}
