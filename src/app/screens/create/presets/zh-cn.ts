import type { Chinese } from '../../../i18n/i18n';

export default {
  presetMark: {
    changed: '已更改',
    back: '恢复预设值',
    backOf: '：{label}',
  },
  presetNotice: {
    title: '已按预设“{name}”填入',
    body: '尚未创建任何资源。还需完成：',
    password: '在“访问方式”中设置密码。',
    chosen: '所选资源及原因',
    missing: '预设“{name}”在此步骤需要您填写',
  },
  presetReview: {
    title: '与预设“{name}”的差异',
  },
} satisfies Chinese;
