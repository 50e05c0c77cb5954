/** The screen that registers an instance, over a simulation, and what a test does on it. */

import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { onTestFinished } from 'vitest';
import { openRecords } from '../../app/browser/record-database';
import RegisterPage from '../../app/screens/lts/register-page';
import type { Services } from '../../app/services/services';
import { registrationRecord } from '../../app/submission/registration-record';
import { renderScreen } from './render-screen';
import { SANDBOX_SESSION } from './sandbox-transport';
import { DEMO_CREDENTIALS, idOf, type Simulation } from './simulation';

/** The request that registers, as a fault names it. */
export const REGISTER_PATH = '/v2/*/lts/dms/kafka-instance';

/**
 * Opens the screen, until the test has ended.
 * @param id of an instance
 * @returns as `renderScreen`
 */
export function openRegistrationOf(simulation: Simulation, id: string, services?: Services) {
  const page = renderScreen(<RegisterPage id={id} />, simulation.cloud, services);
  onTestFinished(page.close);
  return page;
}

/** The same for an instance of the sandbox's world. */
export const openRegistration = (simulation: Simulation, name: string, services?: Services) =>
  openRegistrationOf(simulation, idOf(name), services);

/** What the row of that name in the outcome says. */
export const outcomeRow = (label: string) => screen.getByText(label, { selector: 'dt' }).nextElementSibling;

/** The registrations that have left. */
export const registrations = ({ cloud }: Simulation) => cloud.sentTo('registerKafka');

/** The password's field, once the form is there. */
export const passwordField = () => screen.findByLabelText('Password');

/** Presses the button that registers. */
export const pressRegister = () => userEvent.click(screen.getByRole('button', { name: 'Register with LTS' }));

/** Fills in the password and registers. */
export async function fillAndRegister(secret: string = DEMO_CREDENTIALS.password): Promise<void> {
  await userEvent.click(await passwordField());
  await userEvent.paste(secret);
  await pressRegister();
}

/** Forgets every registration that this browser remembers of the sandbox's person. */
export async function forgetRegistrations(): Promise<void> {
  const records = openRecords('registrations');
  const own = await records.ofPerson(SANDBOX_SESSION);
  await records.remove(own.map((record) => registrationRecord.parse(record).id));
}
