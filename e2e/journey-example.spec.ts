import example from '../src/contract/fixtures/create-instance-request.json' with { type: 'json' };
import { expect, test } from './fixtures';
import { chosenIds, fillExample, PASSWORD, USER } from './journeys';
import { FULL } from './scope';

test(
  "the document's example goes from the first step to the finish page of LTS",
  FULL,
  async ({ page, wizard, instancePage, registerPage, sandbox, console: gateway }) => {
    const ids = await chosenIds(gateway.origin);
    await fillExample(wizard);
    await wizard.billing.payPerUse.check();
    await wizard.continueTo('Review and create');
    await wizard.create();
    await expect(instancePage.creating).toBeVisible();

    const [create, ...further] = await sandbox.creates();
    expect(further).toEqual([]);
    expect(create?.path).toBe(`/v2/kafka/${ids.projectId}/instances`);
    expect(JSON.parse(create?.body ?? '')).toEqual({
      ...example,
      engine_version: '2.7',
      vpc_id: ids.vpc,
      subnet_id: ids.subnet,
      security_group_id: ids.securityGroup,
      available_zones: [ids.zone],
      disk_encrypted_key: ids.key,
      publicip_id: ids.publicIps.join(','),
      access_user: USER,
      password: await sandbox.digest(PASSWORD),
    });

    const created = (await sandbox.state()).instances.find(({ name }) => name === 'kafka-test');
    await expect(page).toHaveURL(`/instances/${created?.instance_id}`);
    await sandbox.advance(60);
    await expect(instancePage.running).toBeVisible();
    await expect(instancePage.connection).toBeVisible();

    await instancePage.registerLink.click();
    await registerPage.edit.click();
    await expect(registerPage.kafkaName).toHaveValue('kafka-test');
    await expect(registerPage.user).toHaveValue(USER);
    await expect(registerPage.password).toHaveValue(PASSWORD);
    await registerPage.sendButton.click();
    await expect(registerPage.finish).toBeVisible();

    const registrations = (await sandbox.journal()).filter(({ path }) => path.includes('/lts/'));
    expect(registrations).toHaveLength(1);
    expect(registrations[0]).toMatchObject({
      method: 'POST',
      path: `/v2/${ids.projectId}/lts/dms/kafka-instance`,
      query: '',
      headers: { 'content-type': 'application/json;charset=utf8' },
      status: 201,
    });
    expect(registrations[0]?.body).toBe(
      JSON.stringify({
        instance_id: created?.instance_id,
        kafka_name: 'kafka-test',
        connect_info: { user_name: USER, pwd: await sandbox.digest(PASSWORD) },
      }),
    );
  },
);

test('an instance without SASL is registered with an empty connect_info', FULL, async ({ registerPage, sandbox }) => {
  const clickstream = (await sandbox.state()).instances.find(({ name }) => name === 'kafka-clickstream');
  await registerPage.open(String(clickstream?.instance_id));
  await expect(registerPage.edit).toBeVisible();
  await expect(registerPage.password).toBeHidden();
  await registerPage.sendButton.click();
  await expect(registerPage.finish).toBeVisible();
  const registration = (await sandbox.journal()).find(({ path }) => path.includes('/lts/'));
  expect(JSON.parse(registration?.body ?? '')).toEqual({
    instance_id: clickstream?.instance_id,
    kafka_name: 'kafka-clickstream',
    connect_info: {},
  });
});
