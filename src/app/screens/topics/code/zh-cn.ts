import type { Chinese } from '../../../i18n/i18n';

export default {
  topicCodePanel: {
    warning: '运行此代码同样会创建Topic。Topic名称不可重复。',
    json: '请求体。',
    curl: '通过环境变量HUAWEICLOUD_TOKEN设置Token。',
    terraform: '通过HW_ACCESS_KEY和HW_SECRET_KEY设置访问密钥。',
    sdk: '通过HUAWEICLOUD_SDK_AK和HUAWEICLOUD_SDK_SK设置访问密钥。',
  },
} satisfies Chinese;
