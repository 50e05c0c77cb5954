import { aboutRegister } from '../about';
import { isBody, Todo } from '../code-value';
import { terraformFile, writeArguments } from '../terraform-file';
import type { RegisterOrder } from './order';

/**
 * The resource `huaweicloud_lts_register_kafka_instance` (terraform-provider-huaweicloud,
 * docs/resources/lts_register_kafka_instance.md). Destroying it undoes nothing. Without SASL it has no `connect_info`; the
 * provider sends the empty object itself.
 */
export function registerTerraform({ body, place }: RegisterOrder): string {
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
  return terraformFile({
    about: [
      ...aboutRegister(place),
      'terraform destroy doesn’t remove the registration. Remove it in the LTS console.',
    ],
    place,
    type: 'huaweicloud_lts_register_kafka_instance',
    resource: own + block,
    hasPassword: block !== '',
  });
}
