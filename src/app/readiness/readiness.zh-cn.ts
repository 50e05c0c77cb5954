import type { Chinese } from '../i18n/i18n';

export default {
  readiness: {
    title: 'LTS能否访问代理？',
    lead: '云日志服务从{source}连接代理的{port}端口。以下两项都必须放通。',
    inferred: 'LTS的文档说明了端口和源地址，但没有说明协议。TCP是我们的推断：Kafka只使用TCP。',
    recheck: '重新检查',
    checking: '正在检查…',
    open: 'LTS可以访问代理。',
    closed: 'LTS目前无法访问代理。',
    unknown: '无法确定LTS能否访问代理。',
    group: '安全组{name}放通LTS',
    acl: '子网{name}的网络ACL放通LTS',
    unnamedGroup: 'API没有返回此实例的安全组，因此无法检查其规则。',
    unnamedSubnet: 'API没有返回此实例的子网，因此无法检查其网络ACL。',
    byOne: '由以下规则放通：',
    byMany: '由以下规则共同放通：',
    denied: '以下规则拒绝访问，且优先于所有放通的规则（{part}）：',
    missing: '没有规则放通来自{part}的TCP端口{port}。',
    doubtful: '取决于以下规则，而此处无法判断该规则（{part}）：',
    noAcl: '子网没有关联网络ACL，因此不受其限制。',
    aclOff:
      '网络ACL {name}已关闭。此时其自定义规则不生效，默认规则会拒绝所有访问。请在虚拟私有云控制台中开启该网络ACL，或解除它与子网的关联。',
    unreadable: '无法读取规则，因此结果未知。',
    forbidden: '您没有读取这些规则的权限，因此结果未知。',
    futile: '添加规则没有作用：无论如何设置，上述规则都优先生效。请在虚拟私有云控制台中更改，然后重新检查。',
    addresses: '{from}到{to}',
  },
} satisfies Chinese;
