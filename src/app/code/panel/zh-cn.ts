import type { Chinese } from '../../i18n/i18n';

export default {
  codePanel: {
    title: '代码',
    lead: '请求对应的代码，随表单实时更新。',
    close: '关闭代码',
    languages: '语言',
    json: 'JSON',
    curl: 'curl',
    terraform: 'Terraform',
    python: 'Python',
    go: 'Go',
    java: 'Java',
    node: 'Node',
  },
  codeFile: { download: '下载' },
  missingFields: {
    complete: '除密码外，代码包含全部配置。',
    missing: { other: '缺少{count}个字段，在代码中标为TODO' },
    invalid: { other: '{count}个值无效，API会拒绝' },
  },
} satisfies Chinese;
