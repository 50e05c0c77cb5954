import type { Chinese } from '../../i18n/i18n';

export default {
  basicsLabels: {
    name: '实例名称',
    description: '描述',
    engineVersion: 'Kafka版本',
    enterpriseProjectId: '企业项目',
    tags: '标签',
  },
  nameField: {
    hint: '4到64个字符：英文字母、数字、中划线（-）和下划线（_）。以英文字母开头，且在项目内唯一。',
  },
  basicsStep: {
    counter: '{length}/{max}个字符',
    legacy: '旧版本，仅在客户端需要时选择',
    v27: '推荐',
    v3x: '最新',
  },
  nameInUse: {
    own: '可能是您之前请求创建的实例。请先在“确认并创建”中确认结果：使用其他名称可能会多创建一个实例。',
  },
  enterpriseProjectField: {
    hint: '按项目归类资源的计费和权限。',
    what: '企业项目',
    none: '未设置',
    empty: '不设置，或在企业中心创建企业项目。',
    disabled: '已停用',
  },
  tagRows: {
    hint: '最多{max}个键值对：任意语言的字母、数字、空格和_.:=+-@',
    key: '键{number}',
    value: '值{number}',
    remove: '删除标签{number}',
    add: '添加标签',
    full: '已达到{max}个标签的上限。',
  },
  basicsHelpChoose: {
    name: '建议体现用途和环境，例如orders-prod、logs-test。名称会显示在列表和账单中。',
    description: '可选。写明联系人，例如“订单事件，商城团队，联系小王”。',
    engineVersion: '选择华为云推荐的2.7，除非某个应用需要其他版本。',
    enterpriseProjectId: '不设置。如果公司按企业项目划分账单，则选择您团队的企业项目。',
    tags: '可选。许多公司要求添加team=shop之类的标签，以便分摊账单。',
  },
  basicsHelpWhat: {
    name: '实例在此处和DMS控制台中的名称。客户端连接时不使用该名称。',
    description: '供人阅读的备注，不影响任何功能。',
    engineVersion: '代理（Broker）运行的Kafka版本。DMS之后不会升级该版本。',
    enterpriseProjectId: '用于按权限和计费归类资源。',
    tags: '用于查找和分类资源的键值对，不影响Kafka的功能。',
  },
  basicsHelpWhere: {
    engineVersion: '列表显示此区域提供的版本。请查看客户端库支持的版本。',
    enterpriseProjectId: '在华为云控制台的“企业”的“项目管理”中查看，或咨询账号管理员。',
    tags: '请咨询账号管理员是否有必须添加的标签。',
  },
} satisfies Chinese;
