import type { Chinese } from '../../../i18n/i18n';

export default {
  reviewGroups: {
    onlyFixed: '仅显示创建后不可更改的内容',
    onlyFixedHint: '包括各来源说法不一的内容。请仔细检查：如需其他值，必须另建实例。',
    allChangeable: '此处的内容创建后均可更改。',
    change: '更改',
    changeStep: '更改{step}',
  },
  createRights: {
    lead: '创建实例需要以下授权项：',
    create: '用于创建实例',
    network: '用于将实例接入您的虚拟私有云',
    publicAccess: '用于绑定弹性公网IP，仅公网访问时需要',
    actions: '授权项',
  },
} satisfies Chinese;
