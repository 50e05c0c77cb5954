import type { SubmitState } from '../../../submission/use-submit';
import { OutcomeProgress } from './outcome-progress';
import { type OutcomeActions, OutcomeResult } from './outcome-result';

/** What is happening, or what happened, after Create was pressed; the end takes the focus, so that nobody misses it. */
export function OutcomePanel({ state, ...actions }: { state: SubmitState } & OutcomeActions) {
  switch (state.status) {
    case 'idle':
      return null;
    case 'running':
      return <OutcomeProgress progress={state.progress} />;
    case 'done':
      return <OutcomeResult result={state.result} {...actions} />;
  }
}
