import { useEffect } from 'react';
import type { Session } from '../../contract/gateway-api';
import { useSession } from '../api/session';
import { Loading } from '../shell/loading';
import { CreateWizard } from './create-wizard';
import { useDraft } from './draft/use-draft';
import { preloadStep } from './step-modules';
import { isPageKey, type PageKey } from './steps';

/**
 * `/create/{step}`: the wizard. The session is known here: `App` shows no screen without it.
 * @param props.step the last part of the address; an unknown one opens the first step
 */
export default function CreatePage({ step }: { step: string }) {
  const { data: session } = useSession();
  return session ? <WizardOfDraft session={session} step={isPageKey(step) ? step : 'basics'} /> : null;
}

/** Another draft is another wizard: nothing of the one before stays in its fields. */
function WizardOfDraft({ session, step }: { session: Session; step: PageKey }) {
  const draft = useDraft(session);
  // While the draft is looked for.
  useEffect(() => preloadStep(step), [step]);
  return draft ? <CreateWizard key={draft.id} session={session} draft={draft} step={step} /> : <Loading />;
}
