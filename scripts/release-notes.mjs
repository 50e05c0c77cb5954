/**
 * `node scripts/release-notes.mjs v0.2.0`: prints what CHANGELOG.md says of a version. It fails unless the tag, package.json,
 * and a dated section of CHANGELOG.md name the same one.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, say } from './project.mjs';

const [tag = ''] = process.argv.slice(2);
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** @param {string} why */
function giveUp(why) {
  process.stderr.write(`${why}\n`);
  process.exit(1);
}

if (tag !== `v${version}`) giveUp(`The tag is ${tag || 'missing'}, and package.json has version ${version}.`);
const sections = readFileSync(join(root, 'CHANGELOG.md'), 'utf8').split(/^## /m).slice(1);
const section = sections.find((text) => text.startsWith(`${version} - `));
const [heading = '', ...lines] = section?.split('\n') ?? [];
if (!/ - \d{4}-\d\d-\d\d$/.test(heading)) giveUp(`CHANGELOG.md has no section “${version} - ” with a date.`);
say(lines.join('\n').trim());
