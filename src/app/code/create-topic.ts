import { flowRoutes } from '../../contract/flow-routes';
import type { CodeBody } from './code-value';
import type { Operation } from './operation';
import { type Argument, writeArguments } from './terraform-file';

/** Terraform arguments by the API's field (docs/resources/dms_kafka_topic.md of the provider). */
const ARGUMENTS: Readonly<Record<string, string>> = {
  id: 'name',
  partition: 'partitions',
  replication: 'replicas',
  retention_time: 'aging_time',
  sync_replication: 'sync_replication',
  topic_desc: 'description',
};

/** "Creating a Topic for a Kafka Instance"; CreateInstanceTopicReq of the SDKs for Python, Go, Java, and Node. */
export function createTopic(instanceId: string, body: CodeBody): Operation {
  const own = Object.entries(ARGUMENTS).flatMap(([field, name]): Argument[] => {
    const value = body[field];
    return value === undefined ? [] : [[name, value]];
  });
  return {
    about: ['Creates a topic in a Kafka instance. DMS rejects a name that exists.'],
    name: 'create_topic',
    route: flowRoutes.createTopic,
    service: 'kafka',
    method: 'create_instance_topic',
    parameters: { instance_id: instanceId },
    body: { class: 'CreateInstanceTopicReq', required: ['id'] },
    terraform: {
      file: 'kafka-topic.tf',
      about: [],
      type: 'huaweicloud_dms_kafka_topic',
      resource: writeArguments([['instance_id', instanceId], ...own], '  '),
    },
  };
}
