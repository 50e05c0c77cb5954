import type { Chinese } from '../i18n/i18n';

export default {
  errorSummary: {
    title: '填写的内容有误',
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
    nothing: '没有匹配的内容',
    shown: '已显示{all}项中的{shown}项。输入内容可缩小范围。',
  },
  pickerState: {
    failed: '无法读取{what}列表',
    typeId: '您可以先手动输入ID。',
    empty: '此处没有{what}',
    again: '重新读取列表',
  },
} satisfies Chinese;
