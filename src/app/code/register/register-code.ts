import type { Code, Language } from '../languages';
import { registerCurl } from './curl';
import { registerGo } from './go';
import { registerJava } from './java';
import { registerJson } from './json';
import type { RegisterOrder } from './order';
import { registerPython } from './python';
import { registerTerraform } from './terraform';

/** There is no LTS client for Node. */
const WRITERS: Readonly<Record<Exclude<Language, 'node'>, { file: string; write: (order: RegisterOrder) => string }>> =
  {
    json: { file: 'register-kafka-instance.json', write: registerJson },
    curl: { file: 'register-kafka-instance.sh', write: registerCurl },
    terraform: { file: 'kafka-registration.tf', write: registerTerraform },
    python: { file: 'register_kafka_instance.py', write: registerPython },
    go: { file: 'register_kafka_instance.go', write: registerGo },
    java: { file: 'RegisterKafkaInstance.java', write: registerJava },
  };

/**
 * @param order what is to be registered, and where
 * @returns the code that registers it, in every language, in the order of their tabs
 */
export const registerCode = (order: RegisterOrder): Code[] =>
  Object.entries(WRITERS).map(([language, { file, write }]) => ({
    language: language as Language,
    file,
    text: write(order),
  }));
