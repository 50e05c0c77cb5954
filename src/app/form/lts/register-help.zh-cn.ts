import type { Chinese } from '../../i18n/i18n';

export default {
  registerHelpChoose: {
    kafkaName: '保留实例名称，便于在LTS中查找。',
    user: '创建实例时设置的用户名。',
    password: '该用户的密码。如果遗忘，请先重置。',
  },
  registerHelpWhat: {
    kafkaName: '实例在LTS中显示的名称。',
    user: 'LTS登录代理所使用的用户。',
    password: 'LTS保存该密码，用于写入Topic。Kafka Launchpad不保存。',
  },
  registerHelpWhere: {
    user: '在实例页面的“连接信息”中查看。其他用户请在该处单击“管理用户”查看。',
    password: '创建实例时您保存密码的位置。任何页面都无法查看密码。',
  },
} satisfies Chinese;
