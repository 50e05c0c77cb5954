/**
 * The names of the rules that a value can break. Schemas put a rule's name where zod puts a message; the form
 * turns the name into wording, the sandbox turns it into the vendor's error code. A rule is thus written once.
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

/**
 * Names a rule, checked by the compiler.
 * @param key the rule's name
 * @returns the same name, for zod's message slot
 */
export const rule = (key: RuleKey): RuleKey => key;

/** What zod tells an error function; only what the two functions below read. */
interface RawIssue {
  readonly code?: string | undefined;
  readonly input?: unknown;
}

/**
 * Names the rule that a value of the wrong type breaks, so that zod's own English is never shown.
 * @param key the rule for a value that is there; `wrongType` where the field has no rule of its own
 * @returns zod parameters: an absent value breaks `required`
 */
export const typed = (key: RuleKey = 'wrongType') => ({
  error: (issue: RawIssue): RuleKey => (issue.input === undefined ? 'required' : key),
});

/** zod parameters of a strict object: a key that the document does not list breaks `unknownKey`. */
export const strict = {
  error: (issue: RawIssue): RuleKey => (issue.code === 'unrecognized_keys' ? 'unknownKey' : typed().error(issue)),
};
