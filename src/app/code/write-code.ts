import type { CodeBody } from './code-value';
import { createInstance } from './create-instance';
import { createTopic } from './create-topic';
import { createTransfer } from './create-transfer';
import { curlCommand } from './curl-command';
import type { Code, Language } from './languages';
import type { Call } from './operation';
import { registerKafka } from './register-kafka';
import { goProgram } from './sdk/go-program';
import { javaProgram } from './sdk/java-program';
import { pascalCase } from './sdk/names';
import { nodeProgram } from './sdk/node-program';
import { pythonProgram } from './sdk/python-program';
import type { CodeTarget } from './target';
import { terraformFile } from './terraform-file';
import { writeJson } from './write-json';

interface Writer {
  /** @param name of the operation, in snake case */
  file: (name: string, call: Call) => string;
  /** Undefined if there is no SDK for the service. */
  write: (call: Call, about: readonly string[]) => string | undefined;
}

const kebabCase = (name: string): string => name.replaceAll('_', '-');

const WRITERS: Readonly<Record<Language, Writer>> = {
  json: {
    file: (name) => `${kebabCase(name)}.json`,
    // The placeholder of the password is one that `envsubst` and CI systems fill in.
    write: ({ body }) => `${writeJson(body, (variable) => `"\${${variable}}"`)}\n`,
  },
  curl: { file: (name) => `${kebabCase(name)}.sh`, write: curlCommand },
  terraform: { file: (_name, { operation }) => operation.terraform.file, write: terraformFile },
  python: { file: (name) => `${name}.py`, write: pythonProgram },
  go: { file: (name) => `${name}.go`, write: goProgram },
  java: { file: (name) => `${pascalCase(name)}.java`, write: javaProgram },
  node: { file: (name) => `${kebabCase(name)}.mjs`, write: nodeProgram },
};

/** The call in every language that can make it, in the order of the tabs. */
function writeCode(call: Call): Code[] {
  const { about, name } = call.operation;
  // Simulated IDs must not be taken for those of a real account.
  const sandbox = 'SANDBOX: the IDs are simulated. Start the sandbox with: npm run sandbox';
  const header = call.target.isSandbox ? [...about, sandbox] : about;
  return Object.entries(WRITERS).flatMap(([language, { file, write }]) => {
    const text = write(call, header);
    return text === undefined ? [] : [{ language: language as Language, file: file(name, call), text }];
  });
}

export const createCode = (order: Parameters<typeof createInstance>[0]): Code[] =>
  writeCode({ ...order, operation: createInstance(order) });

export const registerCode = ({ body, target }: { body: CodeBody; target: CodeTarget }): Code[] =>
  writeCode({ body, target, operation: registerKafka(body) });

export const topicCode = ({
  instanceId,
  body,
  target,
}: {
  instanceId: string;
  body: CodeBody;
  target: CodeTarget;
}): Code[] => writeCode({ body, target, operation: createTopic(instanceId, body) });

export const transferCode = ({ body, target }: { body: CodeBody; target: CodeTarget }): Code[] =>
  writeCode({ body, target, operation: createTransfer(body) });
