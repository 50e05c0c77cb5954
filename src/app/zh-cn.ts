import type { Chinese } from './wording/i18n';

export default {
  app: {
    notFound: '页面不存在',
    toInstances: '前往实例列表',
  },
} satisfies Chinese;
