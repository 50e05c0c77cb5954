import type { Chinese } from '../../wording/i18n';

export default {
  draftCard: {
    title: '继续填写草稿',
    named: '{name}，保存于{time}',
    unnamed: '尚未命名，保存于{time}',
    unsaved: '未保存在此浏览器中：页面打开期间一直可用。',
    kept: '无论您在此选择什么，草稿都会保留，并在新的实例下单后再次提供。',
    goOn: '继续',
  },
  presetCard: {
    demo: '用于了解和展示。可购买的最小规格；磁盘写满时删除最早的消息。',
    development: '用于基于Kafka进行开发的团队。与演示同样小，可保存数天的数据。',
    production:
      '用于不能中断的业务：代理分布在三个可用区，可以承受一个可用区的故障。磁盘写满时拒绝新消息，而不丢失旧消息。',
    logs: '用于接收云日志服务的日志：位于已放通LTS的网络中，可以立即注册实例。',
    brokers: '代理数量',
    flavor: '代理规格',
    flavorOf: '{vcpus}个vCPU的最小规格',
    zones: '可用区',
    zoneCount: { other: '{count}个' },
    storage: '存储空间',
    storageOf: '{brokers}×{size}GB',
    access: '访问方式',
    accessOf: '密码认证并加密（SASL_SSL），仅限虚拟私有云内',
    start: '使用“{name}”开始',
    looking: '正在查询您的项目…',
  },
  startPage: {
    title: '您希望如何开始？',
    lead: '预设会为表单填入合理的值，并在您的项目中查找其余内容。全部内容您都可以查看和更改，在您确认之前不会下单。',
    scratch: '从头开始',
    scratchDetail: '空表单，共七个简短的步骤。',
    import: '导入',
    importDetail: 'API格式的请求或实例，或从此处导出的表单。',
    unreadable: '无法读取该链接',
    unreadableBody: '链接不完整，或由此控制台的其他版本创建。请索取新链接。没有填入任何内容。',
  },
} satisfies Chinese;
