import { i18n } from '../i18n/i18n';

export const connectMessages = i18n('connectLink', { connect: 'Connect a client' });

/** A query and no fragment: the address of the static demo holds the route after its number sign. */
export const CONNECT = 'to=connect';

/** @returns the address of an instance's page, at its connection addresses */
export const connectPath = (instanceId: string): string => `/instances/${encodeURIComponent(instanceId)}?${CONNECT}`;
