/**
 * Names of the rules that a value can break, in place of zod's messages. The form translates them to text, the sandbox
 * to error codes.
 */
export type RuleKey =
  | 'required'
  | 'wrongType'
  | 'unknownKey'
  | 'idCharacters'
  | 'instanceId'
  | 'nameLength'
  | 'nameStart'
  | 'nameCharacters'
  | 'descriptionLength'
  | 'engine'
  | 'engineVersion'
  | 'brokerNumber'
  | 'storageNumber'
  | 'storageRange'
  | 'storageSpec'
  | 'archType'
  | 'zonesCount'
  | 'zonesUnique'
  | 'productId'
  | 'userLength'
  | 'userStart'
  | 'userCharacters'
  | 'passwordLength'
  | 'passwordClasses'
  | 'passwordCharacters'
  | 'passwordLeadingHyphen'
  | 'securityProtocol'
  | 'mechanism'
  | 'mechanismsEmpty'
  | 'mechanismsUnique'
  | 'ipv6WithSaslSsl'
  | 'saslOff'
  | 'publicIpFormat'
  | 'publicIpUnique'
  | 'encryptionKeyOff'
  | 'timeFormat'
  | 'maintenancePair'
  | 'retentionPolicy'
  | 'tagsCount'
  | 'tagKeyLength'
  | 'tagValueLength'
  | 'tagCharacters'
  | 'tagSpaces'
  | 'tagUnique'
  | 'tagReserved'
  | 'chargingMode'
  | 'periodType'
  | 'periodNumber'
  | 'periodMonths'
  | 'periodYears'
  | 'periodOnlyPrepaid'
  | 'kafkaNameLength'
  | 'topicNameLength'
  | 'topicNameStart'
  | 'topicNameCharacters'
  | 'topicSystem'
  | 'partitionNumber'
  | 'replicaNumber'
  | 'retentionHours'
  | 'syncNeedsReplicas'
  | 'topicDescriptionLength'
  | 'topicConfig'
  | 'messageLength'
  | 'messageKeyLength'
  | 'messagePartition'
  | 'passwordIsUser'
  | 'accessPolicy'
  | 'accessUnique'
  | 'logNameLength'
  | 'logNameEnds'
  | 'logNameCharacters'
  | 'logDays'
  | 'oneStream'
  | 'transferFields';

/** Identity, for the compiler's check. */
export const rule = (key: RuleKey): RuleKey => key;

interface RawIssue {
  readonly code?: string | undefined;
  readonly input?: unknown;
}

/** zod parameters: a missing value breaks `required`, another type breaks `key`. */
export const typed = (key: RuleKey = 'wrongType') => ({
  error: (issue: RawIssue): RuleKey => (issue.input === undefined ? 'required' : key),
});

/** zod parameters of a strict object. */
export const strict = {
  error: (issue: RawIssue): RuleKey => (issue.code === 'unrecognized_keys' ? 'unknownKey' : typed().error(issue)),
};
