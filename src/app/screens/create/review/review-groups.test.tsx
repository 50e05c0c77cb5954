import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { press } from '../../../../testing/page/fill-in';
import { renderApp } from '../../../../testing/page/render-app';
import { worldForm } from '../../../../testing/page/world-form';

const labelsOf = (title: string) => {
  const section = screen.getByText(title, { selector: 'h3' }).closest('section');
  if (!section) throw new Error(`There is no group ${title}`);
  return within(section)
    .queryAllByRole('term')
    .map((term) => term.textContent);
};

test('Review can show only what cannot be changed later, and everything again', async () => {
  const { user, close } = await renderApp('/create/review', { form: worldForm() });
  const filter = /^Show only settings you can’t change later/;
  await press(user, filter);
  expect(labelsOf('Basics')).toEqual(['Kafka version']);
  expect(labelsOf('Capacity')).toEqual(['Availability zones', 'Disk type', 'CPU architecture', 'Disk encryption']);
  expect(labelsOf('Network')).toEqual(['VPC', 'Subnet', 'IPv6', 'Plaintext access within the VPC']);
  expect(labelsOf('Access')).toEqual(['SASL authentication', 'Username', 'Security protocol', 'SASL mechanisms']);
  expect(labelsOf('Operations')).toEqual([]);
  expect(screen.getByText('You can change all of these later.')).toBeInTheDocument();
  await press(user, filter);
  expect(labelsOf('Basics')).toContain('Instance name');
  expect(screen.queryByText('You can change all of these later.')).toBeNull();
  close();
});
