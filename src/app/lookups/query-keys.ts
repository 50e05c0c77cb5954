/**
 * The keys of all that is read, in one place: by session, so that an answer for another person or project can never show
 * up, and by what it is.
 */
import type { Session, SessionState } from '../../contract/gateway-api';

/** What is read from one project, or kept for it in this browser. */
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

/**
 * @param session undefined while it is not known
 * @param name what is read
 * @param of what of it; the key without it names all of them
 */
export const queryKey = (
  session: Session | undefined,
  name: QueryName,
  ...of: readonly unknown[]
): readonly unknown[] => [session?.mode, session?.region, session?.projectId, name, ...of];

export const SESSION_KEY = ['session'] as const;

export const SIGN_IN_OPTIONS_KEY = ['sign-in-options'] as const;

/** The projects that a person may work in: theirs, whichever of them they have chosen. */
export const projectsKey = ({ mode, way, who }: SessionState): readonly unknown[] => ['projects', mode, way, who];
