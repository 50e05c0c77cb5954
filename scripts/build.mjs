/**
 * `npm run build`: the page into dist/app, gateway and sandbox server into dist/gateway. The gateway's dependencies are
 * bundled, so it starts fast.
 */
import './disk-errors.mjs';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { beginBuild, leaveStamp } from './build-stamp.mjs';
import { compressFiles } from './compress.mjs';
import { writeFirstPaint } from './first-paint.mjs';
import { root } from './project.mjs';
import { writeScreenPages } from './screen-pages.mjs';

const APP = join(root, 'dist', 'app');

/** The page is served for addresses at any depth: the gateway puts its own folder before what the page names. */
function nameFromRoot(file) {
  writeFileSync(file, readFileSync(file, 'utf8').replace(/(?<= (?:href|src)=")\.\//g, '/'));
}

const hash = beginBuild();
await build({ root, logLevel: 'warn' });
nameFromRoot(join(APP, 'index.html'));
compressFiles(APP);
await writeFirstPaint(APP);
writeScreenPages(APP);
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/gateway',
    emptyOutDir: true,
    license: { fileName: 'third-party-notices.md' },
    rolldownOptions: {
      input: { main: 'src/gateway/node/main.ts', 'sandbox-main': 'src/gateway/node/sandbox-main.ts' },
    },
  },
});
leaveStamp(hash);
