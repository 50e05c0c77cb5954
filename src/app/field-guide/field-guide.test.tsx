import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { FormProvider, useForm } from 'react-hook-form';
import { expect, test } from 'vitest';
import { unfold } from '../../testing/page/fill-in';
import { renderApp } from '../../testing/page/render-app';
import { renderScreen } from '../../testing/page/render-screen';
import { createSandboxTransport } from '../../testing/page/sandbox-transport';
import { worldForm } from '../../testing/page/world-form';
import { fieldId } from '../fields/field-id';
import { TextField } from '../fields/text-field';
import { defaultValues } from '../form/create-form';
import { registerDefaults } from '../form/lts/register-form';
import { CHANGEABILITY } from './changeability';
import './field-guide';
import { GuidedForm } from './guided-form';
import { loadHelp } from './help-texts';

function Fields({ names }: { names: readonly string[] }) {
  const form = useForm({ defaultValues });
  return (
    <FormProvider {...form}>
      <GuidedForm>
        {names.map((name) => (
          <TextField key={name} name={name} label={name} />
        ))}
      </GuidedForm>
    </FormProvider>
  );
}

const show = (...names: string[]) => renderScreen(<Fields names={names} />, createSandboxTransport());

test.each([
  ['basics.engineVersion', 'Advanced'],
  ['capacity.zones', undefined],
  ['capacity.encryption', 'Advanced'],
  ['network.vpcId', undefined],
  ['network.ipv6', 'Advanced'],
  ['access.user', undefined],
] as const)('%s: a screen reader hears that it can’t be changed later', async (name, folded) => {
  const { user, close } = await renderApp(`/create/${name.split('.')[0]}`, { form: worldForm() });
  if (folded) await unfold(user, folded);
  const field = () => document.getElementById(fieldId(name));
  await waitFor(() => expect(field()).toHaveAccessibleDescription(/Can’t be changed later$/));
  close();
});

test('help opens from the keyboard with everything it promises, and Escape gives the keyboard back', async () => {
  const user = userEvent.setup({ delay: null });
  const { close } = show('access.sasl');
  const button = await screen.findByRole('button', { name: 'Help for access.sasl' });
  expect(button).toHaveAttribute('aria-expanded', 'false');
  expect(screen.getByText('Can’t be changed later')).toBeInTheDocument();
  button.focus();
  await user.keyboard('{Enter}');
  expect(await screen.findByText(/^On\. Otherwise anyone who can reach the/)).toBeInTheDocument();
  expect(button).toHaveAttribute('aria-expanded', 'true');
  expect(document.getElementById(button.getAttribute('aria-controls') ?? '')).toHaveTextContent('What it is');
  expect(screen.getByText(/documentation and Terraform say it’s fixed/)).toBeInTheDocument();
  expect(screen.getByText(/FAQ: changing the SASL_SSL setting/)).toHaveAttribute('rel', 'noreferrer');
  const more = screen.getByText('See all terms');
  expect(more).toHaveAttribute('target', '_blank');
  more.focus();
  await user.keyboard('{Escape}');
  expect(screen.queryByText('What it is')).toBeNull();
  expect(button).toHaveFocus();
  close();
});

test.each([
  ['basics.engineVersion', 'Can’t be changed later'],
  ['capacity.productId', 'Changing it needs a restart'],
  ['access.user', 'Can’t be changed later'],
  ['billing.mode', undefined],
  ['basics.name', undefined],
  ['access.password', undefined],
  ['access.passwordAgain', undefined],
])('%s: the line says %s', async (name, label) => {
  const { close } = show(name);
  const line = (await screen.findByRole('button', { name: `Help for ${name}` })).parentElement;
  expect(line?.textContent).toBe(`Help for ${name}${label ?? ''}`);
  close();
});

test('what is no field of its own has none', async () => {
  const { close } = show('basics.name', 'basics.tags.0.key');
  await screen.findByRole('button', { name: 'Help for basics.name' });
  await waitFor(() => expect(screen.getAllByRole('button')).toHaveLength(1));
  close();
});

test.each(Object.keys(CHANGEABILITY))('%s: the recommendation and what it is are whole sentences', async (name) => {
  const { texts, field } = await loadHelp(name);
  for (const text of [texts.choose.get()[field], texts.what.get()[field]]) expect(text).toMatch(/^\S.{8,}[.”]$/);
});

test('every input of both forms has an entry', () => {
  const paths = Object.entries(defaultValues).flatMap(([step, fields]) =>
    Object.keys(fields).map((field) => `${step}.${field}`),
  );
  const registration = Object.keys(
    registerDefaults({ instance_id: 'i', name: 'n', status: 'RUNNING' } as never, undefined),
  );
  // The instance is the page's.
  const asked = registration.filter((field) => field !== 'instanceId');
  expect(Object.keys(CHANGEABILITY).sort()).toEqual([...paths, ...asked].sort());
});
