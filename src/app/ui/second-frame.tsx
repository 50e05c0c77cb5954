import { type ReactNode, useDeferredValue } from 'react';

/**
 * What is not looked at first on something that has just opened: drawn right after its first frame, in small pieces that
 * give way to what the person does meanwhile. Everything inside comes at once, so that nothing is pushed around.
 * @param props.children what can wait; the foot of what opens belongs into it too, where it stands below
 */
export function SecondFrame({ children }: { children: ReactNode }) {
  return useDeferredValue(true, false) && children;
}
