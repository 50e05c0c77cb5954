import type { Chinese } from '../../../i18n/i18n';

export default {
  draft: {
    savedAt: '草稿已于{time}保存',
    saved: '草稿已保存',
    unsaved: '草稿未保存',
    full: '草稿未保存：浏览器为此控制台提供的存储空间已满。请缩短较长的文本，或在完成之前不要关闭此标签页。',
    forbidden: '草稿未保存：浏览器不允许此控制台存储数据。请在完成之前不要关闭此标签页，或允许此页面存储数据。',
    restored: '已恢复您在{time}的草稿',
    restoredBody: '表单中是标签页关闭前您填写的内容。',
    restoredPassword: '密码从不保存，因此需要重新输入。',
    filled: '已填入{name}的配置',
    filledId: '该实例的ID为{id}。',
    filledBody: '已填入API返回的配置，其余内容与空白表单相同。创建之前请逐步检查。',
    filledPassword: '请设置密码：实例的密码无法读取。',
    filledPeriod: '请在“计费”中输入购买时长。',
    startOver: '重新开始',
    question: '清空表单并重新开始？',
    warning: '此草稿中填写的全部内容都将被清除。您已下单的实例不受影响。',
    forget: '清除草稿',
    keep: '保留草稿',
  },
} satisfies Chinese;
