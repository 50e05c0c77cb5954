import type { Chinese } from '../../wording/i18n';

export default {
  registerCodePanel: {
    warning: '运行此代码也会注册该实例，且此控制台不会知道。一个实例只能注册一次。',
    json: '请求体。请仅在发送时填入密码：JSON无法从环境变量中读取密码。',
    secrets: '机密信息取自环境变量：HUAWEICLOUD_TOKEN，以及开启SASL时的KAFKA_PASSWORD。',
    sdk: '机密信息取自环境变量：HUAWEICLOUD_SDK_AK、HUAWEICLOUD_SDK_SK，以及开启SASL时的KAFKA_PASSWORD。',
    terraform:
      '机密信息取自环境变量：HW_ACCESS_KEY、HW_SECRET_KEY，以及开启SASL时的TF_VAR_kafka_password。Terraform会将密码保存在其状态中。',
  },
} satisfies Chinese;
