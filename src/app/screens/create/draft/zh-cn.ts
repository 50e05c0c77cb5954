import type { Chinese } from '../../../i18n/i18n';

export default {
  originNotice: {
    link: '已通过链接填入',
    linkBody:
      '任何人都可以生成此类链接，创建之前请检查每一项配置。尚未创建任何资源。您之前填写的内容保存在单独的草稿中。',
    import: '已填入您导入的内容',
    importBody: '创建之前请逐步检查。尚未创建任何资源。密码从不导入。',
  },
} satisfies Chinese;
