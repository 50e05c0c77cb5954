/**
 * A component whose module is loaded when it is needed, or before. `lazy` alone waits for a promise even where the module
 * is there, and React shows what it put in the place meanwhile for at least 300 ms.
 */
import { type ComponentType, lazy, useState } from 'react';
import { loadPart } from './load-part';

/**
 * @param load imports the module; its default export is the component
 * @returns the component, and what loads its module ahead. A module that cannot be loaded ahead is tried again when the
 *   component is shown, which is where a failure is told.
 */
export function preloadable<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) {
  let loaded: ComponentType<Props> | undefined;
  const keep = (module: { default: ComponentType<Props> }) => {
    loaded = module.default;
    return module;
  };
  const Lazy = lazy(() => loadPart(load).then(keep));
  function Preloadable(props: Props) {
    // What was shown first stays: another component in its place would lose what it holds.
    const [Shown] = useState(() => loaded ?? (Lazy as ComponentType<Props>));
    return <Shown {...props} />;
  }
  return Object.assign(Preloadable, { preload: () => void load().then(keep, () => undefined) });
}
