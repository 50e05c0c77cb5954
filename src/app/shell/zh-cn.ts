import type { Chinese } from '../i18n/i18n';

export default {
  notFound: {
    title: '未找到页面',
    lead: '请检查地址，或返回列表。您的实例和草稿不受影响。',
    toInstances: '查看实例',
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
    menu: '菜单',
    skip: '跳到主要内容',
    home: 'Kafka Launchpad，实例列表',
    sandbox: '沙箱：模拟环境，不产生费用',
    cloud: '真实环境：创建实例会产生费用',
    region: '区域',
    project: '项目',
    who: '已登录：{who}',
  },
} satisfies Chinese;
