import type { Chinese } from '../../i18n/i18n';

export default {
  createWizard: {
    title: '创建Kafka实例',
    lead: '在最后一步创建实例之前，不会产生费用。',
    error: '错误',
    position: '{step}：创建Kafka实例',
  },
  stepForm: {
    back: '上一步',
    continue: '下一步',
    toReview: '返回确认',
    basics: '设置实例名称和Kafka版本。',
    capacity: '选择可用区、代理规格和存储空间。',
    network: '选择网络和访问控制。',
    access: '设置客户端的认证方式。',
    operations: '设置维护时间窗和容量阈值策略。',
    billing: '选择计费模式。',
  },
} satisfies Chinese;
