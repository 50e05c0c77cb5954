import type { Chinese } from '../../../i18n/i18n';

export default {
  formTools: {
    share: '分享',
    save: '导出',
  },
  shareDialog: {
    title: '以链接分享此表单',
    body: '打开链接的人会得到填有这些值的表单，但不会因此创建任何资源。链接包含的全部内容如下：',
    never: '链接中从不包含：密码、用户名、标签和自动支付。',
    ids: '包含此项目的资源ID',
    idsHint: '可用区、虚拟私有云、子网、安全组、密钥、弹性公网IP。仅对同一项目中的用户有用。',
    none: '与空表单没有差异，因此链接会打开空表单。',
    tooLong: '内容过多，无法生成链接。请缩短描述，或使用“导出”生成文件。',
    link: '链接',
    what: '链接',
    on: '已开启',
    off: '未开启',
    close: '关闭',
  },
} satisfies Chinese;
