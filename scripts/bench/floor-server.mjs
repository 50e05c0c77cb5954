import { cpSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { compressFiles } from '../compress.mjs';
import { root } from '../project.mjs';

/**
 * @param {string} folder empty; gets the page and a copy of the built gateway
 * @returns {Promise<string>} the gateway's program
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
  // It serves the page beside it.
  cpSync(join(root, 'dist', 'gateway'), join(folder, 'gateway'), { recursive: true });
  return join(folder, 'gateway', 'main.js');
}
