/**
 * SASL users and their permissions: `…/users`, `…/password`, and in v1 `…/topics/accesspolicy`. Changes return 204.
 * Only with SASL.
 */
import * as z from 'zod/mini';
import { accessUser, instancePassword, isLikeUser } from './access';
import { listOf, optionalFlag, optionalNumber, optionalText, rowId } from './lenient';
import { rule, strict, typed } from './rules';
import { anyTopicName } from './topics';

/** "Creating a User": the password's rules are the initial user's; it must not be the username. */
export const createUserRequest = z
  .strictObject(
    { user_name: accessUser, user_desc: z.optional(z.string(typed())), user_passwd: instancePassword },
    strict,
  )
  .check(
    z.refine(({ user_name: user, user_passwd: password }) => !isLikeUser(password, user), {
      error: rule('passwordIsUser'),
      path: ['user_passwd'],
    }),
  );
export type CreateUserRequest = z.infer<typeof createUserRequest>;

const kafkaUser = z.object({
  user_name: rowId,
  user_desc: optionalText,
  role: optionalText,
  /** Inferred: the user created with the instance. */
  default_app: optionalFlag,
  /** Epoch milliseconds. */
  created_time: optionalNumber,
});
export type KafkaUser = z.infer<typeof kafkaUser>;

export const userList = listOf('users', kafkaUser, {});

export const deleteUsersRequest = z.strictObject(
  { action: z.literal('delete'), users: z.array(accessUser, typed()).check(z.minLength(1, rule('required'))) },
  strict,
);

/**
 * `PUT …/users/{user_name}`, and `POST …/password` for the initial user. The latter also accepts `;` and `\\`; we allow
 * what both accept.
 */
export const resetPasswordRequest = z.strictObject({ new_password: instancePassword }, strict);

export const ACCESS_POLICIES = ['all', 'pub', 'sub'] as const;
export type AccessPolicy = (typeof ACCESS_POLICIES)[number];

const repeatedUsers = (rows: readonly { user_name: string }[]): boolean =>
  new Set(rows.map((row) => row.user_name)).size < rows.length;

/** Inferred: it replaces the topic's policies. */
export const setTopicAccessRequest = z.strictObject(
  {
    topics: z
      .array(
        z.strictObject(
          {
            name: anyTopicName,
            policies: z
              .array(
                z.strictObject(
                  { user_name: accessUser, access_policy: z.enum(ACCESS_POLICIES, typed('accessPolicy')) },
                  strict,
                ),
                typed(),
              )
              .check(z.refine((rows) => !repeatedUsers(rows), { error: rule('accessUnique') })),
          },
          strict,
        ),
        typed(),
      )
      .check(z.minLength(1, rule('required'))),
  },
  strict,
);

const accessRow = z.object({
  user_name: rowId,
  /** Values outside `ACCESS_POLICIES` grant nothing. */
  access_policy: optionalText,
  owner: optionalFlag,
});
export type TopicAccess = z.infer<typeof accessRow>;

export const topicAccessList = listOf('policies', accessRow, { name: optionalText });

/** Inferred: without policies every user may publish; with some, only those named. */
export const mayPublish = (rights: readonly TopicAccess[], user: string): boolean =>
  rights.length === 0 ||
  rights.some(({ user_name: name, access_policy: policy }) => name === user && (policy === 'all' || policy === 'pub'));
