import type { Chinese } from '../../../i18n/i18n';

export default {
  summary: {
    title: '配置概要',
    unnamed: '未命名',
    missing: '未选择',
    version: 'Kafka版本',
    zones: '可用区',
    brokers: '代理数量',
    brokersOf: '{brokers}×{flavor}',
    storage: '总存储空间',
    usable: '可用存储空间（估算）',
    gigabytes: '{size}GB',
    network: '网络',
    publicAccess: '公网访问',
    publicOff: '关闭',
    publicIps: { other: '开启，{count}个弹性公网IP' },
    access: '访问方式',
    noSasl: '明文接入，无需用户名',
    billing: '计费模式',
    ordered: '{mode}，{period}',
    calculator: '价格计算器',
    open: '配置概要',
    close: '关闭',
    about: '当前的选择。单击某一行可前往对应步骤。',
  },
} satisfies Chinese;
