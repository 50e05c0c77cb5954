import { type ReactNode, Suspense, use, useMemo } from 'react';
import { idle } from '../browser/when-idle';
import { changeId } from '../fields/field-id';
import { FieldSlotsContext } from '../fields/field-slots';
import { extra } from '../ui/parts';
import place from './guide-place.module.css';

/** Optional, so a failed load takes nothing away. */
const FieldGuide = extra(async () => {
  await idle();
  return import('./field-guide');
});

/** Placeholder of the line: the layout must not shift. */
const PLACE = (
  <div className={place.guide}>
    <div className={place.line} />
  </div>
);

/** Rows of a list (`basics.tags.0.key`) have no help. */
const help = (name: string, label: string) =>
  /\.\d/.test(name) ? null : (
    <Suspense fallback={PLACE}>
      <FieldGuide name={name} label={label} />
    </Suspense>
  );

/** Provides help and changeability to its fields. */
export function GuidedForm({ children }: { children: ReactNode }) {
  const outer = use(FieldSlotsContext);
  const notes = useMemo(
    () => ({
      ...outer,
      noteId: changeId,
      help: (name: string, label: string) => (
        <>
          {outer.help?.(name, label)}
          {help(name, label)}
        </>
      ),
    }),
    [outer],
  );
  return <FieldSlotsContext value={notes}>{children}</FieldSlotsContext>;
}
