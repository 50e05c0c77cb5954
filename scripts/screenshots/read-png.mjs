/** Reads the PNG that Chromium writes: 8 bits a channel, RGB or RGBA, not interlaced. */
import { inflateSync } from 'node:zlib';

const SIGNATURE_BYTES = 8;
/** Colour types of the format: bytes a pixel. */
const BYTES_OF_TYPE = { 2: 3, 6: 4 };

function* chunks(file) {
  for (let at = SIGNATURE_BYTES; at < file.length; ) {
    const length = file.readUInt32BE(at);
    yield { type: file.toString('latin1', at + 4, at + 8), data: file.subarray(at + 8, at + 8 + length) };
    at += length + 12;
  }
}

/** Paeth's prediction: whichever of left, above and upper left is nearest to left + above - upper left. */
function paeth(left, above, corner) {
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/** What each of the format's filters takes off a byte. */
const PREDICTIONS = [
  () => 0,
  (left) => left,
  (_left, above) => above,
  (left, above) => (left + above) >> 1,
  (left, above, corner) => paeth(left, above, corner),
];

/**
 * @param {Buffer} file
 * @returns {{width: number, height: number, colours: Uint32Array}} colours as 0xRRGGBB, row by row; transparency is
 *   dropped, because a screenshot has none
 * @throws for a PNG of another kind
 */
export function readPng(file) {
  const all = [...chunks(file)];
  const head = all.find(({ type }) => type === 'IHDR')?.data;
  const size = BYTES_OF_TYPE[head?.[9]];
  if (head?.[8] !== 8 || !size || head[12] !== 0) throw new Error('This PNG is of a kind that is not read here.');
  const width = head.readUInt32BE(0);
  const height = head.readUInt32BE(4);
  const raw = inflateSync(Buffer.concat(all.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
  const rowBytes = width * size;
  const colours = new Uint32Array(width * height);
  let above = new Uint8Array(rowBytes);
  for (let y = 0; y < height; y += 1) {
    const start = y * (rowBytes + 1);
    const predict = PREDICTIONS[raw[start]];
    const row = new Uint8Array(rowBytes);
    for (let x = 0; x < rowBytes; x += 1) {
      const left = x < size ? 0 : row[x - size];
      row[x] = raw[start + 1 + x] + predict(left, above[x], x < size ? 0 : above[x - size]);
    }
    for (let x = 0; x < width; x += 1) {
      const at = x * size;
      colours[y * width + x] = (row[at] << 16) | (row[at + 1] << 8) | row[at + 2];
    }
    above = row;
  }
  return { width, height, colours };
}
