import { type ReactNode, useEffect, useId, useRef, useState } from 'react';

interface DisclosureProps {
  button: (state: {
    ref: React.Ref<HTMLButtonElement>;
    isOpen: boolean;
    panelId: string;
    toggle: () => void;
  }) => ReactNode;
  className: string | undefined;
  /** @param close called after a choice */
  children: (close: () => void) => ReactNode;
}

/** Takes the focus when it opens, returns it on Escape, and closes when focus or pointer go elsewhere. */
export function Disclosure({ button, className, children }: DisclosureProps) {
  const [isOpen, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const panelId = useId();
  useEffect(() => {
    if (!isOpen) return;
    panel.current?.querySelector('button')?.focus();
    const closeElsewhere = ({ target }: Event) => {
      const isInside = [panel, trigger].some(({ current }) => target instanceof Node && current?.contains(target));
      if (!isInside) setOpen(false);
    };
    const closeOnEscape = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      setOpen(false);
      trigger.current?.focus();
    };
    document.addEventListener('pointerdown', closeElsewhere);
    document.addEventListener('focusin', closeElsewhere);
    document.addEventListener('keydown', closeOnEscape);
    return () => {
      document.removeEventListener('pointerdown', closeElsewhere);
      document.removeEventListener('focusin', closeElsewhere);
      document.removeEventListener('keydown', closeOnEscape);
    };
  }, [isOpen]);
  return (
    <>
      {button({ ref: trigger, isOpen, panelId, toggle: () => setOpen(!isOpen) })}
      {isOpen && (
        <div ref={panel} id={panelId} className={className}>
          {children(() => setOpen(false))}
        </div>
      )}
    </>
  );
}
