import type { Chinese } from '../wording/i18n';

export default {
  demoPresenter: {
    region: '演示',
    badge: '演示',
    promise: '在此浏览器中模拟：不会购买任何资源，数据也不会离开此页面。',
    panel: '演示场景',
    running: '当前',
    scenarios: '演示场景',
    startsAnew: '启动场景会将实例、草稿和订单全部恢复到初始状态。',
    start: '启动：{name}',
    startWord: '启动',
    linkTo: '启动“{name}”的链接',
    speed: '创建速度',
    times: '{times}×',
    speedHint: '1×为真实云环境的速度。60×时，十分钟只需十秒。',
    reset: '重置',
    resetHint: '重新开始当前场景。',
    kept: '模拟的云环境仅保存在此浏览器中，页面关闭后仍会继续。密码不会保留：重新加载后，对于之前创建的实例，LTS接受任意密码。',
  },
} satisfies Chinese;
