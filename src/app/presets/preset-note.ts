/** A preset's choice for a field that depends on lists. */

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

export const chosen = (path: string, reason: ChosenReason, values: NoteValues = {}): PresetNote => ({
  kind: 'chosen',
  path,
  reason,
  values,
});

export const left = (path: string, reason: OpenReason, values: NoteValues = {}): PresetNote => ({
  kind: 'open',
  path,
  reason,
  values,
});
