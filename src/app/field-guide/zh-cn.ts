import type { Chinese } from '../i18n/i18n';

export default {
  fieldGuide: {
    help: '帮助',
    about: '：{label}',
  },
  helpPanel: {
    choose: '如何选择',
    what: '含义',
    where: '在哪里查看',
    later: '之后可以更改吗？',
    sources: '来源：',
    words: '术语',
    failed: '无法加载帮助。请关闭后重新打开。',
  },
  changeSources: {
    api: 'API参考：创建实例',
    manual: '用户指南：创建实例',
    information: '用户指南：修改实例信息',
    size: '用户指南：变更实例规格',
    saslFaq: '常见问题：更改SASL_SSL设置',
    protocolFaq: '常见问题：更改安全协议',
    mechanismFaq: '常见问题：修改SASL认证机制',
    accessModes: 'API参考：修改接入方式',
    billing: '计费说明：按需转包年/包月',
    terraform: 'Terraform Provider：Kafka实例',
    terraformLts: 'Terraform Provider：注册到LTS',
    ltsManual: 'LTS用户指南：修改注册信息',
  },
} satisfies Chinese;
