/**
 * What browsers and password managers would take out of the forms, or put into them. Measured in Chromium 156: it keeps
 * the values of text fields that are not `off`, never of passwords; it fills a saved login into any password that is not
 * `new-password`, and into the text field before it. `e2e/profile` shows both in a real profile.
 */
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, test } from 'vitest';
import { fieldOf, press } from '../testing/page/fill-in';
import { renderApp } from '../testing/page/render-app';
import { renderConsole, signInAsDemo } from '../testing/page/render-console';
import { createSignInTransport } from '../testing/page/sandbox-transport';
import { idOf } from '../testing/page/simulation';
import { worldForm } from '../testing/page/world-form';

const SECRET = 'Canary-7f3e-Shown-1';

const closers: (() => void)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

type Typed = HTMLInputElement | HTMLTextAreaElement;

const typedInto = (within: ParentNode): Typed[] =>
  [...within.querySelectorAll<Typed>('input, textarea')].filter(
    ({ type }) => !['radio', 'checkbox', 'file', 'hidden'].includes(type),
  );

const nameOf = ({ labels }: Typed) => labels?.[0]?.textContent ?? '';

/** The fields that hold or claim the login of the origin. */
const logins = (within: ParentNode = document.body) =>
  typedInto(within)
    .filter(({ type, autocomplete }) =>
      type === 'password' ? autocomplete !== 'new-password' : autocomplete !== 'off',
    )
    .map((field) => [nameOf(field), field.type, field.autocomplete]);

/** The fields that an extension is not told to leave alone. */
const offeredToManagers = (within: ParentNode = document.body) =>
  typedInto(within)
    .filter((field) => field.closest('form') && !field.readOnly && field.getAttribute('role') !== 'combobox')
    .filter(
      ({ dataset }) => !(dataset['1pIgnore'] && dataset.lpignore === 'true' && dataset.bwignore) || !dataset.formType,
    )
    .map(nameOf);

const keptWith = (secret: string) =>
  typedInto(document.body).filter(
    ({ type, value, autocomplete }) => type !== 'password' && autocomplete !== 'off' && value.includes(secret),
  );

const IAM_LOGIN = [
  ['IAM username', 'text', 'username'],
  ['Password', 'password', 'current-password'],
];

async function openDoor(path: string) {
  const cloud = createSignInTransport();
  const opened = await renderConsole(path, cloud);
  closers.push(opened.close);
  return { ...opened, cloud };
}

async function openSignIn(way?: string): Promise<UserEvent> {
  const { user } = await openDoor('/');
  await fieldOf('Account name');
  if (way) await press(user, way);
  return user;
}

async function openRegistration(): Promise<UserEvent> {
  const { user } = await openDoor(`/instances/${idOf('kafka-orders')}/lts`);
  await signInAsDemo(user);
  await fieldOf('Name in LTS');
  // As where the cloud does not tell the user: both fields are empty.
  await user.clear(await fieldOf('Username'));
  return user;
}

async function openAccess(): Promise<UserEvent> {
  const form = worldForm();
  const { user, close } = await renderApp('/create/access', {
    form: { ...form, access: { ...form.access, user: '', password: '', passwordAgain: '' } },
  });
  closers.push(close);
  await fieldOf('Confirm password');
  return user;
}

async function openDialog(): Promise<UserEvent> {
  const { user, cloud } = await openDoor(`/instances/${idOf('kafka-orders')}/lts`);
  await signInAsDemo(user);
  await fieldOf('Name in LTS');
  cloud.restart();
  await user.click(await fieldOf('Password'));
  await user.paste('x');
  await press(user, 'Register with LTS');
  await screen.findByRole('dialog');
  return user;
}

describe('which fields are the login of the origin', () => {
  test('signing in with user and password: these two', async () => {
    await openSignIn();
    expect(logins()).toEqual(IAM_LOGIN);
    expect(offeredToManagers()).toEqual(['IAM username', 'Password']);
  });

  test.each([
    ['keys', () => openSignIn('Access key'), ['Access key (AK)', 'Secret key (SK)']],
    ['a token', () => openSignIn('Token'), ['IAM token']],
    ['the Kafka user of a new instance', openAccess, ['Username', 'Password', 'Confirm password']],
    ['the Kafka user, for LTS', openRegistration, ['Username', 'Password']],
  ])('%s: none', async (_form, open, labels) => {
    await open();
    for (const label of labels) expect(await fieldOf(label)).toHaveValue('');
    expect(logins()).toEqual([]);
    expect(offeredToManagers()).toEqual([]);
  });

  test('signing in again above the form for LTS: those of the dialog', async () => {
    await openDialog();
    const dialog = screen.getByRole('dialog');
    await within(dialog).findByLabelText('IAM username');
    expect(logins()).toEqual(logins(dialog));
    expect(logins(dialog)).toEqual(IAM_LOGIN);
  });
});

/** The button of this field: another one of the same name may take the field away. */
function revealOf(field: HTMLElement, name: string): HTMLElement {
  for (let box = field.parentElement; box; box = box.parentElement) {
    const button = within(box).queryAllByRole('button', { name }).at(0);
    if (button) return button;
  }
  throw new Error(`No button ${name}`);
}

describe('a secret that is shown is in no field whose value a browser keeps', () => {
  test.each([
    ['IAM password', () => openSignIn(), 'Password', 'password'],
    ['secret key', () => openSignIn('Access key'), 'Secret key (SK)', 'secret key'],
    ['security token', () => openSignIn('Access key'), 'Security token (optional)', 'security token'],
    ['token', () => openSignIn('Token'), 'IAM token', 'token'],
    ['LTS password', openRegistration, 'Password', 'password'],
    ['instance password', openAccess, 'Password', 'password'],
    ['instance password again', openAccess, 'Confirm password', 'password'],
  ])('%s', async (_name, open, label, what) => {
    const user = await open();
    const field = await fieldOf(label);
    await user.click(field);
    await user.paste(SECRET);
    await user.click(revealOf(field, `Show ${what}`));
    await waitFor(() => expect(field).toHaveAttribute('type', 'text'));
    expect(field).toHaveValue(SECRET);
    expect(keptWith(SECRET)).toEqual([]);
    await user.click(revealOf(field, `Hide ${what}`));
    expect(field).toHaveAttribute('type', 'password');
    expect(keptWith(SECRET)).toEqual([]);
  });
});
