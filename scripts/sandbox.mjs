/** `npm run sandbox`: the simulated cloud alone. */
import { runBuilt } from './built.mjs';

await runBuilt('sandbox-main');
