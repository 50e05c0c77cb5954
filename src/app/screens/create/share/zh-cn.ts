import type { Chinese } from '../../../i18n/i18n';

export default {
  formTools: {
    share: '分享',
    save: '导出',
  },
  shareDialog: {
    title: '分享此表单',
    body: '打开链接的人会得到填入这些值的表单，不会创建任何资源。链接包含：',
    never: '从不包含：密码、用户名、标签和自动支付。',
    ids: '包含此项目的资源ID',
    idsHint: '可用区、虚拟私有云、子网、安全组、密钥和弹性公网IP。仅对同一项目中的人有用。',
    none: '所有值均为默认值，链接会打开空白表单。',
    tooLong: '内容过长，无法生成链接。请缩短描述，或使用“导出”保存为文件。',
    link: '链接',
    what: '链接',
    on: '开启',
    off: '关闭',
    close: '关闭',
  },
} satisfies Chinese;
