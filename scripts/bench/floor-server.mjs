/** Builds the floor page and puts it where the built gateway serves it, just as it serves the product. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { compressFiles } from '../compress.mjs';
import { root } from '../project.mjs';

/**
 * @param {string} folder an empty folder; it takes the page and a copy of the built gateway
 * @returns {Promise<string>} the gateway's program, which serves the page
 */
export async function buildFloor(folder) {
  const page = join(folder, 'app');
  await build({
    root: join(import.meta.dirname, 'floor'),
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    build: {
      outDir: page,
      emptyOutDir: true,
      target: 'es2023',
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 600,
    },
  });
  compressFiles(page);
  // It serves the page that lies beside it.
  cpSync(join(root, 'dist', 'gateway'), join(folder, 'gateway'), { recursive: true });
  return join(folder, 'gateway', 'main.js');
}
