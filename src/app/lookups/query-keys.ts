/** Keys start with the session, so that a response for another person or project can never show up. */
import type { Session, SessionState } from '../../contract/gateway-api';

export type QueryName =
  | 'attempts'
  | 'enterprise-projects'
  | 'instances'
  | 'instances-named'
  | 'kafka-users'
  | 'keys'
  | 'log-groups'
  | 'log-streams'
  | 'maintenance-windows'
  | 'messages'
  | 'network-acl-of'
  | 'orders'
  | 'price-stacks'
  | 'products'
  | 'project-tags'
  | 'public-ips'
  | 'quota'
  | 'registrations'
  | 'security-group-rules'
  | 'security-groups'
  | 'seen'
  | 'subnets'
  | 'topic-access'
  | 'topics'
  | 'transfers'
  | 'vpcs'
  | 'zones';

/** Without `of`, the key matches all of them. */
export const queryKey = (
  session: Session | undefined,
  name: QueryName,
  ...of: readonly unknown[]
): readonly unknown[] => [session?.mode, session?.region, session?.projectId, name, ...of];

export const SESSION_KEY = ['session'] as const;

export const SIGN_IN_OPTIONS_KEY = ['sign-in-options'] as const;

export const projectsKey = ({ mode, way, who }: SessionState): readonly unknown[] => ['projects', mode, way, who];
