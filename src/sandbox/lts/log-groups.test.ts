import { describe, expect, test } from 'vitest';
import {
  createLogGroupResponse,
  createLogStreamResponse,
  logGroupList,
  logStreamList,
} from '../../contract/log-groups';
import { GROUP, verdict } from '../../testing/sandbox/flow';
import { testSandbox } from '../../testing/sandbox/test-sandbox';

const GROUPS = '/v2/{p}/groups';
const STREAMS = `${GROUPS}/${GROUP}/streams`;
const group = (name: string, days = 7) => ({ log_group_name: name, ttl_in_days: days });

describe('log groups', () => {
  test('are created and listed', async () => {
    const cloud = testSandbox();
    const answer = await cloud.call('POST', GROUPS, { ...group('mine', 30), log_group_name_alias: 'ignored' });
    expect(answer.status).toBe(201);
    const { log_group_id: id } = createLogGroupResponse.parse(answer.body);
    const { log_groups: groups } = logGroupList.parse((await cloud.get(GROUPS)).body);
    expect(groups.at(-1)).toEqual({
      ...{ log_group_id: id, log_group_name: 'mine', ttl_in_days: 30 },
      creation_time: cloud.clock.now(),
    });
  });

  test.each<[string, unknown, string]>([
    ['no JSON', '{', 'LTS.0007'],
    ['a list', '[]', 'LTS.0007'],
    ['no name', { ttl_in_days: 7 }, 'LTS.0009'],
    ['a name that ends with a period', group('mine.'), 'LTS.0009'],
    ['366 days', group('mine', 366), 'LTS.0009'],
    ['a name that exists', group('lts-group-app'), 'LTS.0101'],
  ])('with %s are refused', async (_what, body, code) => {
    expect(verdict(await testSandbox().call('POST', GROUPS, body))).toEqual([400, code]);
  });

  test('are at most 100', async () => {
    expect(verdict(await testSandbox({ world: 'large' }).call('POST', GROUPS, group('one-more')))).toEqual([
      ...[400, 'LTS.0104'],
    ]);
  });
});

describe('log streams', () => {
  test('are created and listed, in their group', async () => {
    const cloud = testSandbox();
    const answer = await cloud.call('POST', STREAMS, { log_stream_name: 'mine' });
    expect(answer.status).toBe(201);
    const { log_stream_id: id } = createLogStreamResponse.parse(answer.body);
    const { log_streams: streams } = logStreamList.parse((await cloud.get(STREAMS)).body);
    expect(streams.map(({ log_stream_name: name }) => name)).toEqual(['checkout', 'nginx-access', 'mine']);
    expect(streams.at(-1)?.log_stream_id).toBe(id);
  });

  test.each<[string, string, unknown, string]>([
    ['no name', STREAMS, {}, 'LTS.0009'],
    ['a name of 65 characters', STREAMS, { log_stream_name: 'a'.repeat(65) }, 'LTS.0009'],
    ['a name that exists', STREAMS, { log_stream_name: 'checkout' }, 'LTS.0205'],
    ['a group that there is not', `${GROUPS}/unknown/streams`, { log_stream_name: 'mine' }, 'LTS.0201'],
  ])('with %s are refused', async (_what, path, body, code) => {
    expect(verdict(await testSandbox().call('POST', path, body))).toEqual([400, code]);
  });

  test('are at most 100 in a group', async () => {
    const cloud = testSandbox({ world: 'large' });
    const answer = await cloud.call('POST', STREAMS, { log_stream_name: 'one-more' });
    expect(verdict(answer)).toEqual([400, 'LTS.0206']);
  });
});
