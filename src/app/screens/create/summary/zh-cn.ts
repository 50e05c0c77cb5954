import type { Chinese } from '../../../i18n/i18n';

export default {
  summary: {
    title: '配置概要',
    unnamed: '尚未命名',
    missing: '尚未选择',
    version: 'Kafka版本',
    zones: '可用区',
    brokers: '代理',
    brokersOf: '{brokers} × {flavor}',
    storage: '总存储空间',
    usable: '可用空间（估算）',
    gigabytes: '{size}GB',
    network: '网络',
    publicAccess: '公网访问',
    publicOff: '关闭',
    publicIps: { other: '开启，{count}个弹性公网IP' },
    access: '访问',
    noSasl: '明文接入，无需用户名',
    billing: '计费模式',
    ordered: '{mode}，{period}',
    noPrice: '此处无法提供价格。',
    calculator: '价格计算器',
    open: '配置概要',
    close: '关闭',
    about: '将要创建的实例，仅显示已选择的内容。点击各行可前往对应步骤。',
  },
} satisfies Chinese;
