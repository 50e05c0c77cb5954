import type { Chinese } from '../i18n/i18n';

export default {
  newNetwork: {
    title: '创建网络',
    lead: '将在您的项目中依次创建以下资源，不产生费用。',
    vpc: '虚拟私有云',
    subnet: '子网',
    group: '安全组',
    rule: '规则',
    ruleOf: '放通LTS访问TCP端口{port}',
    exists: '已存在',
    missing: '尚未创建',
    create: '创建网络',
    creating: '正在创建…',
    goOn: '继续创建',
    console: '打开VPC控制台',
    created: '网络已完成',
    done: '网络已就绪',
    doneBody: '已在上方选择该网络。同一安全组内的客户端可以连接。',
    taken: '{name}已存在，但配置不同',
    takenBody: '未执行任何操作。请在上方选择该资源，或在VPC控制台中创建网络。',
  },
} satisfies Chinese;
