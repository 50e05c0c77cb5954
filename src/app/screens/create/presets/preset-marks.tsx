import { type ReactNode, Suspense, use, useMemo } from 'react';
import type { PresetBase } from '../../../drafts/draft-origin';
import { FieldSlotsContext } from '../../../fields/field-slots';
import { extra } from '../../../ui/parts';

const PresetMark = extra(async () => ({ default: (await import('./preset-mark')).PresetMark }));
const BackToPreset = extra(async () => ({ default: (await import('./preset-mark')).BackToPreset }));

/**
 * Has the fields inside say where they differ from the preset that the form began with, and offers the preset's value.
 * @param props.preset undefined where it began with none; nothing is loaded then
 */
export function PresetMarks({ preset, children }: { preset: PresetBase | undefined; children: ReactNode }) {
  const around = use(FieldSlotsContext);
  const notes = useMemo(() => {
    if (!preset) return around;
    return {
      mark: (name: string) => (
        <>
          {around.mark?.(name)}
          <Suspense>
            <PresetMark preset={preset} name={name} />
          </Suspense>
        </>
      ),
      help: (name: string, label: string) => (
        <>
          <Suspense>
            <BackToPreset preset={preset} name={name} label={label} />
          </Suspense>
          {around.help?.(name, label)}
        </>
      ),
    };
  }, [preset, around]);
  return <FieldSlotsContext value={notes}>{children}</FieldSlotsContext>;
}
