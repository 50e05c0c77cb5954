import type { Chinese } from '../../i18n/i18n';

export default {
  glossaryPage: {
    title: '术语表',
    lead: '用通俗的语言解释Kafka和云服务的术语。',
    search: '搜索',
    searchHint: '输入术语，或其含义中的一部分。',
    found: { other: '{count}个术语' },
    none: '没有与“{search}”匹配的术语。请缩短关键词后重试。',
  },
} satisfies Chinese;
