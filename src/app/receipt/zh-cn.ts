import type { Chinese } from '../wording/i18n';

export default {
  receiptButton: {
    receipt: '回执',
  },
} satisfies Chinese;
