import { useStore } from '@nanostores/react';
import { PickerField } from '../../fields/picker';
import { optionsOf } from '../../fields/picker-types';
import { useEnterpriseProjects } from '../../lookups/enterprise-projects';
import type { CreateFormValues } from '../create-form';
import { labels } from './basics.words';
import { enterpriseProjectMessages } from './enterprise-project-field.messages';

/** `enterprise_project_id`. The list is a global service that not everybody may read: then an id is typed. */
export default function EnterpriseProjectField() {
  const t = useStore(enterpriseProjectMessages);
  const label = useStore(labels);
  const lookup = optionsOf(useEnterpriseProjects(), (project) => ({
    id: project.id,
    label: project.name,
    detail: project.id,
    ...(project.status === 2 && { blocked: t.disabled }),
  }));
  return (
    <PickerField<CreateFormValues>
      name="basics.enterpriseProjectId"
      label={label.enterpriseProjectId}
      hint={t.hint}
      optional
      lookup={lookup}
      what={t.what}
      emptyText={t.empty}
      noneLabel={t.none}
    />
  );
}
