import type { Chinese } from '../../wording/i18n';

export default {
  presetMark: {
    changed: '已更改预设值',
    back: '恢复预设值',
    backOf: '：{label}',
  },
  presetNotice: {
    title: '已按预设“{name}”填入',
    body: '全部内容均可更改，尚未下单。取决于您的项目的内容：',
    password: '密码：请在“访问方式”中输入或生成。预设不包含密码。',
    here: '预设“{name}”在此处的选择及原因',
    missing: '预设“{name}”在此处有内容需要您选择',
  },
  presetReview: {
    title: '与预设“{name}”的差异',
    none: '无：预设填入的内容均未更改。',
  },
} satisfies Chinese;
