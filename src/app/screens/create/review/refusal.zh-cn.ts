import type { Chinese } from '../../../i18n/i18n';

export default {
  refusal: {
    field: '请修改DMS未接受的值。',
    kept: '您填写的其他内容均已保留。',
    change: '请修改DMS未接受的值，然后再次创建。您填写的内容均已保留。',
    permission: '您的用户没有创建实例的权限。请向账号管理员申请，并提供下方的错误消息和请求ID。',
    signIn: '华为云未接受您的凭证。请更新凭证后重试。',
    console: '此问题与您填写的内容无关。请联系Kafka Launchpad的维护人员，并提供下方的错误消息和请求ID。',
  },
} satisfies Chinese;
