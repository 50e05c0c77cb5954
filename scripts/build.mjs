/**
 * `npm run build`: the page into dist/app, gateway and sandbox server into dist/gateway.
 * Everything the gateway needs is bundled, which is what makes it start fast.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'vite';
import { root } from './project.mjs';
import { beginBuild, leaveStamp } from './stamp.mjs';

const APP = join(root, 'dist', 'app');
const COMPRESSED = /\.(?:js|css|svg|json|txt|webmanifest)$/;

/** Compressed once here instead of with every answer. */
function compressFiles() {
  const files = readdirSync(APP, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && COMPRESSED.test(entry.name) && !entry.parentPath.includes('.vite'))
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of files) {
    const bytes = readFileSync(file);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params }));
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  }
}

const hash = beginBuild();
await build({ root, logLevel: 'warn' });
compressFiles();
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
    rolldownOptions: { input: { main: 'src/gateway/main.ts', 'sandbox-main': 'src/gateway/sandbox-main.ts' } },
  },
});
leaveStamp(hash);
