import { i18n } from '../../i18n/i18n';

export const codePanelMessages = i18n('codePanel', {
  title: 'As code',
  lead: 'The same request in other languages. It follows the form as you type.',
  close: 'Close the code',
  languages: 'Languages',
  json: 'JSON',
  curl: 'curl',
  terraform: 'Terraform',
  python: 'Python',
  go: 'Go',
  java: 'Java',
  node: 'Node',
});
