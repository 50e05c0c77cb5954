/** The page of a topic's messages, as its tests open it. */
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import MessagesPage from '../../app/screens/topics/messages/messages-page';
import { ORDERS } from '../sandbox/flow';
import { renderScreen } from './render-screen';
import type { Simulation } from './simulation';

/** @returns what closes it */
export const openMessages = ({ cloud }: Simulation, topic = 'orders') =>
  renderScreen(<MessagesPage id={ORDERS} topic={topic} />, cloud).close;

export const sendTestMessage = async () =>
  userEvent.click(await screen.findByRole('button', { name: 'Send test message' }));

/** What this browser remembers to have seen, for each instance. */
export const seenHere = () =>
  Object.entries({ ...localStorage }).flatMap(([key, text]) =>
    key.startsWith('launchpad.seen:') ? [Object.keys(JSON.parse(text as string))] : [],
  );
