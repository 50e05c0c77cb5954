import type { Chinese } from '../../i18n/i18n';

export default {
  createWizard: {
    title: '创建Kafka实例',
    lead: '共七个简短的步骤。在最后点击“创建实例”之前，不会创建任何资源，也不会产生费用。',
    error: '错误',
    position: '{step}：创建Kafka实例',
  },
  stepForm: {
    back: '上一步',
    continue: '下一步',
    toReview: '返回确认配置',
    basics: '实例的名称和Kafka版本。',
    capacity: '代理所在的可用区、规格大小和存储空间。',
    network: '客户端从哪里访问实例。',
    access: '谁可以连接，以及如何连接。',
    operations: '服务何时可以维护实例，以及磁盘写满时如何处理。',
    billing: '实例的付费方式。',
  },
} satisfies Chinese;
