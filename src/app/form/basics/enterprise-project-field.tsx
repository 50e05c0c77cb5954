import { useStore } from '@nanostores/react';
import { isEnabledProject } from '../../../contract/key-management';
import { PickerField } from '../../fields/picker';
import { optionsOf } from '../../fields/picker-types';
import { useEnterpriseProjects } from '../../lookups/enterprise-projects';
import type { CreateFormValues } from '../create-form';
import { isProjectRequired } from '../lookup-rules';
import { labels } from './basics.words';
import { enterpriseProjectMessages } from './enterprise-project-field.messages';

/** `enterprise_project_id`, asked for where there are several. The list is a global service that not everybody may read: then an id is typed. */
export default function EnterpriseProjectField() {
  const t = useStore(enterpriseProjectMessages);
  const label = useStore(labels);
  const projects = useEnterpriseProjects();
  const isRequired = isProjectRequired(projects.data);
  const lookup = optionsOf(projects, (project) => ({
    id: project.id,
    label: project.name,
    detail: project.id,
    ...(!isEnabledProject(project) && { blocked: t.disabled }),
  }));
  return (
    <PickerField<CreateFormValues>
      name="basics.enterpriseProjectId"
      label={label.enterpriseProjectId}
      hint={t.hint}
      optional={!isRequired}
      lookup={lookup}
      what={t.what}
      emptyText={t.empty}
      {...(!isRequired && { noneLabel: t.none })}
    />
  );
}
