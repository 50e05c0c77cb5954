/** Names aren't unique: a part of the ID tells duplicates apart. */

interface Named {
  id: string;
  label: string;
}

/** The first group of a UUID. */
const PART = 8;

/** @returns labels of duplicates end in as much of the ID as tells them apart */
export function tellApart<Item extends Named>(items: readonly Item[]): Item[] {
  const ids = new Map<string, string[]>();
  for (const { id, label } of items) {
    const alike = ids.get(label);
    if (alike) alike.push(id);
    else ids.set(label, [id]);
  }
  return items.map((item) => {
    const twins = ids.get(item.label) ?? [];
    return twins.length > 1 ? { ...item, label: `${item.label} (${partOf(item.id, twins)})` } : item;
  });
}

function partOf(id: string, twins: readonly string[]): string {
  const part = id.slice(0, PART);
  const isEnough = part !== id && twins.filter((twin) => twin.startsWith(part)).length === 1;
  return isEnough ? `${part}…` : id;
}

/** @returns the name, with a part of the ID if needed; the ID if it isn't listed */
export const nameAmong = (items: readonly { id: string; name: string }[] | undefined, id: string): string =>
  tellApart((items ?? []).map((item) => ({ id: item.id, label: item.name }))).find((item) => item.id === id)?.label ||
  id;
