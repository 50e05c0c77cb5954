/** Words to avoid, with their replacements. */
export interface Rule {
  readonly not: RegExp;
  readonly use: string;
  /** Exceptions, with reasons. */
  readonly but?: Readonly<Record<string, string>> | RegExp;
  /** For screens only, not for documents. */
  readonly onScreen?: true;
}

const rule = (not: RegExp, use: string, but?: Rule['but']): Rule => ({ not, use, ...(but && { but }) });
const onScreen = (not: RegExp, use: string): Rule => ({ not, use, onScreen: true });

/** About the Billing Center, and examples. */
const ORDERS =
  /^(?:unpaidOrder|waitingForPayment|payment|billing\w*|creationStages|followedInstance|createCodePanel|glossaryMeanings|changeNotes)\.|^(?:vendorC(?:auses|ures)\.unpaid|instanceFacts\.order|outcome\.takenOwnUnpaid|basicsHelpChoose\.\w+|demoScenarioSights\.wrong-lts-password|demoScenario\w+\.unpaid-order)$/;

export const english: readonly Rule[] = [
  rule(/\b(?:the|this|its) console\b/i, 'Kafka Launchpad, we; DMS console'),
  rule(/\bvendor/i, 'Huawei Cloud'),
  rule(/\b(?:the service|the cloud)\b/i, 'DMS, LTS, Huawei Cloud'),
  rule(/\b(?:whoever|somebody|everybody|anybody)\b/i, 'account administrator'),
  rule(
    /\b(?:mend|anew|meanwhile|all the same|for good|at once|by itself|be had|goes with|is told|stands)\b/i,
    'a plain word',
  ),
  rule(/\banswer(?:s|ed)?\b/i, 'response'),
  rule(/\b(?:read|look) again\b|\blook(?:s|ed|ing)? for\b/i, 'refresh, check, find'),
  rule(/\brefus(?:e|es|ed|al)\b|\bturn(?:s|ed)? down\b/i, 'reject'),
  rule(/\bnot (?:certain|known|settled)\b|\bbecame of\b|\bsettle[sd]?\b/i, 'unknown, couldn’t confirm, resolve'),
  rule(/\blets? (?:LTS )?in\b|\bkeeps? (?:\S+ )?out\b|\bopens? the way\b|\bin the way\b/i, 'allow, block'),
  rule(/\bconsole of\b/i, 'DMS console'),
  rule(/\brights\b|\bright to\b|\bno right\b/i, 'permission'),
  rule(/\buser names?\b/i, 'username'),
  rule(/\bdata cent(?:er|re)s?\b/i, 'availability zone'),
  rule(/\b(?:public|unbound) address(?:es)?\b/i, 'EIP'),
  rule(/\bin (?:total|all)\b/i, 'total'),
  rule(
    /\bpays? itself\b|\brenew automatically\b|\bcreate topics automatically\b|\bdisks are full\b|\bfull disks\b/i,
    'the label',
  ),
  rule(/\bpress(?:ed)?\b(?! (?:Enter|Ctrl))/i, 'select'),
  rule(/\btyped\b|\btype (?:it|an?|the|to)\b/i, 'enter'),
  rule(/\breceipts?\b/i, 'request record'),
  rule(/\bsources disagree\b|\btreat it as fixed\b/i, 'Can’t be changed later, and the doubt in Help'),
  rule(/\bplease\b|\bsimply\b/i, 'nothing', { 'ruleHandover.head': 'a letter to an administrator' }),
  rule(/\busable response\b/i, 'clear response'),
  rule(/\d %/, 'no space before %'),
  rule(/\bmoney\b|\bcosts?\b|\bbuy(?:s|ing)?\b|\bbought\b/i, 'charges, free of charge', {
    'networkStep.publicIpsEmpty': 'the button there says Buy EIP',
  }),
  rule(/\bcomplain|\bwrong\b|\binvalid input\b|\bthere is a problem\b/i, 'what happened'),
  rule(
    /\b(?:can|could|do|does|did|is|are|was|were|has|have|had|will|would) ?not\b|\bit is\b(?!$)|\byou are\b/i,
    'the contraction',
  ),
  rule(/\b(?:should|would|could)[’']ve\b|\bthere[’']s\b/i, 'the full form'),
  onScreen(/;(?! or)/, 'two sentences'),
  onScreen(/\w'\w/, '’'),
  rule(/\b(?:cancelled|colour|behaviour|licence|recognised|centre)\b/i, 'American English'),
  rule(/\border(?:s|ed)?\b/i, 'request; an order is one of the Billing Center', ORDERS),
];

export const simplified: readonly Rule[] = [
  rule(/(?<!DMS|LTS|VPC|EIP|KMS|DEW）|ECS）|DEW|华为云)控制台/, 'Kafka Launchpad，DMS控制台'),
  rule(/(?:^|[。，：；])(?:该)?服务|(?<!华为)云服务(?!器)/, 'DMS、LTS、华为云'),
  rule(/我们/, '省略主语', { 'ruleHandover.head': 'the reader sends it on, in their own name' }),
  rule(/点击|按下/, '单击'),
  rule(/不明|没有看到|查明|无从得知|没有收到/, '未知，未收到'),
  rule(/数据中心|用户名称/, '可用区'),
  rule(/重新读取|读取.{0,6}列表|查找.{0,2}实例列表/, '刷新，加载'),
  rule(/采用.{0,3}键|\d份|也够用|自留|无论|只要/, '词表'),
  rule(/\d (?:GB|MB)/, '无空格'),
  rule(/您[^。]*您/, '一句一个您'),
  rule(/订单/, '创建请求，订单仅指费用中心的订单', ORDERS),
  rule(/回执/, '请求记录'),
  rule(/凭据|身份信息/, '凭证'),
  rule(/可用的响应/, '明确的响应'),
];
