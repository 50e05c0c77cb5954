import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Tone } from '../theme/notice';
import { VerdictBadge } from './verdict-badge';

const iconOf = (tone?: Tone) =>
  render(<VerdictBadge verdict="no" tone={tone} />)
    .container.querySelector('path')
    ?.getAttribute('d') ?? '';

test('a “No” that is bad news differs from a good one by its icon, not only by its color', () => {
  const icons = [iconOf('success'), iconOf('warning'), iconOf('danger')];
  expect(new Set(icons).size).toBe(3);
  expect(icons).not.toContain('');
  expect(iconOf()).toBe(iconOf('success'));
});
