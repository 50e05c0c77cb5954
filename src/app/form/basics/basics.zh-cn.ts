import type { Chinese } from '../../i18n/i18n';

export default {
  basicsLabels: {
    name: '名称',
    description: '描述',
    engineVersion: 'Kafka版本',
    enterpriseProjectId: '企业项目',
    tags: '标签',
  },
  basicsStep: {
    nameHint: '4到64个字符，只能包含英文字母、数字、下划线（_）和中划线（-），以英文字母开头。名称在项目内应唯一。',
    counter: '{length}/{max}个字符',
    v110: '旧版本，适用于需要该版本的客户端',
    v230: '旧版本，适用于需要该版本的客户端',
    v27: '推荐',
    v3x: '最新',
  },
  nameInUse: {
    taken: '已存在同名实例，请使用其他名称。',
    own: '可能是您自己的订单。请先在“确认并创建”中确认其结果：换用其他名称会再订购一个实例。',
  },
  enterpriseProjectField: {
    hint: '用于按项目管理资源的计费和权限。企业账号必须设置；默认企业项目的ID为0。',
    what: '企业项目',
    none: '不设置',
    empty: '请保持不变，或在企业中心创建企业项目。',
    disabled: '已停用',
  },
  tagRows: {
    hint: '最多{max}个键值对，用于查找和分类。可包含任意语言的字母、数字、空格和_.:=+-@',
    key: '键{number}',
    value: '值{number}',
    remove: '删除标签{number}',
    add: '添加标签',
    full: '每个实例最多{max}个标签。',
  },
  basicsHelpChoose: {
    name: '用途和环境：例如orders-prod、logs-test。它会出现在所有列表和账单中。',
    description: '可以留空，或写明联系人，例如“订单事件，商城团队，联系小王”。',
    engineVersion: '选择华为云推荐的2.7，除非您的某个程序需要其他版本。',
    enterpriseProjectId: '保持不变，除非贵公司按企业项目划分账单，此时请选择您团队的企业项目。',
    tags: '可以不添加。公司常要求添加team=shop之类的标签，以便分摊账单。',
  },
  basicsHelpWhat: {
    name: '实例在此控制台和DMS控制台中的名称。客户端连接时不使用该名称。',
    description: '供人阅读的备注，不影响任何功能。',
    engineVersion: '代理运行的Kafka版本。服务之后不会自动升级。',
    enterpriseProjectId: '用于对资源、权限和账单进行归类。',
    tags: '成对的键和值，用于查找和分类，不影响Kafka的功能。',
  },
  basicsHelpWhere: {
    engineVersion: '列表中是此区域提供的版本。客户端需要的版本请参见其Kafka库的配置。',
    enterpriseProjectId: '在华为云控制台的“企业”的“项目管理”中查看，或咨询负责账单的人员。',
    tags: '请咨询账号管理员，是否有必须添加的标签。',
  },
} satisfies Chinese;
