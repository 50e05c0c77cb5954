import type { Chinese } from '../../../i18n/i18n';

export default {
  stepRail: {
    label: '步骤',
    todo: '未开始',
    current: '当前步骤',
    done: '已完成',
    error: '需要处理',
    optional: '可选',
    position: '第{number}/{count}步：{title}',
    aside: '可选：{title}',
    show: '全部步骤',
  },
} satisfies Chinese;
