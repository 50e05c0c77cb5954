/** What a release is made of: its notes, its package, and the workflows that make it. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const packageJson = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

/** Asks for the notes of a tag in a project of that version and changelog. */
function notesOf(tag: string, version: string, changelog: string) {
  const folder = mkdtempSync(join(tmpdir(), 'launchpad-release-'));
  made.push(folder);
  for (const name of ['release-notes.mjs', 'project.mjs']) {
    cpSync(join(ROOT, 'scripts', name), join(folder, 'scripts', name));
  }
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ type: 'module', version }));
  writeFileSync(join(folder, 'CHANGELOG.md'), changelog);
  const script = join(folder, 'scripts', 'release-notes.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, tag], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

const CHANGELOG =
  '# Changelog\n\n## 1.10.0 - 2027-01-02\n\n### Added\n\n- New.\n\n## 1.1.0 - 2026-12-01\n\n- Old.\n\n## 1.0.0 - unreleased\n\n- Not yet.\n';

describe('the notes of a release', () => {
  test.each([
    ['1.10.0', '### Added\n\n- New.\n'],
    ['1.1.0', '- Old.\n'],
  ])('are the section of %s alone', (version, notes) => {
    expect(notesOf(`v${version}`, version, CHANGELOG)).toEqual({ status: 0, stdout: notes, stderr: '' });
  });

  test.each([
    ['a tag of another version', 'v1.1.0', '1.10.0'],
    ['a tag without its v', '1.1.0', '1.1.0'],
    ['no tag', '', '1.1.0'],
    ['a version that has no date yet', 'v1.0.0', '1.0.0'],
    ['a version that has no section', 'v2.0.0', '2.0.0'],
    ['the beginning of another version', 'v1.1', '1.1'],
  ])('are denied to %s', (_what, tag, version) => {
    expect(notesOf(tag, version, CHANGELOG)).toMatchObject({ status: 1, stdout: '' });
  });

  test('can be had of this version, once it has a date', () => {
    const { version } = packageJson;
    const dated = readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8').replace(
      `${version} - unreleased`,
      `${version} - 2026-12-01`,
    );
    expect(notesOf(`v${version}`, version, dated).status).toBe(0);
  });
});

describe('the package', () => {
  test('needs no other package', () => {
    const { dependencies, peerDependencies, optionalDependencies } = packageJson;
    expect([dependencies, peerDependencies, optionalDependencies]).toEqual([undefined, undefined, undefined]);
  });
});

describe('the workflows', () => {
  const folder = join(ROOT, '.github', 'workflows');
  const workflows = readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')] as const);

  test.each(workflows)('%s takes each action at one commit', (_name, text) => {
    const used = [...text.matchAll(/uses: (.*)/g)].map(([, action = '']) => action);
    expect(used.length).toBeGreaterThan(0);
    expect(used.filter((action) => !/^actions\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual([]);
  });

  test.each(workflows)(
    '%s runs scripts that the project has, and grants nothing by default but reading',
    (_name, text) => {
      const run = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, script = '']) => script);
      expect(run.filter((script) => !Object.hasOwn(packageJson.scripts, script))).toEqual([]);
      expect(text).toMatch(/^permissions:\n {2}contents: read\n\w/m);
    },
  );
});
