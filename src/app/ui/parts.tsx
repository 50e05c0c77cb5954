/**
 * Parts of the page that are loaded when they are needed, and what becomes of one that cannot be loaded: the console was
 * brought up to date or has ended, or something in the browser blocks the file. What a screen cannot do without is told by
 * the boundary around it (error-boundary.tsx).
 */
import { type ComponentType, lazy, type ReactNode } from 'react';
import { loadPart, MissingFile } from './load-part';
import { MissingPart } from './missing-part';

type Load<Props extends object> = () => Promise<{ default: ComponentType<Props> }>;

const inPlace = <Props extends object>(load: Load<Props>, instead: (error: unknown) => ReactNode) =>
  lazy<ComponentType<Props>>(() => loadPart(load).catch((error: unknown) => ({ default: () => instead(error) })));

/** @param load imports what the page can do without; where it cannot be loaded, nothing stands there */
export const extra = <Props extends object>(load: Load<Props>) => inPlace<Props>(load, () => null);

/** @param load imports what a person asked for; where it cannot be loaded, that stands in its place */
export const asked = <Props extends object>(load: Load<Props>) =>
  inPlace<Props>(load, (error) => <MissingPart reason={error instanceof MissingFile ? error.reason : 'blocked'} />);
