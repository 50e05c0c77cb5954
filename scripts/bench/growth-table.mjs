/** What `npm run bench -- --growth` prints: how the same figures grow with much of one thing. */
import { quantile } from './median.mjs';
import { across, figure, head, row } from './page-table.mjs';

/** At most, as a ratio to the small case of the same run. */
const TARGET = 1.2;

const GROWN = { tags: '20 tags', description: '1,024 characters', world: '2,000 of everything' };

/** A cell: the ratio of times, whether that is enough, and the ratio of JavaScript, which hardly depends on the machine. */
function growth(runs, grown, time, script, note) {
  const ratioOf = (of) => across(runs, (run) => of(run[grown]) / of(run.small));
  const ratio = ratioOf(time);
  return `${ratio.toFixed(2)} × ${note(ratio)}, ${ratioOf(script).toFixed(2)} ×`;
}

/** @param runs results of `runOnce` with `GROWTH` @returns the lines to print, and the names of what is missed */
export function growthTableOf(runs) {
  const missed = [];
  const rowOf = (name, time, script) => {
    const cells = Object.entries(GROWN).map(([grown, title]) =>
      growth(runs, grown, time, script, (ratio) => {
        if (ratio > TARGET) missed.push(`${name} with ${title}`);
        return ratio > TARGET ? `MISSED (${TARGET})` : `ok (${TARGET})`;
      }),
    );
    return row(name, figure(across(runs, (run) => time(run.small))), ...cells);
  };
  const titles = Object.values(GROWN);
  const [{ small }] = runs;
  const lines = [
    ...head('keystroke p75, ms, and growth of time, of JavaScript', 'small', ...titles),
    ...Object.keys(small.fields).map((label) =>
      rowOf(
        label,
        (page) => quantile(page.fields[label].painted, 0.75),
        (page) => page.fields[label].scriptMs,
      ),
    ),
    '',
    ...head('change of step, ms, and growth of time, of JavaScript', 'small', ...titles),
    ...Object.keys(small.steps).map((step) =>
      rowOf(
        `to ${step}`,
        (page) => page.steps[step].headingMs,
        (page) => page.steps[step].scriptMs,
      ),
    ),
    '',
    missed.length === 0 ? 'Nothing grows.' : `MISSED: ${missed.join('; ')}`,
  ];
  return { lines, missed };
}
