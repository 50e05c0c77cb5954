import type { Code, Language } from '../languages';
import { createCurl } from './curl';
import { createGo } from './go';
import { createJava } from './java';
import { createJson } from './json';
import { createNode } from './node';
import type { CreateOrder } from './order';
import { createPython } from './python';
import { createTerraform } from './terraform';

const WRITERS: Readonly<Record<Language, { file: string; write: (order: CreateOrder) => string }>> = {
  json: { file: 'create-kafka-instance.json', write: createJson },
  curl: { file: 'create-kafka-instance.sh', write: createCurl },
  terraform: { file: 'kafka-instance.tf', write: createTerraform },
  python: { file: 'create_kafka_instance.py', write: createPython },
  go: { file: 'create_kafka_instance.go', write: createGo },
  java: { file: 'CreateKafkaInstance.java', write: createJava },
  node: { file: 'create-kafka-instance.mjs', write: createNode },
};

/**
 * @param order what is to be created, and where
 * @returns the code that creates it, in every language, in the order of their tabs
 */
export const createCode = (order: CreateOrder): Code[] =>
  Object.entries(WRITERS).map(([language, { file, write }]) => ({
    language: language as Language,
    file,
    text: write(order),
  }));
