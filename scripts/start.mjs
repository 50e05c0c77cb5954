import './node-version.mjs';
import { runBuilt } from './ensure-built.mjs';

await runBuilt('main');
