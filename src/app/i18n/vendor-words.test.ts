import { describe, expect, test } from 'vitest';
import apigw from '../../contract/fixtures/apigw-error-codes.json';
import dms from '../../contract/fixtures/dms-error-codes.json';
import lts from '../../contract/fixtures/lts-error-codes.json';
import vpc from '../../contract/fixtures/vpc-error-codes.json';
import { CAUSES, causeOf, wordedCodes } from './vendor-codes';
import { vendorWordsOf } from './vendor-words';

const published = new Map(
  [...dms, ...lts, ...vpc, ...apigw].map(({ error_code, error_msg }) => [error_code, error_msg]),
);

const codes = (service: string, digits: string): string[] =>
  digits
    .trim()
    .split(/\s+/)
    .map((code) => `${service}.${code}`);

/** Codes that these journeys cannot meet, by the reason. Should one come all the same, it is shown as it came. */
const NEVER_MET: Readonly<Record<string, string[]>> = {
  'queues, consumer groups and their messages: an older API of DMS': codes(
    'DMS',
    `10240002 10240014 10240015 10240016 10240017 10240018 10240019 10240021 10240022 10240027 10240028 10240032 10240304
    10240307 10240308 10240401 10240405 10540001 10540003 10540004 10540010 10540011 10540012 10540014 10540202 10540401
    10542204 10542205 10542206 10542209 10542214 50050004`,
  ),
  'upgrading, extending or unfreezing an instance: not offered here': codes(
    'DMS',
    '00400045 00400051 00400052 00400053 00400107 00400108 00400124 00400129 00500052 00500053',
  ),
  'several instances, or tasks, in one request: none is sent': codes(
    'DMS',
    '00400064 00400065 00400070 00400082 00400100',
  ),
  'tags of the project and pages of them: not asked for': codes(
    'DMS',
    '10240040 10240041 10240042 10240043 10240426 10550035',
  ),
  RabbitMQ: codes('DMS', '00400970 00404033'),
  'deleting and changing log groups, and searching logs: not done here': codes('LTS', '0105 0107 0301'),
  'the project or the type of a transfer, by the page that has it: it says no one thing': codes('LTS', '0001'),
  'alarm rules of LTS: not touched here': codes(
    'LTS',
    '2001 2002 2003 2004 2005 2006 2007 2008 2009 2010 2011 2012 2013',
  ),
  'creating VPCs, subnets and ports: done in the VPC console': codes('VPC', '0002 0114 0115 0701 2500'),
  'apps and own APIs behind the API gateway: the vendor’s services are none': codes(
    'APIGW',
    '0303 0304 0311 0401 0404 0501 0502 0612 0705',
  ),
};

describe('the published codes', () => {
  test('each has words, or stands among those that are never met, with the reason; none in both', () => {
    const known = [...wordedCodes(), ...Object.values(NEVER_MET).flat()].sort();
    expect(known).toEqual([...published.keys()].sort());
    expect(published.size).toBeGreaterThan(230);
  });

  test.each(CAUSES)('%s: cause and cure are whole sentences, and not the same', (about) => {
    const code = wordedCodes().find((one) => causeOf(one) === about);
    const { cause, cure } = vendorWordsOf(code) ?? { cause: '', cure: '' };
    for (const sentence of [cause, cure]) expect(sentence).toMatch(/^[A-Z].{10,}\.$/);
    expect(cause).not.toBe(cure);
  });

  test('no two causes are the same', () => {
    const causes = wordedCodes().map((code) => vendorWordsOf(code)?.cause);
    expect(new Set(causes).size).toBe(CAUSES.length);
  });

  test.each([
    ['DMS.00400055', /sold out/, /Choose another flavor/],
    ['DMS.00400020', /DHCP is disabled in the subnet\./, /Enable DHCP in the VPC console,/],
    ['DMS.00500987', /The account balance is too low\./, /Billing Center/],
    ['LTS.1719', /couldn’t sign in/, /username and password/],
    ['DMS.00400861', /more replicas than the instance has brokers/, /smaller number/],
    ['LTS.0207', /already has a transfer/, /another log stream/],
    ['LTS.0205', /already has this name/, /another name/],
    ['VPC.9902', /The security group already has this/, /No action needed\./],
    ['APIGW.0308', /Too many requests/, /in a minute/],
    ['APIGW.0301', /credentials/, /Sign in again/],
  ])('%s', (code, cause, cure) => {
    expect(vendorWordsOf(code)).toEqual({ cause: expect.stringMatching(cause), cure: expect.stringMatching(cure) });
  });

  test.each([
    undefined,
    '',
    'DMS.99999999',
    'dms.00400055',
    'LTS.SANDBOX.0001',
    'constructor',
    '__proto__',
    'toString',
  ])('%j has no words, and is not guessed at', (code) => {
    expect(causeOf(code)).toBeUndefined();
    expect(vendorWordsOf(code)).toBeUndefined();
  });
});
