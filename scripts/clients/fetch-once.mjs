/** Packages of other languages, fetched once with their own clients into this user's cache; nothing of them is in the project. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { say } from '../project.mjs';

const CACHE = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'kafka-launchpad');
const TIMEOUT_MS = 900_000;

/**
 * Makes a folder of the cache, or finds it there. Another version is another folder.
 * @param {string} name what it is of
 * @param {{ files?: Readonly<Record<string, string>>, commands: readonly (readonly string[])[] }} recipe files that are written into
 *   it, then commands that are run in it, one after the other
 * @returns {string | undefined} its path; undefined where a command failed, which may succeed the next time
 */
export function fetchOnce(name, recipe) {
  const key = createHash('sha256').update(JSON.stringify(recipe)).digest('hex').slice(0, 12);
  const folder = join(CACHE, `${name}-${key}`);
  const complete = join(folder, '.complete');
  if (existsSync(complete)) return folder;
  say(`Fetching the packages for ${name} into ${folder}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries(recipe.files ?? {})) writeFileSync(join(folder, file), text);
  for (const [program, ...args] of recipe.commands) {
    const { status } = spawnSync(program, args, {
      cwd: folder,
      stdio: ['ignore', 'inherit', 'inherit'],
      timeout: TIMEOUT_MS,
    });
    if (status !== 0) return undefined;
  }
  writeFileSync(complete, '');
  return folder;
}

/**
 * A project of Maven that does nothing but depend.
 * @param {readonly string[]} artifacts as `group:artifact:version`
 * @returns the recipe of a folder with their class path in `classpath.txt`
 */
export function mavenRecipe(artifacts) {
  const dependencies = artifacts.map((artifact) => {
    const [group, name, version] = artifact.split(':');
    return `<dependency><groupId>${group}</groupId><artifactId>${name}</artifactId><version>${version}</version></dependency>`;
  });
  const self = '<groupId>kafka-launchpad</groupId><artifactId>clients</artifactId><version>1</version>';
  const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>${self}
<dependencies>${dependencies.join('\n')}</dependencies></project>
`;
  const goal = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:build-classpath';
  return {
    files: { 'pom.xml': pom },
    commands: [['mvn', '--batch-mode', '--quiet', goal, '-Dmdep.outputFile=classpath.txt']],
  };
}
