#!/usr/bin/env -S node --max-semi-space-size=4
/** `npx kafka-launchpad`: what `npm start` runs, as it was built; nothing else is needed. */
import '../scripts/node-version.mjs';

await import('../dist/gateway/main.js');
