import type { Chinese } from '../../i18n/i18n';

export default {
  glossaryPage: {
    title: '术语表',
    lead: '用通俗的语言解释Kafka和华为云术语。',
    search: '搜索',
    searchHint: '输入术语或其释义的一部分。',
    found: { other: '{count}个术语' },
    none: '没有与“{search}”匹配的术语。请缩短搜索内容。',
    version: '版本{version}',
  },
} satisfies Chinese;
