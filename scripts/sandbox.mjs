import './node-version.mjs';
import { runBuilt } from './built.mjs';

await runBuilt('sandbox-main');
