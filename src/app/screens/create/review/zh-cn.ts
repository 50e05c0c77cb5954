import type { Chinese } from '../../../i18n/i18n';

export default {
  reviewGroups: {
    change: '更改',
    changeStep: '更改{step}',
  },
  credentials: {
    title: '登录凭证',
    once: '请立即保存密码。创建后，密码仅保留在此标签页的内存中。',
    lost: '草稿不保存密码。',
    set: '已设置',
    none: '未设置',
    show: '显示',
    hide: '隐藏',
    copy: '复制',
    download: '下载',
    downloaded: '已下载凭证',
    change: '更改',
    changeAccess: '更改用户名或密码',
    instance: '实例：{name}',
    user: '用户名：{user}',
    password: '密码：{password}',
  },
  atAGlance: {
    permanent: '之后不可更改',
    changeable: '之后可以更改',
    change: '更改',
    changeOf: '更改{label}',
    network: '虚拟私有云和子网',
    size: '代理数量',
    notSelected: '未选择',
    only: '唯一的一个',
    mostUsed: '您的{all}个实例中有{count}个在使用',
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
  registerLater: {
    label: '实例运行后注册到LTS',
    hint: '不产生费用。在此之前请保持实例页面打开。',
  },
} satisfies Chinese;
