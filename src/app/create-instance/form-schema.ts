/**
 * The rules of each step, built on the contract's field schemas; only "required" is worded for each field. What the
 * lookups must answer first (ranges of a flavor, what is sold out) is in lookup-rules.ts.
 */
import * as z from 'zod/mini';
import { accessUser, instancePassword } from '../../contract/access';
import { PERIOD_TYPES, periodRule } from '../../contract/billing';
import {
  ENGINE_VERSIONS,
  instanceDescription,
  instanceName,
  KAFKA_SECURITY_PROTOCOLS,
  SASL_MECHANISMS,
  STORAGE_SPECS,
} from '../../contract/create-instance';
import { mechanismsFitProtocol } from '../../contract/create-instance-rules';
import { resourceId } from '../../contract/ids';
import { repeatedTagKeys, TAGS_MAX, tagKey, tagValue } from '../../contract/tags';
import { oneOf } from '../form/one-of';
import type { ErrorKey } from '../wording/errors';
import { type ErrorValues, formError } from '../wording/form-error';
import { firstInvisible } from '../wording/tidy';
import { wholeNumber } from './to-create-request';

/** Not empty first, then the contract's own rules. */
const required = <S extends z.ZodMiniType<string, string>>(key: ErrorKey, schema: S) =>
  z.pipe(z.string().check(z.minLength(1, key)), schema);

/** Ids that may have been typed by hand. One issue for all of them: it stands at the field, not at an entry. */
const areIds = (ids: readonly string[]) => ids.every((id) => resourceId.safeParse(id).success);

const optionalId = z.union([z.literal(''), resourceId], formError('idCharacters'));

/** An issue at one path of a step, as zod's refinements take it. */
const at = (path: (string | number)[], key: ErrorKey, values?: ErrorValues) => ({
  code: 'custom' as const,
  path,
  message: formError(key, values),
  input: undefined,
});

const tagRow = z.object({
  key: z.string().check(
    z.superRefine((key, context) => {
      const result = key === '' ? undefined : tagKey.safeParse(key);
      if (result === undefined) context.addIssue(at([], 'tagKeyRequired'));
      else if (!result.success) context.addIssue({ ...result.error.issues[0], code: 'custom', input: undefined });
    }),
  ),
  value: tagValue,
});

export const basicsSchema = z.object({
  name: required('nameRequired', instanceName),
  description: instanceDescription,
  engineVersion: oneOf(ENGINE_VERSIONS, 'engineVersionRequired'),
  enterpriseProjectId: optionalId,
  tags: z.array(tagRow).check(
    z.maxLength(TAGS_MAX, formError('tagsCount')),
    z.superRefine((rows, context) => {
      for (const index of repeatedTagKeys(rows)) {
        if (rows[index]?.key) context.addIssue(at([index, 'key'], 'tagUnique'));
      }
    }),
  ),
});

export const capacitySchema = z
  .object({
    zones: z.array(z.string()).check(
      z.minLength(1, formError('zonesRequired')),
      z.refine((zones) => zones.length !== 2, { error: formError('zonesCount') }),
      z.refine(areIds, { error: formError('idCharacters') }),
    ),
    productId: required('productRequired', resourceId),
    storageSpec: oneOf(STORAGE_SPECS, 'storageSpec'),
    brokers: z.string(),
    storagePerBroker: z.string(),
    encryption: z.boolean(),
    encryptionKey: z.string(),
  })
  .check(
    z.superRefine((capacity, context) => {
      const brokers = wholeNumber(capacity.brokers);
      if (capacity.brokers.trim() === '') context.addIssue(at(['brokers'], 'brokersRequired'));
      else if (!(brokers >= 1)) context.addIssue(at(['brokers'], 'brokerNumber'));
      const storage = wholeNumber(capacity.storagePerBroker);
      if (capacity.storagePerBroker.trim() === '') context.addIssue(at(['storagePerBroker'], 'storageRequired'));
      else if (Number.isNaN(storage)) context.addIssue(at(['storagePerBroker'], 'storageNumber'));
      else if (storage === 0 || storage % 100 !== 0) context.addIssue(at(['storagePerBroker'], 'storageStep'));
      if (!capacity.encryption) return;
      if (capacity.encryptionKey === '') context.addIssue(at(['encryptionKey'], 'encryptionKeyRequired'));
      else if (!resourceId.safeParse(capacity.encryptionKey).success) {
        context.addIssue(at(['encryptionKey'], 'idCharacters'));
      }
    }),
  );

export const networkSchema = z
  .object({
    vpcId: required('vpcRequired', resourceId),
    subnetId: required('subnetRequired', resourceId),
    securityGroupId: required('securityGroupRequired', resourceId),
    ipv6: z.boolean(),
    publicAccess: z.boolean(),
    publicIpIds: z.array(z.string()),
    plaintextInVpc: z.boolean(),
  })
  .check(
    z.superRefine((network, context) => {
      if (!network.publicAccess) return;
      if (network.publicIpIds.length === 0) context.addIssue(at(['publicIpIds'], 'publicIpsRequired'));
      else if (!areIds(network.publicIpIds)) context.addIssue(at(['publicIpIds'], 'idCharacters'));
    }),
  );

const saslOff = z.object({ sasl: z.literal(false) });

/** A password is never changed; a character that nobody sees is said to be there before any rule is read off. */
const visiblePassword = z.string().check(
  z.minLength(1, 'passwordRequired'),
  z.superRefine((text, context) => {
    const position = firstInvisible(text);
    if (position > 0) context.addIssue(at([], 'passwordInvisible', { position }));
  }),
);

const saslOn = z
  .object({
    sasl: z.literal(true),
    user: required('userRequired', accessUser),
    password: z.pipe(visiblePassword, instancePassword),
    passwordAgain: z.string(),
    protocol: oneOf(KAFKA_SECURITY_PROTOCOLS, 'protocolRequired'),
    mechanisms: z.array(z.string('mechanismsEmpty')).check(
      z.minLength(1, formError('mechanismsEmpty')),
      z.superRefine((words, context) => {
        const value = words.filter((word) => !SASL_MECHANISMS.some((known) => known === word));
        if (value.length > 0) context.addIssue(at([], 'choiceUnknown', { value }));
      }),
    ),
  })
  .check(
    z.superRefine((access, context) => {
      if (!mechanismsFitProtocol(access.protocol, access.mechanisms)) {
        context.addIssue(at(['mechanisms'], 'mechanismsPlaintext'));
      }
    }),
  );

/** With SASL off, nothing else of the step is asked for, sent, or judged. */
export const accessSchema = z.discriminatedUnion('sasl', [saslOff, saslOn]);

export const billingSchema = z
  .object({
    mode: z.enum(['postPaid', 'prePaid']),
    periodType: z.enum(PERIOD_TYPES, formError('periodTypeRequired')),
    periodNumber: z.string(),
    autoRenew: z.boolean(),
    autoPay: z.boolean(),
  })
  .check(
    z.superRefine((billing, context) => {
      if (billing.mode === 'postPaid') return;
      if (billing.periodNumber.trim() === '') return context.addIssue(at(['periodNumber'], 'periodRequired'));
      const broken = periodRule(billing.periodType, wholeNumber(billing.periodNumber));
      if (broken) context.addIssue(at(['periodNumber'], broken as ErrorKey));
    }),
  );
