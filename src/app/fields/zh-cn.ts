import type { Chinese } from '../i18n/i18n';

export default {
  errorSummary: {
    title: '请先修改以下内容再继续',
  },
  fieldLabel: {
    optional: '（可选）',
  },
  multiPicker: {
    remove: '移除{label}',
    chosen: '已选择的{label}',
    typeHint: '输入ID，多个ID用英文逗号分隔，然后按Enter键。',
  },
  passwordField: {
    show: '显示密码',
    hide: '隐藏密码',
  },
  pickerOptions: {
    nothing: '没有匹配的选项',
    shown: '显示{shown}项，共{all}项。输入内容可筛选。',
  },
  pickerState: {
    failed: '无法加载{what}',
    typeId: '您可以改为输入ID。',
    empty: '未找到{what}',
    again: '刷新',
  },
} satisfies Chinese;
