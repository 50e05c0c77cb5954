import type { Chinese } from '../../../i18n/i18n';

export default {
  registerCodePanel: {
    warning: '运行此代码同样会注册实例，且Kafka Launchpad不跟踪。一个实例只能注册一次。',
    json: '请求体。JSON无法读取环境变量，请在发送时再填入密码。',
    secrets: '机密信息从环境变量读取：HUAWEICLOUD_TOKEN；开启SASL时还有KAFKA_PASSWORD。',
    sdk: '机密信息从环境变量读取：HUAWEICLOUD_SDK_AK、HUAWEICLOUD_SDK_SK；开启SASL时还有KAFKA_PASSWORD。',
    terraform:
      '机密信息从环境变量读取：HW_ACCESS_KEY、HW_SECRET_KEY；开启SASL时还有TF_VAR_kafka_password。Terraform会在其状态文件中保存密码。',
  },
} satisfies Chinese;
