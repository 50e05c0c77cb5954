/** The page of an instance's topics, as its tests open it. */
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { onTestFinished } from 'vitest';
import TopicsPage from '../../app/screens/topics/topics-page';
import { renderScreen } from './render-screen';
import { servicesOver } from './services-over';
import { idOf, type Simulation } from './simulation';
// What the page loads when it is needed is loaded beforehand, so that no test waits for a module.
import '../../app/screens/topics/delete-question';
import '../../app/screens/topics/code/topic-code-panel';

export const TOPICS = '/v2/*/instances/*/topics';

/** Waits of the page are the sandbox's time, and none of the test's. */
export function openTopics({ cloud }: Simulation, name = 'kafka-orders') {
  const services = servicesOver(cloud, (ms) => cloud.advance(ms / 1000));
  const { close } = renderScreen(<TopicsPage id={idOf(name)} />, cloud, services);
  onTestFinished(close);
}

export const topicRow = (name: string) =>
  screen.findByRole('row', { name: new RegExp(`^Messages in topic ${name}\\b`) });

export const openTopicForm = async () => userEvent.click(await screen.findByRole('button', { name: 'Create topic' }));
