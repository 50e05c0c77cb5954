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

export const REGISTER_PATH = '/v2/*/lts/dms/kafka-instance';

/** Opens the registration until the test ends. */
export function openRegistrationOf(simulation: Simulation, id: string, services?: Services) {
  const page = renderScreen(<RegisterPage id={id} />, simulation.cloud, services);
  onTestFinished(page.close);
  return page;
}

/** By an instance's name in the sandbox's world. */
export const openRegistration = (simulation: Simulation, name: string, services?: Services) =>
  openRegistrationOf(simulation, idOf(name), services);

/** The value of a row in the result. */
export const outcomeRow = (label: string) => screen.getByText(label, { selector: 'dt' }).nextElementSibling;

export const registrations = ({ cloud }: Simulation) => cloud.sentTo('registerKafka');

export const passwordField = () => screen.findByLabelText('Password');

export const pressRegister = () => userEvent.click(screen.getByRole('button', { name: 'Register with LTS' }));

export async function fillAndRegister(secret: string = DEMO_CREDENTIALS.password): Promise<void> {
  await userEvent.click(await passwordField());
  await userEvent.paste(secret);
  await pressRegister();
}

/** Of the sandbox's user. */
export async function forgetRegistrations(): Promise<void> {
  const records = openRecords('registrations');
  const own = await records.ofPerson(SANDBOX_SESSION);
  await records.remove(own.map((record) => registrationRecord.parse(record).id));
}
