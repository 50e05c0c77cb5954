import type { ComponentType } from 'react';
import { TOPIC_NAME_PATTERN } from '../contract/ids';
import InstancePage from './screens/instance/instance-page';
import NotFound from './shell/not-found';
import { preloadable } from './ui/preloadable';

/** What an instance has pages of, by their addresses below its own. */
const PARTS: Readonly<Record<string, ComponentType<{ id: string }>>> = {
  '': InstancePage,
  lts: preloadable(() => import('./screens/lts/register-page')),
  topics: preloadable(() => import('./screens/topics/topics-page')),
  transfers: preloadable(() => import('./screens/transfers/transfers-page')),
  users: preloadable(() => import('./screens/users/users-page')),
};

const MessagesPage = preloadable(() => import('./screens/topics/messages/messages-page'));

/**
 * `/instances/{id}` and what is below it: one file for the first screen to know of.
 * @param props.part the rest of the address
 */
export default function InstancePages({ id, part }: { id: string; part: string }) {
  const topic = /^topics\/([^/]+)$/.exec(part)?.[1];
  if (topic !== undefined && TOPIC_NAME_PATTERN.test(topic)) return <MessagesPage key={topic} id={id} topic={topic} />;
  const Part = Object.hasOwn(PARTS, part) ? PARTS[part] : undefined;
  return Part ? <Part id={id} /> : <NotFound />;
}
