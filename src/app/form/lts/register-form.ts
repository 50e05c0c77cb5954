/**
 * What the form of the registration holds, and its rules. They build on the contract's; user and password have none of
 * their own beyond being there, because LTS publishes none and those of DMS do not apply here.
 */
import * as z from 'zod/mini';
import type { Instance } from '../../../contract/instance';
import { kafkaName } from '../../../contract/log-service';
import { formError } from '../../i18n/form-error';
import type { Credentials } from '../../submission/secrets-handoff';

/** Exactly what the inputs hold; '' is "not filled in". Nothing is trimmed. */
export interface RegisterForm {
  instanceId: string;
  kafkaName: string;
  user: string;
  password: string;
}

/**
 * @param hasSasl whether the instance asks its clients for user and password
 * @returns the form's schema; user and password are judged only where they are asked for
 */
export const registerForm = (hasSasl: boolean) => {
  const secret = (message: string) => (hasSasl ? z.string().check(z.minLength(1, message)) : z.string());
  return z.object({
    instanceId: z.string(),
    // The contract counts UTF-16 units; zod's own length would let twice as many emoji pass.
    kafkaName: z.pipe(z.string().check(z.minLength(1, formError('kafkaNameRequired'))), kafkaName),
    user: secret(formError('ltsUserRequired')),
    password: secret(formError('ltsPasswordRequired')),
  });
};

/**
 * @param item the instance; its name is what LTS will show unless the person changes it
 * @param credentials what was typed when this page created it, where it did
 * @returns the first values of the form
 */
export const registerDefaults = (item: Instance, credentials: Credentials | undefined): RegisterForm => ({
  instanceId: item.instance_id,
  kafkaName: item.name,
  user: credentials?.user ?? item.access_user ?? '',
  password: credentials?.password ?? '',
});
