import type { Chinese } from '../../../i18n/i18n';

export default {
  createCodePanel: {
    warning: '运行此代码同样会创建实例并产生费用。本控制台无法得知：请只运行代码或只单击“创建实例”，切勿两者都做。',
    json: '请求的消息体。JSON无法从环境变量读取密码：仅在发送时填入密码。',
    secrets: 'Token和密码从环境变量HUAWEICLOUD_TOKEN和KAFKA_PASSWORD读取。',
    sdk: '密钥和密码从环境变量HUAWEICLOUD_SDK_AK、HUAWEICLOUD_SDK_SK和KAFKA_PASSWORD读取。',
    terraform:
      '密钥和密码从环境变量HW_ACCESS_KEY、HW_SECRET_KEY和TF_VAR_kafka_password读取。Terraform会在其状态文件中保存密码。',
    pays: '无论“计费”步骤如何选择，该Provider都会立即自动支付包年/包月订单。',
  },
} satisfies Chinese;
