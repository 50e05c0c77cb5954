import type { Chinese } from '../../wording/i18n';

export default {
  createCodePanel: {
    warning: '运行此代码也会创建实例并产生费用，且此控制台不会知道。请运行代码或点击“创建实例”，切勿同时进行。',
    json: '请求体。请仅在发送时填入密码：JSON无法从环境变量中读取密码。',
    secrets: 'Token和密码取自环境变量HUAWEICLOUD_TOKEN和KAFKA_PASSWORD。',
    sdk: '密钥和密码取自环境变量HUAWEICLOUD_SDK_AK、HUAWEICLOUD_SDK_SK和KAFKA_PASSWORD。',
    terraform: '密钥和密码取自HW_ACCESS_KEY、HW_SECRET_KEY和TF_VAR_kafka_password。Terraform会将密码保存在其状态中。',
    pays: '无论“计费”中如何选择，provider都会立即自动支付包年/包月订单。',
  },
} satisfies Chinese;
