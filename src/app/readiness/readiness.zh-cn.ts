import type { Chinese } from '../i18n/i18n';

export default {
  readiness: {
    title: 'LTS能否访问代理？',
    lead: 'LTS从{source}连接TCP {port}端口。以下两项都必须放通：',
    recheck: '重新检查',
    checking: '正在检查…',
    open: 'LTS可以访问代理。',
    closed: 'LTS暂时无法访问代理。',
    unknown: '无法确定LTS能否访问代理。',
    group: '安全组{name}放通LTS',
    acl: '子网{name}的网络ACL放通LTS',
    unnamedGroup: 'API没有返回此实例的安全组，因此无法检查其规则。',
    unnamedSubnet: 'API没有返回此实例的子网，因此无法检查其网络ACL。',
    byOne: '由此规则放通',
    byMany: '由以下规则共同放通',
    denied: '此规则拒绝访问，且优先于放通的规则（{part}）：',
    missing: '没有规则放通来自{part}的TCP端口{port}。',
    doubtful: '取决于此规则，而此处无法判断该规则（{part}）：',
    noAcl: '子网没有网络ACL。',
    aclOff: '网络ACL {name}未启用，会拒绝所有流量。请在VPC控制台中启用，或取消与子网的关联。',
    unreadable: '无法加载规则，结果未知。请重新检查。',
    forbidden: '您没有查看这些规则的权限。请联系账号管理员检查。',
    futile: '添加规则无效，因为此规则优先生效。请在VPC控制台中修改，然后重新检查。',
    addresses: '{from}到{to}',
  },
} satisfies Chinese;
