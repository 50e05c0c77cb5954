/** Programs and packages of the other languages that the console writes code in. None is a requirement of the project. */
import { spawnSync } from 'node:child_process';
import { say } from '../project.mjs';
import { findProgram } from '../system-packages.mjs';
import { fetchOnce } from './fetch-once.mjs';

/** The oldest version that is supported, how a program tells its own, and how to get it. */
const PROGRAMS = {
  python3: { ask: ['--version'], least: [3, 11], get: 'Python 3.11 or later with venv' },
  go: { ask: ['version'], least: [1, 24], get: 'Go 1.24 or later' },
  javac: { ask: ['-version'], least: [17, 0], get: 'a JDK of version 17 or later' },
  mvn: { ask: ['--version'], least: [3, 0], get: 'Maven 3 or later' },
  curl: { ask: ['--version'], least: [7, 76], get: 'curl 7.76 or later' },
  kcat: { ask: ['-V'], least: [1, 0], get: 'kcat (Debian’s package kcat)' },
  terraform: { ask: ['version'], least: [1, 5], get: 'Terraform 1.5 or later' },
};

/** @returns {string | undefined} what is amiss with a program */
function lack(name) {
  const { ask, least, get } = PROGRAMS[name];
  const path = findProgram([name]);
  if (!path) return `${name} not found. Install ${get}.`;
  const { stdout, stderr } = spawnSync(path, ask, { encoding: 'utf8' });
  const told = /(\d+)\.(\d+)/.exec(`${stdout}${stderr}`)?.slice(1).map(Number);
  if (told && (told[0] - least[0] || told[1] - least[1]) < 0) return `${name} is too old. Install ${get}.`;
}

/**
 * Prepares a toolchain.
 * @param {string} name shown to whoever runs the tests
 * @param {{ programs: readonly string[], recipe?: Parameters<typeof fetchOnce>[1], about: string }} toolchain
 * @returns {{ about: string, folder: string } | undefined} undefined where it can't be had, and that is said
 */
export function prepare(name, { programs, recipe, about }) {
  const lacks = programs.flatMap((program) => lack(program) ?? []);
  const folder = lacks.length > 0 ? undefined : recipe ? fetchOnce(name, recipe) : '';
  if (folder !== undefined) return { about, folder };
  say(`not run: ${name}. ${lacks.join(' ') || 'Its packages couldn’t be downloaded.'}`);
}

/**
 * Prepares several.
 * @param {Readonly<Record<string, Parameters<typeof prepare>[1]>>} toolchains
 * @returns {Record<string, { about: string, folder: string }>} those that can be had
 */
export const prepareAll = (toolchains) =>
  Object.fromEntries(
    Object.entries(toolchains).flatMap(([name, toolchain]) => {
      const ready = prepare(name, toolchain);
      return ready ? [[name, ready]] : [];
    }),
  );
