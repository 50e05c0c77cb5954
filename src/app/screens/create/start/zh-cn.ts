import type { Chinese } from '../../../i18n/i18n';

export default {
  draftCard: {
    title: '继续填写草稿',
    named: '{name}，保存于{time}。',
    unnamed: '未命名，保存于{time}。',
    unsaved: '未保存到此浏览器，关闭页面后将丢失。',
    kept: '开始其他创建时，此草稿会保留，并显示在此处。',
    nameless: '未命名',
    goOn: '继续',
  },
  keptDraft: {
    unnamed: '未命名',
    saved: '保存于{time}',
    size: '{brokers}×{flavor}',
    open: '打开',
    openOf: '打开草稿{name}',
    elsewhere: '已在其他标签页中打开',
  },
  deleteDraft: {
    remove: '删除草稿{name}',
    question: '删除草稿{name}？',
    warning: '将丢失此草稿中填写的全部内容。已创建的实例不受影响。',
    yes: '删除草稿',
    no: '保留草稿',
  },
  keptDrafts: {
    others: '您的其他草稿',
    all: '您的草稿',
  },
  presetCard: {
    demo: '适用于测试和演示。磁盘使用率达到95%时删除最早的消息。',
    production: '可容忍单个可用区故障。磁盘使用率达到95%时拒绝新消息。',
    logs: '适用于接收云日志服务（LTS）的日志。磁盘使用率达到95%时删除最早的消息。',
    startHere: '推荐',
    size: '{brokers}×{flavor}',
    smallest: '至少{vcpus}个vCPU的最小规格',
    zones: { other: '{count}个可用区' },
    storage: '{size}GB',
    start: '使用“{name}”',
    looking: '正在检查项目中的可用资源…',
  },
  startPage: {
    title: '选择创建方式',
    lead: '预设使用您项目中的资源。确认之前不会创建任何资源。',
    scratch: '自定义创建',
    scratchDetail: '逐步设置，提供默认值。',
    import: '导入',
    importDetail: '创建请求、实例或导出的表单。',
    unreadable: '无法打开此链接',
    unreadableBody: '链接不完整或由其他版本生成。请索取新链接。未填入任何内容。',
  },
} satisfies Chinese;
