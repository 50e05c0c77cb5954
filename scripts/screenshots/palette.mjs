/** Reduces the colours of a picture to a palette: median cut, which halves the most spread-out box until there are enough. */

const CHANNELS = [16, 8, 0];
const channel = (colour, shift) => (colour >> shift) & 0xff;

function boxOf(entries) {
  const spans = CHANNELS.map((shift) => {
    let [least, most] = [255, 0];
    for (const [colour] of entries) {
      least = Math.min(least, channel(colour, shift));
      most = Math.max(most, channel(colour, shift));
    }
    return most - least;
  });
  const span = Math.max(...spans);
  // The root of how often they occur: what fills much of the picture counts, and small icons keep their colours.
  const weight = entries.reduce((sum, [, times]) => sum + Math.sqrt(times), 0);
  return { entries, shift: CHANNELS[spans.indexOf(span)], worth: span * Math.sqrt(weight) };
}

function halves({ entries, shift }) {
  const sorted = entries.toSorted(([a], [b]) => channel(a, shift) - channel(b, shift));
  const half = sorted.reduce((sum, [, times]) => sum + Math.sqrt(times), 0) / 2;
  let sum = 0;
  const cut = sorted.findIndex(([, times]) => {
    sum += Math.sqrt(times);
    return sum >= half;
  });
  const at = Math.min(Math.max(cut, 1), sorted.length - 1);
  return [boxOf(sorted.slice(0, at)), boxOf(sorted.slice(at))];
}

/** The colour of a box that occurs most often: flat surfaces keep exactly theirs. */
const mainColour = ({ entries }) => entries.reduce((best, entry) => (entry[1] > best[1] ? entry : best))[0];

/**
 * @param {Uint32Array} colours 0xRRGGBB
 * @param {number} [most] colours of the palette
 * @returns {{palette: number[], indices: Uint8Array}}
 */
export function reduceColours(colours, most = 256) {
  const times = new Map();
  for (const colour of colours) times.set(colour, (times.get(colour) ?? 0) + 1);
  const boxes = [boxOf([...times])];
  while (boxes.length < most) {
    const widest = boxes.reduce((best, box) => (box.worth > best.worth ? box : best));
    if (widest.worth === 0) break;
    boxes.splice(boxes.indexOf(widest), 1, ...halves(widest));
  }
  const indexOf = new Map(boxes.flatMap(({ entries }, index) => entries.map(([colour]) => [colour, index])));
  return { palette: boxes.map(mainColour), indices: Uint8Array.from(colours, (colour) => indexOf.get(colour)) };
}
