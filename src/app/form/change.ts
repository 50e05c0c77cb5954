/** Whether a value can be changed once the instance exists, and who says so. A test holds it against Terraform's ForceNew. */

/** By their keys in `field-guide/sources.ts`, which is loaded with the help. */
export type SourceKey =
  | 'api'
  | 'manual'
  | 'information'
  | 'size'
  | 'saslFaq'
  | 'protocolFaq'
  | 'mechanismFaq'
  | 'accessModes'
  | 'billing'
  | 'terraform'
  | 'terraformLts'
  | 'ltsManual';

/** `contested`: the sources say different things, so it is wise to treat it as fixed. */
export type Change = 'fixed' | 'changeable' | 'restart' | 'contested';

/** The sentence that explains it, by its key in `field-guide/changeability.messages.ts`. */
export type ChangeNote =
  | 'fixed'
  | 'fixedNetwork'
  | 'anyTime'
  | 'flavor'
  | 'moreBrokers'
  | 'moreStorage'
  | 'automaticTopics'
  | 'sasl'
  | 'protocol'
  | 'mechanisms'
  | 'user'
  | 'password'
  | 'plaintext'
  | 'billingMode'
  | 'period'
  | 'renewal'
  | 'payment'
  | 'registration';

export interface Changeability {
  change: Change;
  note: ChangeNote;
  sources: readonly [SourceKey, ...SourceKey[]];
  /** The argument of Terraform's resource, where there is one for this field alone. */
  argument?: string;
}

/**
 * @param argument of Terraform's resource, where there is one for this field alone
 */
export const says = (
  change: Change,
  note: ChangeNote,
  sources: Changeability['sources'],
  argument?: string,
): Changeability => (argument === undefined ? { change, note, sources } : { change, note, sources, argument });

/** @param change whether a value stays once the instance exists, or should be treated as if it did */
export const isPermanent = (change: Change): boolean => change === 'fixed' || change === 'contested';
