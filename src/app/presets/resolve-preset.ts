import type { Instance } from '../../contract/instance';
import type { ProductList } from '../../contract/products';
import type { CreateFormValues } from '../form/create-form';
import type { Load } from '../sizing/load';
import type { BeginningKey } from './preset-keys';
import { chosen, left, type PresetNote } from './preset-note';
import { formOfSpec, PRESETS, type PresetSpec } from './preset-specs';
import type { PresetLists } from './read-lists';
import { resolveCapacity } from './resolve-capacity';
import { type Choice, chooseGroup, chooseGroupForLts, chooseSubnet, chooseVpc } from './resolve-network';
import { sizesForLoad } from './sizes-for-load';
import { suggestName } from './suggest-name';

export interface ResolvedPreset {
  /** Empty where the person must choose. */
  values: CreateFormValues;
  /** In the order of the form. */
  notes: PresetNote[];
}

function resolveName(prefix: string, instances: Instance[] | undefined, today: Date) {
  const name = suggestName(prefix, new Set(instances?.map((item) => item.name)), today);
  return { name, note: chosen('basics.name', instances ? 'nameFree' : 'nameUnchecked', { name }) };
}

/** The form's default version if the region has it, else the newest. */
function resolveVersion(preferred: string, list: ProductList | undefined): { version: string; notes: PresetNote[] } {
  const newest = list?.versions?.at(-1);
  if (newest === undefined || list?.versions?.includes(preferred)) return { version: preferred, notes: [] };
  return { version: newest, notes: [chosen('basics.engineVersion', 'versionNewest', { version: newest })] };
}

async function resolveSubnet(lists: PresetLists, spec: PresetSpec, vpcId: string, used: Instance[]): Promise<Choice> {
  const subnets = await lists.subnets(vpcId);
  const choice = chooseSubnet(subnets, used);
  const subnet = subnets?.find(({ id }) => id === choice.id);
  if (!spec.forLts || !subnet || !(await lists.shutsLtsOut(subnet))) return choice;
  return { id: '', note: left('network.subnetId', 'subnetShutsLtsOut', { name: subnet.name }) };
}

async function resolveGroup(lists: PresetLists, spec: PresetSpec, used: Instance[]): Promise<Choice> {
  const groups = await lists.groups();
  if (!spec.forLts || !groups || groups.length === 0) return chooseGroup(groups, used);
  return chooseGroupForLts(await lists.groupsForLts(groups), used);
}

/**
 * Fills in a preset.
 * @param key which
 * @param lists the region's and the project's
 * @param today the day that the suggested name carries
 * @param start what the suggested name begins with
 * @param load what the size is for; without it, the preset's own size is taken
 */
export async function resolvePreset(
  key: BeginningKey,
  lists: PresetLists,
  today: Date,
  start = 'kafka',
  load?: Load,
): Promise<ResolvedPreset> {
  const spec = PRESETS[key];
  const form = formOfSpec(spec);
  const [zones, products, vpcs, instances] = await Promise.all([
    lists.zones(),
    lists.products(),
    lists.vpcs(),
    lists.instances(),
  ]);
  const used = instances ?? [];
  const { name, note } = resolveName(spec.namePrefix.replace('kafka', start), instances, today);
  const { version, notes: versionNotes } = resolveVersion(form.basics.engineVersion, products);
  const { capacity, notes: capacityNotes } = resolveCapacity(
    spec,
    zones,
    products?.products,
    load && sizesForLoad(products?.products ?? [], load),
  );
  const vpc = chooseVpc(vpcs, used);
  const subnet = vpc.id === '' ? undefined : await resolveSubnet(lists, spec, vpc.id, used);
  const group = await resolveGroup(lists, spec, used);
  return {
    values: {
      ...form,
      basics: { ...form.basics, name, engineVersion: version },
      capacity: { ...form.capacity, ...capacity },
      network: { ...form.network, vpcId: vpc.id, subnetId: subnet?.id ?? '', securityGroupId: group.id },
    },
    notes: [note, ...versionNotes, ...capacityNotes, vpc.note, ...(subnet ? [subnet.note] : []), group.note],
  };
}
