import { median, quantile } from './median.mjs';

/** Ratios to the floor in the same run; a step's heading is compared with a key in the floor's text field. */
const TARGET = { js: 1.1, css: 1.3, usable: 1.3, keystroke: 1.5, heap: 2, heading: 4.5 };

const LOAD_ROWS = [
  ['JavaScript, kB over the wire', 'jsBytes', 1000, TARGET.js],
  ['CSS, kB over the wire', 'cssBytes', 1000, TARGET.css],
  ['requests until the first field', 'requests', 1],
  ['first paint (FCP), ms', 'fcpMs', 1],
  ['largest paint (LCP), ms', 'lcpMs', 1],
  ['first usable field, ms', 'usableMs', 1, TARGET.usable],
  ['long tasks until then, ms', 'longTaskMs', 1],
  ['heap, MB', 'heapBytes', 1e6, TARGET.heap],
];
const SLOW_ROWS = LOAD_ROWS.filter(([, key]) => ['fcpMs', 'lcpMs', 'usableMs'].includes(key));

/** Ratios are taken within each run, on an equally loaded machine, before their median. */
export const across = (runs, pick) => median(runs.map(pick));
export const row = (...cells) => `| ${cells.join(' | ')} |`;
export const head = (...cells) => [row(...cells), row(...cells.map(() => '---'))];
export const figure = (value) => value.toFixed(value < 10 ? 2 : value < 100 ? 1 : 0);

const keystrokes = (runs, fieldOf, part) => runs.flatMap((run) => fieldOf(run)[part]);

/** @returns the lines to print, and the names of missed targets */
export function tableOf(runs) {
  const missed = [];
  const verdict = (name, value, target) => {
    if (target === undefined) return '';
    if (value > target) missed.push(name);
    return value > target ? `MISSED (${target})` : `ok (${target})`;
  };
  const loadLines = (title, rows, floor, product) => [
    ...head(title, 'floor', 'product', 'ratio', 'target'),
    ...rows.map(([name, key, unit, target]) => {
      const [bare, ours] = [floor, product].map((page) => across(runs, (run) => run[page].load[key] / unit));
      const ratio = across(runs, (run) => run[product].load[key] / run[floor].load[key]);
      return row(
        name,
        figure(bare),
        figure(ours),
        `${ratio.toFixed(2)} ×`,
        verdict(`${name}, ${title}`, ratio, target),
      );
    }),
  ];
  const keyLines = Object.keys(runs[0].product.fields).map((label) => {
    const { kind } = runs[0].product.fields[label];
    const p75Of = (field) => quantile(field.painted, 0.75);
    const ofFloor = (run) => run.floor.fields[kind];
    const ofProduct = (run) => run.product.fields[label];
    const [bare, ours] = [ofFloor, ofProduct].map((fieldOf) => across(runs, (run) => p75Of(fieldOf(run))));
    const ratio = across(runs, (run) => p75Of(ofProduct(run)) / p75Of(ofFloor(run)));
    const most = Math.max(...keystrokes(runs, ofProduct, 'painted'));
    const events = quantile(keystrokes(runs, ofProduct, 'events'), 0.75) ?? 0;
    const work = across(runs, (run) => ofProduct(run).workMs);
    const floorWork = across(runs, (run) => ofFloor(run).workMs);
    const script = across(runs, (run) => ofProduct(run).scriptMs);
    const floorScript = across(runs, (run) => ofFloor(run).scriptMs);
    const scriptRatio = across(runs, (run) => ofProduct(run).scriptMs / ofFloor(run).scriptMs);
    return row(
      `${label} (${kind})`,
      figure(bare),
      figure(ours),
      `${ratio.toFixed(2)} × ${verdict(`keystroke in ${label}`, ratio, TARGET.keystroke)}`,
      figure(most),
      events,
      `${figure(floorWork)} → ${figure(work)}`,
      `${figure(floorScript)} → ${figure(script)} (${scriptRatio.toFixed(2)} ×)`,
    );
  });
  const stepLines = Object.keys(runs[0].product.steps).map((step) => {
    const of = (name) => across(runs, (run) => run.product.steps[step][name]);
    const ratio = across(
      runs,
      (run) => run.product.steps[step].headingMs / quantile(run.floor.fields.text.painted, 0.75),
    );
    return row(
      `to ${step}`,
      figure(of('headingMs')),
      `${ratio.toFixed(1)} × ${verdict(`step to ${step}`, ratio, TARGET.heading)}`,
      figure(of('wholeMs')),
      figure(of('scriptMs')),
    );
  });
  const lines = [
    ...loadLines('processor ÷ 4', LOAD_ROWS, 'floor', 'product'),
    '',
    ...loadLines('over slow 4G', SLOW_ROWS, 'slowFloor', 'slowProduct'),
    '',
    ...head('keystroke, ms', 'floor p75', 'p75', 'ratio', 'max', 'event p75', 'work, floor → product', 'JavaScript'),
    ...keyLines,
    '',
    ...head('change of step, ms', 'heading', 'to the floor’s key', 'whole step', 'JavaScript'),
    ...stepLines,
    '',
    missed.length === 0 ? 'All targets are reached.' : `MISSED: ${missed.join('; ')}`,
  ];
  return { lines, missed };
}
