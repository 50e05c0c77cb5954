/**
 * The names of the rules that a value can break. Schemas put a rule's name where zod puts a message; the form
 * turns the name into wording, the sandbox turns it into the vendor's error code. A rule is thus written once.
 */
export type RuleKey =
  | 'required'
  | 'idCharacters'
  | 'instanceId'
  | 'nameLength'
  | 'nameStart'
  | 'nameCharacters'
  | 'descriptionLength'
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
  | 'mechanismsEmpty'
  | 'mechanismsUnique'
  | 'mechanismsPlaintext'
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
  | 'chargingMode'
  | 'periodType'
  | 'periodNumber'
  | 'periodMonths'
  | 'periodYears'
  | 'periodOnlyPrepaid'
  | 'kafkaNameLength';

/**
 * Names a rule, checked by the compiler.
 * @param key the rule's name
 * @returns the same name, for zod's message slot
 */
export const rule = (key: RuleKey): RuleKey => key;
