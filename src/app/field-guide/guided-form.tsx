import { type ReactNode, Suspense, use, useMemo } from 'react';
import { idle } from '../browser/when-idle';
import { FieldNotesContext } from '../fields/field-notes';
import { extra } from '../ui/parts';
import place from './guide-place.module.css';

/** Loaded after the fields: a form can be filled in without it, so a console that has ended in between takes nothing away. */
const FieldGuide = extra(async () => {
  await idle();
  return import('./field-guide');
});

/** The line that comes, without its words: what is about to be pressed must not move. */
const PLACE = (
  <div className={place.guide}>
    <div className={place.line} />
  </div>
);

/** A row of a list of values (`basics.tags.0.key`) has no help of its own. */
const help = (name: string, label: string) =>
  /\.\d/.test(name) ? null : (
    <Suspense fallback={PLACE}>
      <FieldGuide name={name} label={label} />
    </Suspense>
  );

/** Gives the fields in it help, and says of each whether it can be changed later. */
export function GuidedForm({ children }: { children: ReactNode }) {
  const outer = use(FieldNotesContext);
  const notes = useMemo(
    () => ({
      ...outer,
      help: (name: string, label: string) => (
        <>
          {outer.help?.(name, label)}
          {help(name, label)}
        </>
      ),
    }),
    [outer],
  );
  return <FieldNotesContext value={notes}>{children}</FieldNotesContext>;
}
