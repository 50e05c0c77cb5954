/** `npm run sandbox`: the simulated cloud alone. */
import './node-version.mjs';
import { runBuilt } from './built.mjs';

await runBuilt('sandbox-main');
