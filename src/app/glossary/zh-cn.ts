import type { Chinese } from '../i18n/i18n';

export default {
  definitions: {
    more: '查看全部术语',
  },
} satisfies Chinese;
