/**
 * A lazy component that can be preloaded. `lazy` alone suspends even if the module is there, and React shows a fallback
 * for at least 300 ms.
 */
import { type ComponentType, lazy, useState } from 'react';
import { loadPart } from './load-part';

/** @returns the component and its preload function; a failed preload is retried on render, which reports it */
export function preloadable<Props extends object>(load: () => Promise<{ default: ComponentType<Props> }>) {
  let loaded: ComponentType<Props> | undefined;
  const keep = (module: { default: ComponentType<Props> }) => {
    loaded = module.default;
    return module;
  };
  const Lazy = lazy(() => loadPart(load).then(keep));
  function Preloadable(props: Props) {
    // Don't swap components: that would lose state.
    const [Shown] = useState(() => loaded ?? (Lazy as ComponentType<Props>));
    return <Shown {...props} />;
  }
  return Object.assign(Preloadable, { preload: () => void load().then(keep, () => undefined) });
}
