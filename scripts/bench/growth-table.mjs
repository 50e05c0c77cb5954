import { quantile } from './median.mjs';
import { across, figure, head, row } from './page-table.mjs';

/** Limits of the ratio to the small case in the same run. */
const TARGET = 1.2;

const GROWN = { tags: '20 tags', description: '1,024 characters', world: '2,000 of everything' };

/** The ratio of times, whether it is met, and the ratio of JavaScript, which hardly depends on the machine. */
function growth(runs, grown, time, script, note) {
  const ratioOf = (of) => across(runs, (run) => of(run[grown]) / of(run.small));
  const ratio = ratioOf(time);
  return `${ratio.toFixed(2)} × ${note(ratio)}, ${ratioOf(script).toFixed(2)} ×`;
}

/** @returns the lines to print, and the names of missed targets */
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
