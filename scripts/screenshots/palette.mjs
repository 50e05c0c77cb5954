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
  return { entries, shift: CHANNELS[spans.indexOf(span)], worth: span * weight ** 0.3 };
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

/** The middle of a box; where one colour makes up most of it, exactly that: flat surfaces keep theirs. */
function colourOf({ entries }) {
  const total = entries.reduce((sum, [, times]) => sum + times, 0);
  const [main, often] = entries.reduce((best, entry) => (entry[1] > best[1] ? entry : best));
  if (often * 2 > total) return main;
  return CHANNELS.reduce((mixed, shift) => {
    const sum = entries.reduce((all, [colour, times]) => all + channel(colour, shift) * times, 0);
    return mixed | (Math.round(sum / total) << shift);
  }, 0);
}

const distance = (a, b) => CHANNELS.reduce((sum, shift) => sum + (channel(a, shift) - channel(b, shift)) ** 2, 0);

function nearest(palette, colour) {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (const [index, one] of palette.entries()) {
    const away = distance(one, colour);
    if (away < least) [best, least] = [index, away];
  }
  return best;
}

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
  const palette = boxes.map(colourOf);
  // Not by its box: another box's colour may be nearer, and gradients would get edges.
  const indexOf = new Map([...times.keys()].map((colour) => [colour, nearest(palette, colour)]));
  return { palette, indices: Uint8Array.from(colours, (colour) => indexOf.get(colour)) };
}
