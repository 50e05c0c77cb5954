import { Title } from '@mantine/core';
import { type ReactNode, Suspense, useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { navigation } from '../../../browser/navigation';
import { useService } from '../../../services/services';
import { Deferred } from '../../../ui/deferred';
import { Loading } from '../../../ui/loading';
import classes from './wizard.module.css';

interface StepFrameProps {
  /** Another one for each step. */
  step: string;
  title: string;
  /** False where a field is to have the focus instead. */
  focusHeading: boolean;
  /** A `StepBody`, or what draws one. */
  children: ReactNode;
}

/**
 * The card of the open step. Who goes to another step sees its heading in the next frame; what stood below the heading is
 * only hidden in that frame, and makes way when what takes its place has been drawn, in pieces that hold up nobody.
 */
export function StepFrame({ step, title, focusHeading, children }: StepFrameProps) {
  const newest = useMemo(() => ({ step, children }), [step, children]);
  const drawn = useDeferredValue(newest);
  const isDrawn = drawn.step === step;
  const shown = isDrawn ? newest : drawn;
  return (
    <div className={classes.frame}>
      <StepHeading key={step} title={title} takesFocus={focusHeading} />
      <div hidden={!isDrawn}>
        <Suspense key={shown.step} fallback={<Loading />}>
          {shown.children}
        </Suspense>
      </div>
    </div>
  );
}

/** A step's heading takes focus when the person opens the step (rule 21). */
function StepHeading({ title, takesFocus }: { title: string; takesFocus: boolean }) {
  const moves = useService(navigation);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!takesFocus || moves.arrival() === 'load') return;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [takesFocus, moves]);
  return (
    <Title order={2} size="h3" ref={heading} tabIndex={-1}>
      {title}
    </Title>
  );
}

interface StepBodyProps {
  lead?: string;
  /** Above the fields: the error summary. */
  top: ReactNode;
  /** Below the fields: Back, Continue. They come with what a step draws after its first frame. */
  footer: ReactNode;
  children: ReactNode;
}

/** What stands below a step's heading; buttons stay at the same place on each. */
export function StepBody({ lead, top, footer, children }: StepBodyProps) {
  return (
    <div className={classes.body}>
      {lead && <p className={classes.lead}>{lead}</p>}
      {top}
      <div className={classes.fields}>{children}</div>
      <Deferred>
        <div className={classes.footer}>{footer}</div>
      </Deferred>
    </div>
  );
}
