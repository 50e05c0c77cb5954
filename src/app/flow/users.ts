/** Users of an instance, their passwords and rights: each change is sent once. */
import * as z from 'zod/mini';
import { flowRoutes } from '../../contract/flow-routes';
import type { Session } from '../../contract/gateway-api';
import {
  type AccessPolicy,
  type CreateUserRequest,
  createUserRequest,
  deleteUsersRequest,
  type KafkaUser,
  resetPasswordRequest,
  setTopicAccessRequest,
} from '../../contract/kafka-users';
import { ApiError } from '../lookups/api-error';
import { fetchAccess, fetchUsers } from '../lookups/kafka-users';
import { sendChange } from '../lookups/send-change';
import type { Services } from '../services/services';
import { type Made, makeOnce } from '../submission/make-once';
import { findRow, ifGone } from './find-row';

const placeOf = ({ projectId }: Session, instanceId: string) => ({ project_id: projectId, instance_id: instanceId });

/**
 * Creates a user.
 * @returns `there` where a user of the name exists: nobody can tell whether its password is the one asked for
 */
export function createUser(
  services: Services,
  session: Session,
  instanceId: string,
  request: CreateUserRequest,
): Promise<Made<KafkaUser>> {
  const body = z.parse(createUserRequest, request);
  return makeOnce({
    find: async () =>
      findRow(await fetchUsers(services, session, instanceId), (user) => user.user_name === body.user_name),
    send: async () => {
      await sendChange(services, flowRoutes.createUser, { parameters: placeOf(session, instanceId), body });
      return { user_name: body.user_name, user_desc: body.user_desc };
    },
  });
}

/** Deletes a user; `there` where there is none of the name. */
export function deleteUser(
  services: Services,
  session: Session,
  instanceId: string,
  name: string,
): Promise<Made<'gone'>> {
  const body = z.parse(deleteUsersRequest, { action: 'delete', users: [name] });
  return makeOnce<'gone'>({
    find: async () => ifGone(await fetchUsers(services, session, instanceId), (user) => user.user_name === name),
    send: async () => {
      await sendChange(services, flowRoutes.deleteUsers, { parameters: placeOf(session, instanceId), body });
      return 'gone';
    },
  });
}

/**
 * Sets a new password. Nothing shows which one holds, so an uncertain answer stays one; sending the same again is harmless.
 * @param user undefined for the one that the instance was created with
 */
export function resetPassword(
  services: Services,
  session: Session,
  instanceId: string,
  user: string | undefined,
  password: string,
): Promise<Made<'set'>> {
  const body = z.parse(resetPasswordRequest, { new_password: password });
  const place = placeOf(session, instanceId);
  return makeOnce<'set'>({
    send: async () => {
      if (user === undefined) await sendChange(services, flowRoutes.resetPassword, { parameters: place, body });
      else
        await sendChange(services, flowRoutes.resetUserPassword, { parameters: { ...place, user_name: user }, body });
      return 'set';
    },
  });
}

/**
 * Changes the right of one user on a topic, and leaves the others as they are: what is sent replaces all of them.
 * @param policy `none` takes it away
 * @returns `there` where it is so already; `not-sent` also where the others cannot all be read
 */
export function setRight(
  services: Services,
  session: Session,
  instanceId: string,
  topic: string,
  user: string,
  policy: AccessPolicy | 'none',
): Promise<Made<'set'>> {
  let policies: { user_name: string; access_policy: string | null | undefined }[] = [];
  return makeOnce<'set'>({
    find: async () => {
      const { items, unread } = await fetchAccess(services, session, instanceId, topic);
      if (unread.length > 0) throw new ApiError({ kind: 'bad-response' });
      const others = items.filter((row) => row.user_name !== user);
      const own = policy === 'none' ? [] : [{ user_name: user, access_policy: policy }];
      policies = [...others.map(({ user_name, access_policy }) => ({ user_name, access_policy })), ...own];
      const present = items.find((row) => row.user_name === user)?.access_policy ?? 'none';
      return present === policy ? 'set' : undefined;
    },
    send: async () => {
      const read = z.safeParse(setTopicAccessRequest, { topics: [{ name: topic, policies }] });
      // A right that nobody published cannot be sent along.
      if (!read.success) throw new ApiError({ kind: 'bad-response', outcome: 'not-sent' });
      await sendChange(services, flowRoutes.setTopicAccess, {
        parameters: placeOf(session, instanceId),
        body: read.data,
      });
      return 'set';
    },
  });
}
