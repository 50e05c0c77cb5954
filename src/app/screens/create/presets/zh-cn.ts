import type { Chinese } from '../../../i18n/i18n';

export default {
  presetMark: {
    changed: '已更改',
    back: '恢复预设值',
    backOf: '：{label}',
  },
  presetNotice: {
    here: '预设“{name}”填入的配置及原因',
    missing: '预设“{name}”还需填写以下内容',
  },
} satisfies Chinese;
