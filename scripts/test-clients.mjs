/**
 * `npm run test:clients`: the code that the console writes, compiled and run with the vendor's clients against `npm run sandbox`.
 * Not a part of `npm test`, because it needs other languages. What this machine lacks is reported as not run.
 * `npm run test:clients -- go java` runs some of them; other arguments go to vitest.
 */

import { mavenRecipe } from './clients/fetch-once.mjs';
import { prepareAll } from './clients/toolchains.mjs';
import { ensureBuilt } from './ensure-built.mjs';
import { run, say, tool } from './project.mjs';

const PYTHON = '3.1.219';
const GO = '0.1.207';
/** The newest that Maven Central has. */
const JAVA = '3.1.143';
const PROVIDER = '1.97.1';
const REQUIRED = `terraform {
  required_providers {
    huaweicloud = {
      source  = "huaweicloud/huaweicloud"
      version = "${PROVIDER}"
    }
  }
}
`;
const GO_SDK = 'github.com/huaweicloud/huaweicloud-sdk-go-v3';
const GO_PACKAGES = ['core/auth/basic', 'services/kafka/v2', 'services/lts/v2'].map((name) => `${GO_SDK}/${name}`);

const TOOLCHAINS = {
  python: {
    about: `huaweicloudsdkkafka and huaweicloudsdklts ${PYTHON}`,
    programs: ['python3'],
    recipe: {
      commands: [
        ['python3', '-m', 'venv', '.'],
        [
          'bin/pip',
          'install',
          '--quiet',
          ...['core', 'kafka', 'lts'].map((name) => `huaweicloudsdk${name}==${PYTHON}`),
        ],
      ],
    },
  },
  go: {
    about: `huaweicloud-sdk-go-v3 ${GO}`,
    programs: ['go'],
    recipe: {
      commands: [
        ['go', 'mod', 'init', 'clients'],
        ['go', 'get', ...GO_PACKAGES.map((name) => `${name}@v${GO}`)],
        // Compiled once; otherwise the first test would wait for it.
        ['go', 'build', ...GO_PACKAGES, `${GO_SDK}/services/kafka/v2/region`, `${GO_SDK}/services/lts/v2/region`],
      ],
    },
  },
  java: {
    about: `huaweicloud-sdk-kafka and huaweicloud-sdk-lts ${JAVA}`,
    programs: ['javac', 'mvn'],
    recipe: mavenRecipe(['kafka', 'lts'].map((name) => `com.huaweicloud.sdk:huaweicloud-sdk-${name}:${JAVA}`)),
  },
  node: { about: '@huaweicloud/huaweicloud-sdk-kafka, as the project has it', programs: [] },
  curl: { about: 'curl and sh', programs: ['curl'] },
  terraform: {
    about: `huaweicloud/huaweicloud ${PROVIDER}`,
    programs: ['terraform'],
    recipe: { files: { 'main.tf': REQUIRED }, commands: [['terraform', 'init', '-input=false', '-no-color']] },
  },
};
const given = process.argv.slice(2);
const named = given.filter((name) => name in TOOLCHAINS);
const wanted = Object.entries(TOOLCHAINS).filter(([name]) => named.length === 0 || named.includes(name));
const toolchains = prepareAll(Object.fromEntries(wanted));
await ensureBuilt();
say('');
const rest = given.filter((name) => !named.includes(name));
const files = [
  ...(Object.keys(toolchains).some((name) => name !== 'terraform') ? ['clients'] : []),
  ...('terraform' in toolchains ? ['terraform'] : []),
].map((name) => `src/testing/clients/${name}.run.ts`);
// Nothing to run is no failure, and was said.
if (files.length === 0) process.exit(0);
const command = [tool('vitest'), 'run', '--config', 'vitest.clients.config.ts', ...files, ...rest];
process.exit(await run([...command, '--reporter=verbose'], { TOOLCHAINS: JSON.stringify(toolchains) }));
