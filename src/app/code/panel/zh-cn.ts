import type { Chinese } from '../../i18n/i18n';

export default {
  codePanel: {
    title: '代码形式',
    lead: '用其他语言表示的同一请求，随表单内容实时更新。',
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
    complete: '代码包含表单中除密码外的全部内容。',
    missing: { other: '缺少{count}个字段，在代码中以TODO标出' },
    invalid: { other: '有{count}个值无效：API会拒绝' },
  },
} satisfies Chinese;
