/** `npm start`: the console. `npm start -- --help` lists what can be set. */
import './node-version.mjs';
import { runBuilt } from './built.mjs';

await runBuilt('main');
