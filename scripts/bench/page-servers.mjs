import { buildFloor } from './floor-server.mjs';
import { startGateway } from './processes.mjs';

/** @returns addresses of the floor, the product, and the product with 2,000 of everything; and what ends them */
export async function startPages(folder) {
  const started = [];
  const end = () => Promise.all(started.map((server) => server.end()));
  const start = async (env = {}, options = {}) => {
    const server = await startGateway(env, options);
    started.push(server);
    return server.origin;
  };
  try {
    const floor = await start({}, { program: await buildFloor(folder) });
    const product = await start();
    const large = await start({ SANDBOX_WORLD: 'large' });
    return { floor: `${floor}/`, product: `${product}/create/basics`, large: `${large}/create/basics`, end };
  } catch (error) {
    await end();
    throw error;
  }
}
