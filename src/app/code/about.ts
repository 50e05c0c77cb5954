/** What stands above the code in every language. It is code, so it is English like the rest of it. */
import type { CodePlace } from './place';

/** One of a sandbox must not be taken for one of a real account. */
const simulated = ({ isSandbox }: CodePlace): readonly string[] =>
  isSandbox ? ['SANDBOX: the IDs are simulated. Start the sandbox with: npm run sandbox'] : [];

/**
 * @param place where it is sent to
 * @returns what creating code says of itself, a line each
 */
export const aboutCreate = (place: CodePlace): readonly string[] => [
  'Creates a Kafka instance and incurs charges. Each run creates another instance: check for its name before you run it again.',
  ...simulated(place),
];

/**
 * @param place where it is sent to
 * @returns what registering code says of itself, a line each
 */
export const aboutRegister = (place: CodePlace): readonly string[] => [
  'Registers a Kafka instance with LTS. An instance can be registered only once.',
  ...simulated(place),
];
