import type { Chinese } from '../../i18n/i18n';

export default {
  beingCreated: {
    creating: '{name}正在创建',
    requested: '已请求创建{name}',
    follow: '查看进度',
  },
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
  },
} satisfies Chinese;
