import type { Chinese } from '../../../i18n/i18n';

export default {
  reviewGroups: {
    onlyFixed: '仅显示之后不可更改的配置',
    onlyFixedHint: '包括之后可能无法更改的配置。如需修改，只能重新创建实例。',
    allChangeable: '以下配置之后均可更改。',
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
  priceEstimate: {
    estimate: '预估价格…',
    estimating: '正在预估价格…',
    running: '最多可能需要3分钟。您可以继续在此操作。',
  },
} satisfies Chinese;
