import type { Chinese } from '../../wording/i18n';

export default {
  codePanel: {
    title: '代码形式',
    lead: '以其他语言表示的同一请求，随您的填写实时更新。',
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
} satisfies Chinese;
