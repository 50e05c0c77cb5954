import type { Chinese } from '../../../i18n/i18n';

export default {
  createCodePanel: {
    warning: '运行此代码会创建实例并产生费用，且Kafka Launchpad不跟踪该实例。运行代码和单击“创建实例”只能二选一。',
    json: '请求体。JSON无法读取环境变量，请在发送时再填入密码。',
    secrets: 'Token和密码从环境变量HUAWEICLOUD_TOKEN和KAFKA_PASSWORD读取。',
    sdk: '密钥和密码从环境变量HUAWEICLOUD_SDK_AK、HUAWEICLOUD_SDK_SK和KAFKA_PASSWORD读取。',
    terraform:
      '密钥和密码从环境变量HW_ACCESS_KEY、HW_SECRET_KEY和TF_VAR_kafka_password读取。Terraform会在其状态文件中保存密码。',
    pays: 'Terraform Provider总是自动支付包年/包月订单，与“计费”中的选择无关。',
  },
} satisfies Chinese;
