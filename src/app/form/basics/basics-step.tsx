import { Suspense } from 'react';
import { idle } from '../../browser/when-idle';
import { useEnterpriseProjects } from '../../lookups/enterprise-projects';
import { asked } from '../../ui/parts';
import { isProjectRequired } from '../lookup-rules';
import { StepFields } from '../step-fields';
import type { FoldedField } from './folded-basics';
import { NameField } from './name-field';

/** Their code doesn't delay the first field. */
const FoldedBasics = asked(async () => {
  await idle();
  return import('./folded-basics');
});

const folded = (field: FoldedField) => (
  <Suspense fallback={null}>
    <FoldedBasics field={field} />
  </Suspense>
);

/** Name, description, version, enterprise project, tags. */
export default function BasicsStep() {
  const isProjectAsked = isProjectRequired(useEnterpriseProjects({ isPassive: true }).data);
  return (
    <StepFields
      step="basics"
      isOpen={isProjectAsked ? 'advanced' : undefined}
      inputs={{
        name: <NameField />,
        description: folded('description'),
        engineVersion: folded('engineVersion'),
        enterpriseProjectId: folded('enterpriseProjectId'),
        tags: folded('tags'),
      }}
    />
  );
}
