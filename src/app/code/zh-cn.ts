import type { Chinese } from '../i18n/i18n';

export default {
  codeToggle: { show: '查看代码', hide: '隐藏代码' },
} satisfies Chinese;
