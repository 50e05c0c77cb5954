import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { instancePassword } from '../../../contract/access';
import { enter, fieldOf, press, unfold } from '../../../testing/page/fill-in';
import { renderApp } from '../../../testing/page/render-app';
import { worldForm } from '../../../testing/page/world-form';

test('each field of Access changes its own key of the request, and no other', async () => {
  const { user, changes, close } = await renderApp('/create/access', { form: worldForm() });

  await unfold(user);
  await press(user, 'PLAIN');
  expect(changes()).toEqual({ sasl_enabled_mechanisms: ['SCRAM-SHA-512', 'PLAIN'] });
  await press(user, 'SCRAM-SHA-512');
  expect(changes()).toEqual({ sasl_enabled_mechanisms: ['PLAIN'] });

  await press(user, 'SASL_PLAINTEXT');
  expect(changes()).toEqual({ kafka_security_protocol: 'SASL_PLAINTEXT' });
  expect(await screen.findByText('The password is sent unencrypted')).toBeInTheDocument();
  await press(user, 'SASL_SSL');
  expect(changes()).toEqual({ kafka_security_protocol: 'SASL_SSL' });
  await waitFor(() => expect(screen.queryByText('The password is sent unencrypted')).toBeNull());
  await press(user, 'SCRAM-SHA-512');
  await press(user, 'SASL_PLAINTEXT');
  expect(await screen.findByText('The password is sent unencrypted')).toBeInTheDocument();
  await press(user, 'PLAIN');
  await waitFor(() => expect(screen.queryByText('The password is sent unencrypted')).toBeNull());
  expect(changes()).toEqual({ kafka_security_protocol: 'SASL_PLAINTEXT', sasl_enabled_mechanisms: ['SCRAM-SHA-512'] });

  await enter(user, 'Username', 'another-user');
  expect(changes()).toEqual({ access_user: 'another-user' });

  await enter(user, 'Password', ' Another pass1 ');
  expect(changes()).toEqual({ password: ' Another pass1 ' });
  await enter(user, 'Confirm password', ' Another pass1 ');
  expect(changes()).toEqual({});

  await press(user, 'SASL authentication');
  expect(changes()).toEqual({
    ssl_enable: false,
    access_user: undefined,
    password: undefined,
    kafka_security_protocol: undefined,
    sasl_enabled_mechanisms: undefined,
  });
  expect(screen.queryByLabelText('Password')).toBeNull();
  expect(screen.getByText('Anyone who can reach the brokers can read and write data')).toBeInTheDocument();
  close();
});

test('the checklist follows the typing, rule by rule', async () => {
  const { user, close } = await renderApp('/create/access', { form: worldForm() });
  const list = within(await screen.findByLabelText('Password requirements'));
  const met = () => list.getAllByRole('listitem').map((item) => item.textContent?.endsWith(', met'));
  for (const [password, expected] of [
    ['', [false, false, false, false]],
    ['abc', [false, false, true, true]],
    ['-Abcdef1', [true, true, true, false]],
    ['Abcdef1;', [true, true, false, true]],
    ['Abcdefg1', [true, true, true, true]],
  ] as const) {
    await enter(user, 'Password', password);
    expect(met()).toEqual(expected);
  }
  await enter(user, 'Password', 'resu-akfak');
  expect(screen.getByText('Password matches the username')).toBeInTheDocument();
  close();
});

test('a generated password is shown as text, clears the errors, and is copied on request', async () => {
  const form = worldForm({ access: { password: '', passwordAgain: '' } });
  const { user, changes, close } = await renderApp('/create/access', { form });
  const write = vi.spyOn(navigator.clipboard, 'writeText');
  await fieldOf('Password');
  await press(user, 'Continue');
  expect((await screen.findAllByText('Enter a password')).length).toBeGreaterThan(0);
  await press(user, 'Generate password');
  const { password, ...rest } = changes();
  expect(instancePassword.safeParse(password).success).toBe(true);
  expect(rest).toEqual({});
  expect(screen.getByText(String(password))).toHaveAttribute('translate', 'no');
  expect(screen.queryByLabelText('Confirm password')).toBeNull();
  expect(await fieldOf('Copy password')).toHaveFocus();
  expect(screen.queryByText('Enter a password')).toBeNull();
  await press(user, 'Copy password');
  expect(await screen.findByText('Password copied')).toBeInTheDocument();
  expect(write).toHaveBeenCalledWith(password);
  write.mockRejectedValueOnce(new DOMException('Denied', 'NotAllowedError'));
  await press(user, 'Copy password');
  expect(await screen.findByText(/^Couldn’t copy\. Show the password and copy/)).toBeInTheDocument();
  await press(user, 'Enter your own');
  expect(await fieldOf('Password')).toHaveFocus();
  expect(await fieldOf('Password')).toHaveValue('');
  expect(changes()).toEqual({ password: '' });
  close();
});

test('a password is hidden until it is asked for', async () => {
  const { user, close } = await renderApp('/create/access', { form: worldForm() });
  const field = await fieldOf('Password');
  expect(field).toHaveAttribute('type', 'password');
  const [show] = screen.getAllByLabelText('Show password');
  if (show) await user.click(show);
  expect(field).toHaveAttribute('type', 'text');
  close();
});

test('a password that is seen is asked for once; what is hidden again is compared', async () => {
  const form = worldForm({ access: { password: '', passwordAgain: '' } });
  const { user, changes, close } = await renderApp('/create/access', { form });
  await enter(user, 'Password', 'Correct-Horse-9');
  const toggle = async (name: string) => {
    const [first] = await screen.findAllByLabelText(name);
    if (first) await user.click(first);
  };
  await toggle('Show password');
  expect(screen.queryByLabelText('Confirm password')).toBeNull();
  await enter(user, 'Password', 'Correct-Horse-10');
  expect(changes()).toEqual({ password: 'Correct-Horse-10' });
  await toggle('Hide password');
  expect(await fieldOf('Confirm password')).toHaveValue('Correct-Horse-10');
  await enter(user, 'Password', 'Correct-Horse-11');
  await press(user, 'Continue');
  expect(await screen.findAllByText('The passwords don’t match')).not.toEqual([]);
  close();
});
