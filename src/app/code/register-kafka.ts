import { type CodeBody, isBody, Todo } from './code-value';
import type { Operation } from './operation';
import { writeArguments } from './terraform-file';

const BODY = 'RegisterDmsKafkaInstanceRequestBody';

/**
 * "Registering a DMS Kafka Instance", which has samples for Java, Python, and Go. Terraform:
 * docs/resources/lts_register_kafka_instance.md of the provider, which sends `{}` for a missing `connect_info` itself.
 */
export function registerKafka(body: CodeBody): Operation {
  const { instance_id: id, kafka_name: name, connect_info: info } = body;
  const credentials = isBody(info) ? Object.entries(info) : [];
  const block = credentials.length > 0 ? `\n  connect_info {\n${writeArguments(credentials, '    ')}  }\n` : '';
  const own = writeArguments(
    [
      ['instance_id', id ?? new Todo('instance_id')],
      ['kafka_name', name ?? new Todo('kafka_name')],
    ],
    '  ',
  );
  return {
    about: ['Registers a Kafka instance with LTS. An instance can be registered only once.'],
    name: 'register_kafka_instance',
    route: 'registerKafka',
    service: 'lts',
    method: 'register_dms_kafka_instance',
    parameters: {},
    body: {
      class: BODY,
      required: ['instance_id', 'kafka_name'],
      objects: { connect_info: { class: `${BODY}ConnectInfo` } },
    },
    terraform: {
      file: 'kafka-registration.tf',
      about: ['terraform destroy doesn’t remove the registration. Remove it in the LTS console.'],
      type: 'huaweicloud_lts_register_kafka_instance',
      resource: own + block,
    },
  };
}
