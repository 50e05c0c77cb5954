import type { Chinese } from '../../../i18n/i18n';

export default {
  refusal: {
    field: '请更改服务指出的内容。',
    kept: '您填写的其他内容均已保留。',
    change: '请更改服务指出的内容，然后再次创建。您填写的内容均已保留。',
    permission: '此控制台所使用的用户没有创建实例的权限。请向账号管理员申请该权限，并提供下方的服务消息和请求ID。',
    signIn: '服务不接受此控制台的身份凭证。请更新凭证后重试。',
    console:
      '与此表单中的内容无关：服务与此控制台之间出现了不兼容。请联系控制台的维护人员，并提供下方的服务消息和请求ID。',
  },
} satisfies Chinese;
