import { act, renderHook } from '@testing-library/react';
import { useForm } from 'react-hook-form';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { worldForm } from '../../../testing/page/world-form';
import type { CreateFormValues } from '../../form/create-form';
import type { PageKey } from '../../form/steps';
import { useIncompleteSteps } from './use-incomplete-steps';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const FACTS = {};

function open() {
  const values = worldForm({ basics: { name: '' } });
  return renderHook(
    ({ step }: { step: PageKey }) => {
      const form = useForm<CreateFormValues>({ defaultValues: values });
      return { form, broken: useIncompleteSteps(form, FACTS, step) };
    },
    { initialProps: { step: 'basics' } },
  );
}

test('a step is judged when typing rests', () => {
  const { result } = open();
  act(() => result.current.form.setValue('basics.name', 'orders'));
  expect([...result.current.broken]).toEqual(['basics']);
  act(() => void vi.advanceTimersByTime(250));
  expect([...result.current.broken]).toEqual([]);
});

test('a step that is left before typing rests is judged when the next one opens', () => {
  const { result, rerender } = open();
  act(() => result.current.form.setValue('basics.name', 'orders'));
  rerender({ step: 'capacity' });
  expect([...result.current.broken]).toEqual([]);
});
