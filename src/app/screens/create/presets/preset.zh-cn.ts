import type { Chinese } from '../../../i18n/i18n';

export default {
  presets: {
    demo: '演示',
    production: '生产',
    logs: '日志收集',
  },
} satisfies Chinese;
