import type { Chinese } from '../../../i18n/i18n';

export default {
  originNotice: {
    link: '已通过链接填入',
    linkBody:
      '创建之前请检查全部内容：这些值由链接的创建者选择，而任何人都可以创建链接。没有发送任何内容，也没有下单。您此前填写的内容保存在单独的草稿中。',
    import: '已填入您导入的内容',
    importBody: '创建之前请逐步检查。没有发送任何内容，也没有下单。密码从不导入。',
  },
} satisfies Chinese;
