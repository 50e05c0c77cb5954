import { VisuallyHidden } from '@mantine/core';
import { useStore } from '@nanostores/react';
import { type RefObject, useEffect, useId, useRef, useState } from 'react';
import { changeId } from '../fields/field-id';
import { i18n } from '../i18n/i18n';
import { params } from '../i18n/params';
import { Icon } from '../theme/icons';
import { ChangeLabel } from './change-label';
import { changeabilityOf } from './changeability';
import classes from './field-guide.module.css';
import place from './guide-place.module.css';
import { HelpPanel } from './help-panel';

const messages = i18n('fieldGuide', { help: 'Help', about: params('for {label}') });

/** Opens below the input, so that the field doesn't move. Escape closes it and returns the focus. */
export default function FieldGuide({ name, label }: { name: string; label: string }) {
  const t = useStore(messages);
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const entry = changeabilityOf(name);
  const box = useRef<HTMLDivElement>(null);
  useEscape(box, isOpen, () => {
    setOpen(false);
    button.current?.focus();
  });
  if (!entry) return null;
  return (
    <div ref={box} className={place.guide}>
      <div className={place.line}>
        <button
          ref={button}
          type="button"
          className={classes.toggle}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={() => setOpen(!isOpen)}
        >
          <Icon name="question" size={16} />
          {t.help} <VisuallyHidden component="span">{t.about({ label })}</VisuallyHidden>
        </button>
        {entry.change !== 'changeable' && <ChangeLabel id={changeId(name)} change={entry.change} />}
      </div>
      {isOpen && <HelpPanel id={id} name={name} entry={entry} />}
    </div>
  );
}

/** Stops the event: a surrounding dialog stays open. */
function useEscape(box: RefObject<HTMLElement | null>, isActive: boolean, onEscape: () => void) {
  useEffect(() => {
    const element = box.current;
    if (!isActive || !element) return;
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      onEscape();
    };
    element.addEventListener('keydown', listen);
    return () => element.removeEventListener('keydown', listen);
  });
}
