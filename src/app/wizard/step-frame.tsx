import { Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { SecondFrame } from '../shell/second-frame';
import classes from './wizard.module.css';

interface StepFrameProps {
  title: string;
  lead?: string | undefined;
  /** False where a field is to have the focus instead. */
  focusHeading?: boolean;
  /** Above the fields: the error summary. */
  top?: ReactNode;
  /** Below the fields: Back, Continue. They come with what a step draws after its first frame. */
  footer: ReactNode;
  children: ReactNode;
}

/**
 * One step: its heading takes focus when the step opens (rule 21); buttons stay at the same place on each.
 * Give it the step's name as `key`, so that each step opens anew.
 */
export function StepFrame({ title, lead, focusHeading = true, top, footer, children }: StepFrameProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!focusHeading) return;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [focusHeading]);
  return (
    <div className={classes.frame}>
      <div>
        <Title order={2} size="h3" ref={heading} tabIndex={-1}>
          {title}
        </Title>
        {lead && <p className={classes.lead}>{lead}</p>}
      </div>
      {top}
      <div className={classes.fields}>{children}</div>
      <SecondFrame>
        <div className={classes.footer}>{footer}</div>
      </SecondFrame>
    </div>
  );
}
