/**
 * Lazy parts, and what happens if one can't be loaded: after an update or a stop of the gateway, or if the browser
 * blocks it.
 */
import { type ComponentType, lazy, type ReactNode } from 'react';
import { loadPart, MissingFile } from './load-part';
import { MissingPart } from './missing-part';

type Load<Props extends object> = () => Promise<{ default: ComponentType<Props> }>;

const inPlace = <Props extends object>(load: Load<Props>, instead: (error: unknown) => ReactNode) =>
  lazy<ComponentType<Props>>(() => loadPart(load).catch((error: unknown) => ({ default: () => instead(error) })));

/** Left out if it can't be loaded. */
export const extra = <Props extends object>(load: Load<Props>) => inPlace<Props>(load, () => null);

/** An error in its place if it can't be loaded. */
export const asked = <Props extends object>(load: Load<Props>) =>
  inPlace<Props>(load, (error) => <MissingPart reason={error instanceof MissingFile ? error.reason : 'blocked'} />);
