import type { Chinese } from './i18n';

export default {
  joins: {
    sentences: '{first}{second}',
    labelled: '{label}：{text}',
  },
} satisfies Chinese;
