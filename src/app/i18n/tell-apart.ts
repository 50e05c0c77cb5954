/** Names are not unique: where several things of one name are chosen from or shown, a part of the id stands beside it. */

interface Named {
  id: string;
  label: string;
}

/** What of an id a person compares: the first group of a UUID. */
const PART = 8;

/**
 * @param items things with a name and an id
 * @returns the same in the same order; of those with one name, the label ends in as much of the id as tells them apart
 */
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

/**
 * @param items the list that a thing belongs to, as far as it was read
 * @param id of one of them
 * @returns its name, told apart from its namesakes; the id where no list knows it
 */
export const nameAmong = (items: readonly { id: string; name: string }[] | undefined, id: string): string =>
  tellApart((items ?? []).map((item) => ({ id: item.id, label: item.name }))).find((item) => item.id === id)?.label ||
  id;
