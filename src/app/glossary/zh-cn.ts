import type { Chinese } from '../i18n/i18n';

export default {
  definitions: {
    more: '全部术语：术语表',
  },
} satisfies Chinese;
