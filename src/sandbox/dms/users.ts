/**
 * SASL users, their passwords, and their permissions on topics. The list starts with the user created with the
 * instance; whether DMS lists it isn't published.
 */

import { isLikeUser } from '../../contract/access';
import {
  createUserRequest,
  deleteUsersRequest,
  resetPasswordRequest,
  setTopicAccessRequest,
} from '../../contract/kafka-users';
import { type Call, isObject, ok, pick, type Reply } from '../call';
import { dmsRefusal, ourRefusal } from '../refusal';
import type { SandboxState } from '../state';
import { type KafkaUserRecord, passwordKey } from '../world/flow-records';
import type { InstanceRecord } from '../world/records';
import { findRunning } from './instance-record';
import { dmsBody } from './read-create-body';
import { findTopic } from './topics';

/** 20 in the manual, or 500 on newer instances. */
const USERS_MAX = 500;

const NOTHING: Reply = { status: 204 };

/** @throws Refusal 400 `DMS.00400971` if SASL is off */
function findWithUsers({ parameters, state }: Call): InstanceRecord {
  const instance = findRunning(parameters.instance_id, state);
  if (!instance.spec.ssl_enable) throw dmsRefusal('00400971');
  return instance;
}

const usersOf = ({ id }: InstanceRecord, { world }: SandboxState): KafkaUserRecord[] =>
  world.flow.users.filter(({ instanceId }) => instanceId === id);

const noSuchUser = () => ourRefusal('DMS', '0005', 'The user does not exist');

/** `GET …/users` */
export function listUsers(call: Call): Reply {
  const instance = findWithUsers(call);
  const { spec, createdAtMs } = instance;
  const initial = { user_name: spec.access_user, role: 'guest', default_app: true, created_time: createdAtMs };
  const others = usersOf(instance, call.state).map(({ name, description, createdAtMs: ms }) => {
    return { user_name: name, user_desc: description, role: 'guest', default_app: false, created_time: ms };
  });
  return ok({ users: [initial, ...others] });
}

const CODES: Readonly<Record<string, string>> = { passwordClasses: '00400019', user_name: '00400015' };
const PASSWORD = new Set(['user_passwd', 'new_password']);

function refusalOf(issue: { path: PropertyKey[]; message: string } | undefined): Error {
  const field = String(issue?.path[0]);
  const code = CODES[issue?.message ?? ''] ?? CODES[field];
  return dmsRefusal(code ?? (PASSWORD.has(field) ? '00400012' : '00400062'));
}

/** `POST …/users` */
export function createUser(call: Call): Reply {
  const instance = findWithUsers(call);
  const { state } = call;
  const { data, error } = createUserRequest.safeParse(
    pick(dmsBody(call.body), ['user_name', 'user_desc', 'user_passwd']),
  );
  if (!data) throw refusalOf(error.issues[0]);
  const { user_name: name, user_desc: description = '', user_passwd: password } = data;
  const users = usersOf(instance, state);
  if (name === instance.spec.access_user || users.some((user) => user.name === name)) {
    throw ourRefusal('DMS', '0004', 'The user exists already');
  }
  if (users.length + 1 >= USERS_MAX) throw dmsRefusal('00400039');
  state.world.flow.users.push({ instanceId: instance.id, name, description, createdAtMs: state.clock.now() });
  state.world.passwords.set(passwordKey(instance.id, name), password);
  return NOTHING;
}

/** LTS's password for the user is out of date. */
function markStale({ id }: InstanceRecord, user: string, { world }: SandboxState): void {
  const registration = world.registered.get(id);
  if (registration?.user === user) registration.isStale = true;
}

/** `PUT …/users` with the action `delete`; unknown users are ignored. */
export function deleteUsers(call: Call): Reply {
  const instance = findWithUsers(call);
  const { world } = call.state;
  const { data, error } = deleteUsersRequest.safeParse(pick(dmsBody(call.body), ['action', 'users']));
  if (!data) throw dmsRefusal(error.issues[0]?.path[0] === 'action' ? '00400064' : '00400062');
  const gone = new Set(data.users);
  if (gone.has(instance.spec.access_user ?? '')) throw ourRefusal('DMS', '0006', 'The initial user cannot be deleted');
  const isOwn = ({ instanceId }: { instanceId: string }) => instanceId === instance.id;
  world.flow.users = world.flow.users.filter((user) => !isOwn(user) || !gone.has(user.name));
  for (const topic of world.flow.topics.filter(isOwn))
    topic.rights = topic.rights.filter(({ user }) => !gone.has(user));
  for (const name of gone) {
    world.passwords.delete(passwordKey(instance.id, name));
    markStale(instance, name, call.state);
  }
  return NOTHING;
}

function changePassword({ body, state }: Call, instance: InstanceRecord, user: string): Reply {
  const { data, error } = resetPasswordRequest.safeParse(pick(dmsBody(body), ['new_password']));
  if (!data) throw refusalOf(error.issues[0]);
  const { new_password: password } = data;
  if (isLikeUser(password, user)) throw dmsRefusal('00400012');
  const key = passwordKey(instance.id, user);
  if (state.world.passwords.get(key) !== password) markStale(instance, user, state);
  state.world.passwords.set(key, password);
  return NOTHING;
}

/** `PUT …/users/{user_name}`: not of the initial user. */
export function resetUserPassword(call: Call): Reply {
  const instance = findWithUsers(call);
  const { user_name: name = '' } = call.parameters;
  if (!usersOf(instance, call.state).some((user) => user.name === name)) throw noSuchUser();
  return changePassword(call, instance, name);
}

/** `POST …/password`: of the initial user. */
export function resetPassword(call: Call): Reply {
  const instance = findWithUsers(call);
  return changePassword(call, instance, instance.spec.access_user ?? '');
}

/** `GET …/topics/{topic_name}/accesspolicy` */
export function showTopicAccess(call: Call): Reply {
  const topic = findTopic(findWithUsers(call), call.parameters.topic_name ?? '', call.state);
  return ok({
    name: topic.name,
    policies: topic.rights.map(({ user, policy }) => ({ owner: false, user_name: user, access_policy: policy })),
    topic_type: topic.isSystem ? 1 : 0,
  });
}

const knownPolicy = (policy: unknown) => pick(policy, ['user_name', 'access_policy']);

function knownTopic(topic: unknown): unknown {
  const known = pick(topic, ['name', 'policies']);
  return isObject(known) && Array.isArray(known.policies)
    ? { ...known, policies: known.policies.map(knownPolicy) }
    : known;
}

/** `POST …/topics/accesspolicy`: replaces all policies of the named topics. */
export function setTopicAccess(call: Call): Reply {
  const instance = findWithUsers(call);
  const { topics } = dmsBody(call.body);
  const known = { topics: Array.isArray(topics) ? topics.map(knownTopic) : topics };
  const { data } = setTopicAccessRequest.safeParse(known);
  if (!data) throw dmsRefusal('00400062');
  const names = new Set([instance.spec.access_user, ...usersOf(instance, call.state).map(({ name }) => name)]);
  const changes = data.topics.map(({ name, policies }) => ({ topic: findTopic(instance, name, call.state), policies }));
  for (const { user_name: user } of changes.flatMap(({ policies }) => policies))
    if (!names.has(user)) throw noSuchUser();
  for (const { topic, policies } of changes) {
    topic.rights = policies.map(({ user_name: user, access_policy: policy }) => ({ user, policy }));
  }
  return NOTHING;
}
