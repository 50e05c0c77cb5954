import type { Chinese } from '../../i18n/i18n';

export default {
  registerHelpChoose: {
    instanceId: '无需选择：即当前页面的实例。',
    kafkaName: '保留实例的名称，以便在LTS中找到它。',
    user: '创建实例时设置的用户。',
    password: '该用户的密码。如果遗忘，请先在DMS控制台中重置。',
  },
  registerHelpWhat: {
    instanceId: '实例在DMS中的编号。',
    kafkaName: '实例在LTS中显示的名称。',
    user: 'LTS登录代理所使用的用户。',
    password: 'LTS会保存该密码，以便写入Topic。此控制台不会保存。',
  },
  registerHelpWhere: {
    user: '在实例页面的“连接信息”中查看。其他用户请参见DMS控制台的“用户管理”。',
    password: '在创建实例时您保存密码的地方：无人能查看。',
  },
} satisfies Chinese;
