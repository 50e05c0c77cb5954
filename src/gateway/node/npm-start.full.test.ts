/** `npm start` in odd surroundings: one plain line on what to do, never a stack trace. */
import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const made: string[] = [];
afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

/** A copy of the project's scripts alone: nothing is installed in it, and nothing built. */
function bareProject(name = 'project'): string {
  const outside = mkdtempSync(join(realpathSync(tmpdir()), 'launchpad-start-'));
  made.push(outside);
  const folder = join(outside, name);
  cpSync(join(ROOT, 'scripts'), join(folder, 'scripts'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  return folder;
}

function build(folder: string, main: string): void {
  mkdirSync(join(folder, 'dist', 'gateway'), { recursive: true });
  writeFileSync(join(folder, 'dist', 'gateway', 'main.js'), main);
}

/** What stands for vite: that it is there is all that is looked at before a build. */
function install(folder: string): void {
  mkdirSync(join(folder, 'node_modules', 'vite'), { recursive: true });
  writeFileSync(join(folder, 'node_modules', 'vite', 'package.json'), '{"name":"vite","version":"0.0.0"}');
}

const start = (folder: string, nodeArguments: readonly string[] = []) =>
  new Promise<{ code: unknown; out: string; err: string }>((resolve) => {
    const args = [...nodeArguments, join(folder, 'scripts', 'start.mjs')];
    execFile(process.execPath, args, { cwd: tmpdir() }, (error, out, err) =>
      resolve({ code: error?.code ?? 0, out, err }),
    );
  });

const RUNS = "process.stdout.write('It runs.\\n')";
const ODD_NAMES = ['with space', '控制台', '100%', 'a%20b', 'a#b', 'a?b', "it's", 'a&b', '[a]'];

describe('without the packages that build', () => {
  it('and without a build, says what to install', async () => {
    expect(await start(bareProject())).toEqual({
      code: 1,
      out: '',
      err: 'The app isn’t built yet. Run: npm ci\n',
    });
  });

  it.each(ODD_NAMES)('and with a build in the folder %s, runs', async (name) => {
    const folder = bareProject(name);
    build(folder, RUNS);
    expect(await start(folder)).toMatchObject({ code: 0, out: expect.stringMatching(/It runs\.\n$/), err: '' });
  });

  it('and with a build behind a symbolic link, runs', async () => {
    const folder = bareProject();
    build(folder, RUNS);
    const link = `${folder}-link`;
    symlinkSync(folder, link);
    expect(await start(link)).toMatchObject({ code: 0, err: '' });
  });
});

describe('a build that cannot be read', () => {
  it.each([
    ['a folder', (folder: string) => mkdirSync(join(folder, 'dist', 'gateway', 'main.js'), { recursive: true })],
    ['one that lacks a part', (folder: string) => build(folder, "import './part.js'")],
    [
      'a link to nothing',
      (folder: string) => {
        mkdirSync(join(folder, 'dist', 'gateway'), { recursive: true });
        symlinkSync('nothing', join(folder, 'dist', 'gateway', 'main.js'));
      },
    ],
  ])('%s is said in one line', async (_what, spoil) => {
    const folder = bareProject();
    spoil(folder);
    const { code, err } = await start(folder);
    expect(code).toBe(1);
    expect(err).toMatch(/^(?:Couldn’t read the build \(E\w+\)|The app isn’t built yet).*[Rr]un: npm/);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  it('what fails in a build that runs is not hidden', async () => {
    const folder = bareProject();
    build(folder, "throw new TypeError('a bug')");
    expect((await start(folder)).err).toContain('TypeError: a bug');
  });
});

const failure = (code: string) => `Object.assign(new Error('${code}: refused, write'), { code: '${code}' })`;
const FULL = /^The disk is full\. Free up at least 20 MB/;
const LOCKED = /^Couldn’t write the build to .+ Move the project/;

describe('a build that the disk refuses', () => {
  it.each([
    ['no room', failure('ENOSPC'), FULL],
    ['no room for this user', failure('EDQUOT'), FULL],
    ['a limit of the size of files', failure('EFBIG'), FULL],
    ['a disk that is read-only', failure('EROFS'), LOCKED],
    ['a folder of somebody else', failure('EACCES'), LOCKED],
    ['no room, in the words of the bundler', "new Error('No space left on device (os error 28)')", FULL],
    ['read-only, in the words of the bundler', "new Error('ERROR: Read-only file system (os error 30)')", LOCKED],
    ['a code in the middle of other words', "new Error('ERROR [plugin x] Error: EROFS: no, open')", LOCKED],
  ])('%s: is said in one line', async (_what, error, line) => {
    const folder = bareProject('a folder');
    install(folder);
    writeFileSync(join(folder, 'scripts', 'build.mjs'), `import './disk-errors.mjs';\nthrow ${error};`);
    const { code, err } = await start(folder);
    expect(code).toBe(1);
    expect(err).toMatch(line);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });

  it('a build that fails by itself is not hidden', async () => {
    const folder = bareProject();
    install(folder);
    writeFileSync(join(folder, 'scripts', 'build.mjs'), "import './disk-errors.mjs';\nthrow new TypeError('a bug');");
    expect((await start(folder)).err).toMatch(/TypeError: a bug\n +at /);
  });
});

it.each(['a#b', 'a?b'])('a folder in which nothing can be built (%s) is named', async (name) => {
  const folder = bareProject(name);
  install(folder);
  const { code, err } = await start(folder);
  expect([code, err]).toEqual([1, 'Can’t build in a folder with # or ? in its path. Move or rename the folder.\n']);
});

it.each(['18.20.4', '20.18.3', '16.0.0'])('Node %s is told which one is needed', async (version) => {
  const pretend = `Object.defineProperty(process.versions, 'node', { value: '${version}' })`;
  const { code, err } = await start(bareProject(), ['--import', `data:text/javascript,${encodeURIComponent(pretend)}`]);
  expect(code).toBe(1);
  expect(err).toBe(`Kafka Launchpad needs Node 20.19 or later (found ${version}). Get it from https://nodejs.org\n`);
});
