import type { Chinese } from '../i18n/i18n';

export default {
  changeEnd: {
    refused: '{service}拒绝了请求',
    notSent: '请求未发送',
    notSentBody: '无法先检查当前状态，或无法连接华为云。未发送请求。',
    unknown: '无法确认结果',
    unknownBody: '请求已发送，但未收到明确的响应。',
    nothing: '没有更改任何内容。',
    perhaps: '请求可能已执行。',
    permissionNext: '请向账号管理员申请以下授权项。',
    fixNext: '请根据返回的消息处理后重试。',
    againNext: '请重试。发送前会先检查，不会重复创建或变更。',
    money: '请求本身不产生费用。',
    lead: '此操作需要以下授权项：',
    actions: '授权项',
  },
  firstLogs: { later: '只转储新的日志。首批日志通常在几分钟内到达。' },
  sampleLogs: {
    send: '发送100条样例日志',
    sent: '已发送，5秒内到达Topic。',
    failed: '无法发送样例日志',
    note: '仅限沙箱：向日志流写入模拟日志。',
  },
} satisfies Chinese;
