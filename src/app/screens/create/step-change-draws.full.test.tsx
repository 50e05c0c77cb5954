/** What is drawn between a press of Continue and the frame with the next step's heading: hardly anything. */
import { screen, waitFor } from '@testing-library/react';
import { afterAll, expect, test, vi } from 'vitest';
import { fieldOf } from '../../../testing/page/fill-in';
import { renderApp } from '../../../testing/page/render-app';
import { withoutAct } from '../../../testing/page/without-act';
import { worldForm } from '../../../testing/page/world-form';
import { FieldLabel } from '../../fields/field-label';
import { STEP_KEYS } from '../../form/steps';
import { queryClient } from '../../lookups/query-client';
import { queryKey } from '../../lookups/query-keys';
import { StepRail } from './wizard/step-rail';

// A module that is replaced here must not be known already, nor to the next file.
vi.hoisted(() => vi.resetModules());
afterAll(() => void vi.resetModules());

// The wizard draws its rail whenever it is drawn, and every field its label.
vi.mock(import('./wizard/step-rail'), async (load) => ({ StepRail: vi.fn((await load()).StepRail) }));
vi.mock(import('../../fields/field-label'), async (load) => ({ FieldLabel: vi.fn((await load()).FieldLabel) }));

// jsdom cannot say when it is idle; here it never is before a frame has been drawn, as in a browser.
vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run));
vi.stubGlobal('cancelIdleCallback', clearTimeout);

test.each([
  ['basics', 'Capacity', '1 zone'],
  ['capacity', 'Network', 'VPC'],
  ['network', 'Access', 'Username'],
  ['access', 'Review and create', 'Create instance'],
  ['billing', 'Review and create', 'Create instance'],
] as const)(
  'from %s to %s the wizard is drawn once, with the heading, and the fields after it',
  async (step, title, label) => {
    const { close, session, services } = await renderApp(`/create/${step}`, {
      form: worldForm(),
      visited: STEP_KEYS.slice(0, STEP_KEYS.indexOf(step) + 1),
    });
    const onward = await fieldOf(/^(Continue|Return to review)$/);
    await fieldOf('Export');
    await waitFor(() => expect(document.querySelector('[aria-busy], .mantine-Skeleton-root')).toBeNull());
    // That the name is free is known before somebody presses Continue.
    const named = queryKey(session, 'instances-named', worldForm().basics.name);
    if (step === 'basics') await waitFor(() => expect(services.get(queryClient).getQueryData(named)).toEqual([]));
    const left = document.querySelector('form');
    vi.mocked(StepRail).mockClear();
    vi.mocked(FieldLabel).mockClear();

    await withoutAct(() => onward.click());
    expect(screen.getByText(title, { selector: 'h2' })).toHaveFocus();
    expect(vi.mocked(StepRail)).toHaveBeenCalledTimes(1);
    expect(vi.mocked(FieldLabel)).not.toHaveBeenCalled();
    expect(left).toBeInTheDocument();
    expect(left).not.toBeVisible();

    const field = await fieldOf(label);
    expect(field).toBeVisible();
    expect(left).not.toBeInTheDocument();
    await waitFor(() => expect(window.location.pathname).not.toContain(step));
    expect(vi.mocked(StepRail)).toHaveBeenCalledTimes(1);
    close();
  },
);
