import { useSession } from '../api/session';
import { CreateWizard } from './create-wizard';
import { isPageKey } from './steps';

/**
 * `/create/{step}`: the wizard. The session is known here: `App` shows no screen without it.
 * @param props.step the last part of the address; an unknown one opens the first step
 */
export default function CreatePage({ step }: { step: string }) {
  const { data: session } = useSession();
  return session ? <CreateWizard session={session} step={isPageKey(step) ? step : 'basics'} /> : null;
}
