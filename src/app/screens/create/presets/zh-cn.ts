import type { Chinese } from '../../../i18n/i18n';

export default {
  presetMark: {
    changed: '已更改预设值',
    back: '恢复预设值',
    backOf: '：{label}',
  },
  presetNotice: {
    title: '已按预设“{name}”填入',
    body: '尚未下单，全部内容均可更改。还需要您完成：',
    password: '密码：请在“访问方式”中输入或生成。',
    chosen: '在您的项目中选择了什么及原因',
    here: '预设“{name}”在此处的选择及原因',
    missing: '预设“{name}”在此处有内容需要您选择',
  },
  presetReview: {
    title: '与预设“{name}”的差异',
  },
} satisfies Chinese;
