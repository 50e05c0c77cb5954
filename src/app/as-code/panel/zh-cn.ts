import type { Chinese } from '../../wording/i18n';

export default {
  codeFile: {
    changed: { other: '自上次查看后有{count}行变化' },
    gone: { other: '{count}行已消失' },
    seen: '标记为已查看',
    download: '下载',
  },
  missingFields: {
    complete: '表单已填写完整，代码包含全部内容。',
    missing: { other: '缺少{count}个字段，在代码中标记为TODO' },
    invalid: { other: '{count}个值无效，API会拒绝' },
  },
} satisfies Chinese;
