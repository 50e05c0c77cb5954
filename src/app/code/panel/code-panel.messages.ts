import { i18n } from '../../i18n/i18n';

export const codePanelMessages = i18n('codePanel', {
  title: 'Code',
  lead: 'Your request as code. It follows the form as you edit.',
  close: 'Close code panel',
  languages: 'Languages',
  json: 'JSON',
  curl: 'curl',
  terraform: 'Terraform',
  python: 'Python',
  go: 'Go',
  java: 'Java',
  node: 'Node',
});
