import { expect, test } from './fixtures';
import { chosenIds, FLAVOR, walkTo } from './journeys';
import { FULL } from './scope';

test(
  'only what is required is sent when nothing else is touched',
  FULL,
  async ({ wizard, instancePage, sandbox, console: gateway }) => {
    const ids = await chosenIds(gateway.origin);
    await walkTo(wizard, 'Review and create', { name: 'kafka-plain', sasl: false });
    await wizard.create();
    await expect(instancePage.creating).toBeVisible();
    const [create] = await sandbox.creates();
    expect(JSON.parse(create?.body ?? '')).toEqual({
      name: 'kafka-plain',
      description: '',
      engine: 'kafka',
      engine_version: '2.7',
      broker_num: 3,
      storage_space: 300,
      ssl_enable: false,
      vpc_id: ids.vpc,
      subnet_id: ids.subnet,
      security_group_id: ids.securityGroup,
      available_zones: [ids.zone],
      product_id: FLAVOR,
      storage_spec_code: 'dms.physical.storage.ultra.v2',
      arch_type: 'X86',
    });
    await sandbox.advance(60);
    await expect(instancePage.running).toBeVisible();
  },
);
