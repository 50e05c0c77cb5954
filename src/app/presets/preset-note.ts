/** What a preset did with a field that depends on the lists of the project, worded only when it is shown. */

/** Why something was chosen. */
export type ChosenReason =
  | 'nameFree'
  | 'nameUnchecked'
  | 'versionNewest'
  | 'zoneDefault'
  | 'zonesWithRoom'
  | 'flavorSmallest'
  | 'storageLeast'
  | 'vpcOnly'
  | 'vpcOfOthers'
  | 'subnetOnly'
  | 'subnetOfOthers'
  | 'groupOnly'
  | 'groupOfOthers'
  | 'groupForLts';

/** Why something is left to the person. */
export type OpenReason =
  | 'zonesUnread'
  | 'zonesFew'
  | 'zonesWithFlavor'
  | 'flavorUnread'
  | 'flavorNone'
  | 'vpcUnread'
  | 'vpcNone'
  | 'vpcSeveral'
  | 'subnetUnread'
  | 'subnetNone'
  | 'subnetSeveral'
  | 'subnetShutsLtsOut'
  | 'groupUnread'
  | 'groupNone'
  | 'groupSeveral'
  | 'groupNoneForLts'
  | 'groupSeveralForLts'
  | 'groupRulesUnread';

export type NoteValues = Readonly<Record<string, string | number>>;

export type PresetNote = { path: string; values: NoteValues } & (
  | { kind: 'chosen'; reason: ChosenReason }
  | { kind: 'open'; reason: OpenReason }
);

/** @param path the field @param reason why it was chosen so @param values what the wording mentions */
export const chosen = (path: string, reason: ChosenReason, values: NoteValues = {}): PresetNote => ({
  kind: 'chosen',
  path,
  reason,
  values,
});

/** @param path the field @param reason why it is left to the person @param values what the wording mentions */
export const left = (path: string, reason: OpenReason, values: NoteValues = {}): PresetNote => ({
  kind: 'open',
  path,
  reason,
  values,
});
