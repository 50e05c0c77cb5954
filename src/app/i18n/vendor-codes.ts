/**
 * What Huawei Cloud's error codes are about, for the operations used here. Sources: the tables of DMS and LTS
 * (contract/fixtures), VPC ("Error Codes"), and the API gateway (contract/fixtures/apigw-error-codes.json). Other codes
 * are shown as they came.
 */
const dms = (digits: string): string[] => digits.split(' ').map((code) => `DMS.${code}`);
const lts = (digits: string): string[] => digits.split(' ').map((code) => `LTS.${code}`);
const vpc = (digits: string): string[] => digits.split(' ').map((code) => `VPC.${code}`);
const apigw = (digits: string): string[] => digits.split(' ').map((code) => `APIGW.${code}`);

/**
 * `vendor-words.ts` has the texts under the same keys; form fields name the causes that concern them. 102400xx are of
 * an older DMS API: names, descriptions, and tags are unambiguous in a create, although the limits aren't those of
 * instances.
 */
const CODES = {
  version: dms('00400008'),
  flavor: dms('00400009 00400022 00400028 00400029'),
  soldOut: dms('00400055'),
  name: dms('00400010 10240007 10240011 10240012'),
  nameTaken: dms('00400060 00400081'),
  description: dms('00400011 10240010 10240013'),
  password: dms('00400012 00400019'),
  user: dms('00400015'),
  vpc: [...dms('00400013 00400068'), ...vpc('0003')],
  vpcState: vpc('0004'),
  subnet: dms('00400016 00400018'),
  dhcp: dms('00400020'),
  securityGroup: [...dms('00400014 00400046'), ...vpc('0603')],
  securityGroupRules: dms('00400048'),
  ruleExists: vpc('9902'),
  zone: dms('00400042'),
  zoneCount: dms('00400067'),
  zoneIpv6: dms('00400049'),
  renewal: dms('00400021'),
  period: dms('00400038'),
  periodUnit: dms('00400047'),
  maintenance: dms('00400106'),
  diskType: dms('00400125'),
  storage: dms('00400500'),
  encryption: dms('00400135'),
  key: dms('00400136 00400137'),
  retention: dms('00400127'),
  publicAccess: dms('00400128'),
  tags: dms('10240004 10240035 10240036 10240038 10240039 10240044 10240045'),
  enterpriseProject: vpc('0011 0014'),
  parameter: [...dms('00400007 00400037 00400062 00400063 00400066 00400142 00400800'), ...lts('0009'), ...vpc('0101')],
  console: [
    ...dms('00400002 00400004 00400005 00400030 00400061 00400085 00404001 00405001 10240005 10240009 10240406'),
    ...lts('0007'),
    ...apigw('0101 0103 0104 0105 0106 0602 0607'),
  ],
  quota: dms('00400035 00400039 10240020'),
  unpaid: dms('00400134'),
  balance: dms('00500987'),
  account: [...dms('00500986 10240306 10240312'), ...vpc('0005 0009')],
  permission: [
    ...dms('00403002 00403003 10240309 10240310 10240311'),
    ...lts('0003'),
    ...vpc('0010 2201 2701'),
    ...apigw('0302 0306 0402 0802'),
  ],
  signIn: [...dms('10240101 10240102 10240103'), ...vpc('0008'), ...apigw('0301 0305 0307')],
  project: [...dms('10240104'), ...lts('0011'), ...vpc('0007'), ...apigw('0310')],
  region: apigw('0801'),
  later: [...dms('10240407'), ...apigw('0308')],
  inBetween: apigw('0201 0605 0606 0608 0609 0610 0611 0613'),
  busy: dms('00400017 00400026'),
  notDeletable: dms('00400099'),
  gone: dms('00404022'),
  agency: dms('00501000 00501001 00501002 00501003'),
  internal: [
    ...dms('00500000 00500006 00500017 00500024 00500025 00500041 00500054 00500070 00500071 00500094 00500106'),
    ...dms('10250002 10250003 10250004 10250005 10250006'),
    ...dms('00400975 00500990'),
    ...lts('0010 0202'),
    ...vpc('0105 0106'),
    ...apigw('0601'),
  ],
  kafkaLogin: lts('1719'),
  topicName: dms('00400101'),
  partitions: dms('00400102'),
  replicas: dms('00400103 00400861'),
  retentionTime: dms('00400105'),
  messageQuery: dms('111501024 111501025 111501026'),
  saslOff: dms('00400971'),
  logNameTaken: lts('0101 0205'),
  logQuota: lts('0104 0206'),
  logGroupGone: lts('0201'),
  logStreamGone: lts('0208'),
  streamTaken: lts('0207'),
  transferGone: lts('0405'),
} as const satisfies Record<string, readonly string[]>;

export type Cause = keyof typeof CODES;

export const CAUSES = Object.keys(CODES) as Cause[];

const CAUSE_OF: ReadonlyMap<string, Cause> = new Map(
  CAUSES.flatMap((cause) => CODES[cause].map((code): [string, Cause] => [code, cause])),
);

/** Undefined for unknown codes. */
export const causeOf = (code: string | undefined): Cause | undefined =>
  code === undefined ? undefined : CAUSE_OF.get(code);

export const wordedCodes = (): string[] => [...CAUSE_OF.keys()];
