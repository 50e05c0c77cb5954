/**
 * Finds what is new in a text, by its longest common subsequence of lines with the text before.
 * @param before as it was looked at last
 * @param after as it is now
 * @returns indexes of the lines of `after` that are new or changed, and how many lines of `before` are gone without one
 *   in their place
 */
export function changedLines(
  before: readonly string[],
  after: readonly string[],
): { changed: Set<number>; gone: number } {
  // common[i][j]: length of the longest common subsequence of what follows line i before and line j after.
  const common = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  const at = (row: number, column: number) => common[row]?.[column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      const length =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
      common[row]?.fill(length, column, column + 1);
    }
  }
  const changed = new Set<number>();
  let row = 0;
  for (let column = 0; column < after.length; column += 1) {
    while (row < before.length && before[row] !== after[column] && at(row + 1, column) > at(row, column + 1)) row += 1;
    if (row < before.length && before[row] === after[column]) row += 1;
    else changed.add(column);
  }
  return { changed, gone: Math.max(0, before.length - at(0, 0) - changed.size) };
}
