import type { Chinese } from '../i18n/i18n';

export default {
  steps: {
    basics: '基本信息',
    capacity: '规格与存储',
    network: '网络',
    access: '访问方式',
    operations: '运维',
    billing: '计费',
    review: '确认并创建',
  },
  stepFields: { sizes: '全部规格', advanced: '高级设置' },
} satisfies Chinese;
