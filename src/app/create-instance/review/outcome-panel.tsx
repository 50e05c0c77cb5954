import { useEffect, useRef } from 'react';
import type { SubmitState } from '../attempt/use-submit';
import { OutcomeProgress } from './outcome-progress';
import { type OutcomeActions, OutcomeResult } from './outcome-result';

/** What is happening, or what happened, after Create was pressed; the end takes the focus, so that nobody misses it. */
export function OutcomePanel({ state, ...actions }: { state: SubmitState } & OutcomeActions) {
  const box = useRef<HTMLDivElement>(null);
  const ended = state.status === 'done' && state.result.kind !== 'accepted';
  useEffect(() => {
    if (!ended) return;
    box.current?.scrollIntoView({ block: 'center' });
    box.current?.focus({ preventScroll: true });
  }, [ended]);
  if (state.status === 'idle') return null;
  return (
    <div ref={box} tabIndex={-1}>
      {state.status === 'running' ? (
        <OutcomeProgress progress={state.progress} />
      ) : (
        <OutcomeResult result={state.result} {...actions} />
      )}
    </div>
  );
}
