import type { Chinese } from '../../../i18n/i18n';

export default {
  draft: {
    savedAt: '草稿已于{time}保存',
    saved: '草稿已保存',
    unsaved: '草稿未保存',
    full: '草稿未保存：浏览器存储空间已满。请缩短较长的文本，或在完成之前不要关闭此标签页。',
    forbidden: '草稿未保存：浏览器禁止Kafka Launchpad存储数据。请允许存储，或在完成之前不要关闭此标签页。',
    restored: '已恢复您在{time}的草稿',
    restoredBody: '表单中是关闭标签页之前填写的内容。',
    restoredPassword: '请重新输入密码。密码从不保存。',
    filled: '已填入{name}的配置',
    filledId: '该实例的ID为{id}。',
    filledBody: '已复制API返回的配置，其余为默认值。创建之前请逐步检查。',
    filledPassword: '请设置新密码。实例的密码无法读取。',
    filledPeriod: '请在“计费”中输入购买时长。',
    startOver: '重新开始',
    question: '清空表单并重新开始？',
    warning: '将丢失此草稿中填写的全部内容。已创建的实例不受影响。',
    forget: '清除草稿',
    keep: '保留草稿',
  },
} satisfies Chinese;
