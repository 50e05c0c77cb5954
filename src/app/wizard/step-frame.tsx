import { Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { SecondFrame } from '../shell/second-frame';
import classes from './wizard.module.css';

interface StepFrameProps {
  title: string;
  lead?: string | undefined;
  /** False where a field is to have the focus instead. */
  focusHeading?: boolean;
  /** The fields are drawn with the heading: where the page opens with this step, nothing else stands in their way. */
  atOnce?: boolean;
  /** Above the fields: the error summary. */
  top?: ReactNode;
  /** Below the fields: Back, Continue. They come with what a step draws after its first frame. */
  footer: ReactNode;
  children: ReactNode;
}

/**
 * One step: its heading takes focus when the step opens (rule 21); buttons stay at the same place on each. Who goes from
 * one step to another sees its heading first, and everything else of it in the second frame.
 * Give it the step's name as `key`, so that each step opens anew.
 */
export function StepFrame(props: StepFrameProps) {
  const { title, lead, focusHeading = true, atOnce = false, top, footer, children } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!focusHeading) return;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [focusHeading]);
  const body = (
    <>
      {top}
      <div className={classes.fields}>{children}</div>
    </>
  );
  return (
    <div className={classes.frame}>
      <div>
        <Title order={2} size="h3" ref={heading} tabIndex={-1}>
          {title}
        </Title>
        {lead && <p className={classes.lead}>{lead}</p>}
      </div>
      {atOnce ? body : <SecondFrame>{body}</SecondFrame>}
      <SecondFrame>
        <div className={classes.footer}>{footer}</div>
      </SecondFrame>
    </div>
  );
}
