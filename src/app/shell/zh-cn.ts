import type { Chinese } from '../i18n/i18n';

export default {
  notFound: {
    title: '页面不存在',
    lead: '地址可能有误，或来自此控制台的其他版本。没有任何内容丢失：实例和草稿仍在原处。',
    toInstances: '前往实例列表',
  },
  language: {
    failed: '无法加载该语言。请检查网络连接后重试。',
  },
  scheme: {
    auto: '跟随系统',
    light: '浅色',
    dark: '深色',
    label: '外观：{now}。切换为{next}',
  },
  shell: {
    glossary: '术语表',
    skip: '跳到主要内容',
    home: 'Kafka Launchpad，实例列表',
    sandbox: '沙箱环境：一切均为模拟',
    cloud: '真实云环境：创建实例会产生费用',
    region: '区域',
    project: '项目',
    who: '已登录：{who}',
  },
} satisfies Chinese;
