import type { Chinese } from '../wording/i18n';

export default {
  demoScenarioTitles: {
    usual: '一切正常',
    'slow-creation': '创建缓慢',
    'sold-out': '资源售罄',
    'create-failed': '创建失败',
    'answer-lost': '响应丢失',
    'rate-limit': '请求过多',
    'wrong-lts-password': 'LTS密码错误',
    'rule-missing': '缺少规则',
  },
  demoScenarioSights: {
    usual: '从实例列表开始，创建一个实例并将其注册到LTS：从下单到运行中需要模拟的十分钟。',
    'slow-creation':
      '在“确认并创建”中点击“创建实例”：创建需要模拟的90分钟，即使重新加载页面，实例页面也会继续跟踪进度。',
    'sold-out': '在“确认并创建”中点击“创建实例”：服务会拒绝并返回原因，“规格与存储”中的规格也会有提示。',
    'create-failed': '在“确认并创建”中点击“创建实例”：模拟的十分钟后，实例页面会提供删除和重试的操作。',
    'answer-lost': '在“确认并创建”中点击“创建实例”：订单已送达，但响应丢失。页面会查找实例，不会重复发送。',
    'rate-limit': '在“确认并创建”中点击“创建实例”：服务要求稍候，页面倒计时结束后再次发送。',
    'wrong-lts-password':
      '在kafka-orders的LTS页面中，输入Kafka-demo-1以外的任意密码（用户名为kafka_admin）：LTS会拒绝。',
    'rule-missing': '在kafka-audit的LTS页面中，检查会发现没有规则放通9011端口，并可以添加该规则。',
  },
} satisfies Chinese;
