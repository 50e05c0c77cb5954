import { type ReactNode, Suspense } from 'react';
import { idle } from '../../browser/when-idle';
import { useEnterpriseProjects } from '../../lookups/enterprise-projects';
import { asked } from '../../ui/parts';
import { namesOf } from '../derive';
import { isProjectRequired } from '../lookup-rules';
import { StepFields } from '../step-fields';
import { basics } from './basics';
import type { FoldedField } from './folded-basics';
import { NameField } from './name-field';

/** Their code doesn't delay the first field. */
const FoldedBasics = asked(async () => {
  await idle();
  return import('./folded-basics');
});

/** All but the name. */
const FOLDED = Object.fromEntries(
  namesOf(basics).map((name) => [
    name,
    <Suspense key={name} fallback={null}>
      <FoldedBasics field={name as FoldedField} />
    </Suspense>,
  ]),
) as Record<FoldedField, ReactNode>;

/** Name, description, version, enterprise project, tags. */
export default function BasicsStep() {
  const isProjectAsked = isProjectRequired(useEnterpriseProjects({ isPassive: true }).data);
  return (
    <StepFields
      step="basics"
      isOpen={isProjectAsked ? 'advanced' : undefined}
      inputs={{ ...FOLDED, name: <NameField /> }}
    />
  );
}
