import type { Chinese } from '../../wording/i18n';

export default {
  reviewGroups: {
    change: '更改',
    changeStep: '更改{step}',
  },
} satisfies Chinese;
