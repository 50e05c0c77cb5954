import { join } from 'node:path';
import { root } from '../project.mjs';
import { buildFloor } from './floor-server.mjs';
import { freePort, startServer } from './processes.mjs';

const PRODUCT = join(root, 'dist', 'gateway', 'main.js');

/** @returns addresses of the floor, the product, and the product with 2,000 of everything; and what ends them */
export async function startPages(folder) {
  const started = [];
  const end = () => Promise.all(started.map((server) => server.end()));
  const start = async (program, env = {}) => {
    const port = await freePort();
    const options = { env: { PATH: process.env.PATH, PORT: String(port), ...env } };
    started.push(await startServer([process.execPath, program], port, options));
    return `http://127.0.0.1:${port}`;
  };
  try {
    const floor = await start(await buildFloor(folder));
    const product = await start(PRODUCT);
    const large = await start(PRODUCT, { SANDBOX_WORLD: 'large' });
    return { floor: `${floor}/`, product: `${product}/create/basics`, large: `${large}/create/basics`, end };
  } catch (error) {
    await end();
    throw error;
  }
}
