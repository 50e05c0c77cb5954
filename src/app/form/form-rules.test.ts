import { describe, expect, test } from 'vitest';
import { minimalForm } from '../../testing/page/form-values';
import { checkForm } from './check-form';
import type { CreateFormValues } from './create-form';
import { defaultValues } from './create-form';

type Changes = Parameters<typeof minimalForm>[0];

const saidOf = (values: CreateFormValues) => checkForm(values, {}).map(({ path, message }) => `${path}: ${message}`);

describe('rules of the form that no wire body shows', () => {
  test.each<[string, Changes, string[]]>([
    ['no version', { basics: { engineVersion: '' } }, ['basics.engineVersion: engineVersionRequired']],
    ['no name', { basics: { name: '' } }, ['basics.name: nameRequired']],
    ['a tag without a key', { basics: { tags: [{ key: '', value: 'x' }] } }, ['basics.tags.0.key: tagKeyRequired']],
    [
      'two tags without a key, which are no repetition',
      { basics: { tags: [0, 1].map(() => ({ key: '', value: '' })) } },
      ['basics.tags.0.key: tagKeyRequired', 'basics.tags.1.key: tagKeyRequired'],
    ],
    [
      'a tag whose key and value are both wrong',
      { basics: { tags: [{ key: 'a*', value: 'x*' }] } },
      ['basics.tags.0.key: tagCharacters', 'basics.tags.0.value: tagCharacters'],
    ],
    ['no zone', { capacity: { zones: [] } }, ['capacity.zones: zonesRequired']],
    ['a typed zone with a slash', { capacity: { zones: ['a/b'] } }, ['capacity.zones: idCharacters']],
    ['no brokers', { capacity: { brokers: ' ' } }, ['capacity.brokers: brokersRequired']],
    ...['0', '-3', '3.0', '3,5', '1e3', 'three', '٣', '0x3', '+3', '1'.repeat(16)].map(
      (brokers): [string, Changes, string[]] => [
        `${brokers} brokers`,
        { capacity: { brokers } },
        ['capacity.brokers: brokerNumber'],
      ],
    ),
    [' 3 brokers with spaces', { capacity: { brokers: ' 3 ' } }, []],
    ['no storage', { capacity: { totalStorage: '' } }, ['capacity.totalStorage: storageRequired']],
    ...['100.0', '1e3', '-100', '100 TB', '1,00', '1 000'].map((storage): [string, Changes, string[]] => [
      `storage ${storage}`,
      { capacity: { totalStorage: storage } },
      ['capacity.totalStorage: storageNumber'],
    ]),
    ...['0', '50', '99', '101', '150'].map((storage): [string, Changes, string[]] => [
      `storage ${storage}`,
      { capacity: { totalStorage: storage } },
      ['capacity.totalStorage: storageStep'],
    ]),
    ...['300', '400', '500', ' 1000 '].map((storage): [string, Changes, string[]] => [
      `${storage} GB on three brokers`,
      { capacity: { totalStorage: storage } },
      [],
    ]),
    [
      '200 GB in total, less than the flavor takes',
      { capacity: { totalStorage: '200' } },
      ['capacity.totalStorage: storageRange?min=300&max=300000&total=200'],
    ],
    [
      'a flavor of the published table at its end',
      { capacity: { brokers: '30', totalStorage: '300100' } },
      ['capacity.totalStorage: storageRange?min=300&max=300000&total=300100'],
    ],
    ['a flavor that nobody published', { capacity: { productId: 'constructor', brokers: '1' } }, []],
    ['encryption without a key', { capacity: { encryption: true } }, ['capacity.encryptionKey: encryptionKeyRequired']],
    [
      'a typed key with a slash',
      { capacity: { encryption: true, encryptionKey: 'a/b' } },
      ['capacity.encryptionKey: idCharacters'],
    ],
    ['public access without EIPs', { network: { publicAccess: true } }, ['network.publicIpIds: publicIpsRequired']],
    [
      'a typed EIP with a semicolon',
      { network: { publicAccess: true, publicIpIds: ['a', 'b', 'c;d'] } },
      ['network.publicIpIds: idCharacters'],
    ],
    [
      'two EIPs for three brokers',
      { network: { publicAccess: true, publicIpIds: ['a', 'b'] } },
      ['network.publicIpIds: publicIpsCount?brokers=3&chosen=2'],
    ],
    [
      'EIPs while the number of brokers is missing',
      { network: { publicAccess: true, publicIpIds: ['a'] }, capacity: { brokers: '' } },
      ['capacity.brokers: brokersRequired'],
    ],
    ['IPv6 with SASL_SSL', { network: { ipv6: true } }, ['network.ipv6: ipv6WithSaslSsl']],
    ['IPv6 with SASL_PLAINTEXT', { network: { ipv6: true }, access: { protocol: 'SASL_PLAINTEXT' } }, []],
    ['IPv6 without SASL', { network: { ipv6: true }, access: { sasl: false } }, []],
    ['no second password', { access: { passwordAgain: '' } }, ['access.passwordAgain: passwordAgainRequired']],
    [
      'another second password',
      { access: { passwordAgain: 'Kafka-pass-2025 ' } },
      ['access.passwordAgain: passwordsDiffer'],
    ],
    [
      'no password at all, and no user',
      { access: { user: '', password: '', passwordAgain: '' } },
      ['access.user: userRequired', 'access.password: passwordRequired'],
    ],
    ['no mechanism', { access: { mechanisms: [] } }, ['access.mechanisms: mechanismsEmpty']],
    ['a window', { operations: { maintenance: '22:00-02:00' } }, []],
    ...['02:00', '02:00-', '2:00-6:00', '24:00-04:00', '02:00-06:00-10:00', '02:00 - 06:00', '-'].map(
      (maintenance): [string, Changes, string[]] => [
        `window ${maintenance}`,
        { operations: { maintenance } },
        ['operations.maintenance: maintenancePair'],
      ],
    ),
    ...(
      [
        ['month', '9', []],
        ['month', '10', ['billing.periodNumber: periodMonths']],
        ['month', '0', ['billing.periodNumber: periodNumber']],
        ['month', '1.5', ['billing.periodNumber: periodNumber']],
        ['month', ' ', ['billing.periodNumber: periodRequired']],
        ['year', '3', []],
        ['year', '4', ['billing.periodNumber: periodYears']],
        ['year', '0', ['billing.periodNumber: periodNumber']],
      ] as const
    ).map(([periodType, periodNumber, said]): [string, Changes, string[]] => [
      `an order of ${periodNumber} ${periodType}s`,
      { billing: { mode: 'prePaid', periodType, periodNumber } },
      [...said],
    ]),
  ])('%s', (_name, changes, said) => {
    expect(saidOf(minimalForm(changes))).toEqual(said);
  });
});

describe('what is hidden is not judged', () => {
  test.each<[string, Changes]>([
    [
      'SASL off',
      {
        access: {
          sasl: false,
          user: '1',
          password: ';',
          passwordAgain: 'x',
          mechanisms: [],
          protocol: 'SASL_PLAINTEXT',
        },
      },
    ],
    ['encryption off', { capacity: { encryption: false, encryptionKey: 'a/b' } }],
    ['public access off', { network: { publicAccess: false, publicIpIds: ['a/b'] } }],
    ['pay-per-use', { billing: { mode: 'postPaid', periodNumber: 'x', periodType: 'year' } }],
  ])('%s', (_name, changes) => {
    expect(saidOf(minimalForm(changes))).toEqual([]);
  });
});

describe('the list of what is wrong', () => {
  const untouched = saidOf(defaultValues);

  test('names every required field of a fresh form once, in the order of the steps', () => {
    expect(untouched).toEqual([
      'basics.name: nameRequired',
      'capacity.zones: zonesRequired',
      'capacity.productId: productRequired',
      'network.vpcId: vpcRequired',
      'network.subnetId: subnetRequired',
      'network.securityGroupId: securityGroupRequired',
      'access.user: userRequired',
      'access.password: passwordRequired',
    ]);
  });

  test('keeps the order where a rule of an earlier step is found last', () => {
    const values = minimalForm({
      network: { ipv6: true },
      access: { user: '' },
      billing: { mode: 'prePaid', periodNumber: '' },
    });
    expect(saidOf(values)).toEqual([
      'network.ipv6: ipv6WithSaslSsl',
      'access.user: userRequired',
      'billing.periodNumber: periodRequired',
    ]);
  });

  test('an empty number, or a value of a wrong kind, silences no rule of another step', () => {
    const broken = minimalForm({
      basics: { name: '' },
      capacity: { brokers: '', totalStorage: '', encryption: true },
      network: { vpcId: '', publicAccess: true },
      access: { protocol: 'SASL_PLAINTEXT', mechanisms: ['PLAIN'], user: '', passwordAgain: '' },
      operations: { maintenance: 'x', retention: 'odd' },
      billing: { mode: 'prePaid', periodNumber: '' },
    });
    expect(saidOf(broken)).toEqual([
      'basics.name: nameRequired',
      'capacity.brokers: brokersRequired',
      'capacity.totalStorage: storageRequired',
      'capacity.encryptionKey: encryptionKeyRequired',
      'network.vpcId: vpcRequired',
      'network.publicIpIds: publicIpsRequired',
      'access.user: userRequired',
      'access.passwordAgain: passwordAgainRequired',
      'operations.maintenance: maintenancePair',
      'operations.retention: choiceUnknown?value=odd',
      'billing.periodNumber: periodRequired',
    ]);
  });
});
