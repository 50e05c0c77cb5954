import { useEffect } from 'react';
import { useDraft } from '../../drafts/use-draft';
import { isPageKey } from '../../form/steps';
import { useSession } from '../../lookups/session';
import { Loading } from '../../ui/loading';
import { CreateWizard, type WizardProps } from './create-wizard';
import { preloadStep } from './step-modules';

/**
 * `/create/{step}`: the wizard. The session is known here: `App` shows no screen without it.
 * @param props.step the last part of the address; an unknown one opens the first step
 * @param props.preloadInstance loads the page that an accepted create leads to
 */
export default function CreatePage({ step, preloadInstance }: { step: string; preloadInstance: () => void }) {
  const { data: session } = useSession();
  if (!session) return null;
  return <WizardOfDraft session={session} step={isPageKey(step) ? step : 'basics'} preloadInstance={preloadInstance} />;
}

/** Another draft is another wizard: nothing of the one before stays in its fields. */
function WizardOfDraft(props: Omit<WizardProps, 'draft'>) {
  const { session, step } = props;
  const draft = useDraft(session);
  // While the draft is looked for.
  useEffect(() => preloadStep(step), [step]);
  return draft ? <CreateWizard key={draft.id} draft={draft} {...props} /> : <Loading />;
}
