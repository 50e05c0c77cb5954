/** Test messages carry a key of their own, by which they are known again: a message has no name, and its response tells no place. */
const PREFIX = 'launchpad-test-';

export const newTestKey = (): string => `${PREFIX}${crypto.randomUUID().slice(0, 8)}`;

/** Whether a message was sent as a test, from any Kafka Launchpad; then it's no log. */
export const isTestKey = (key: string | null | undefined): boolean => key?.startsWith(PREFIX) === true;
