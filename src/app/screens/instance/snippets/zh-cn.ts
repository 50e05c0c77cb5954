import type { Chinese } from '../../../i18n/i18n';

export default {
  certificateNote: {
    title: '客户端需要DMS的证书',
    body: '请在DMS控制台中下载：打开实例，在“连接信息”中点击“SSL证书”旁的“下载”。压缩包中包含用于Java的truststore（client.jks）和用于其他语言的证书（文件名可能不是phy_ca.crt）。truststore的密码为dms@kafka，不可更改。',
    names: '证书中不包含代理的地址，因此客户端会校验证书真伪，但不校验主机名。',
    console: 'DMS控制台',
    sandbox: '沙箱中没有可下载的证书：其代理为模拟，无法连接。',
  },
  clientSettings: {
    title: '配置客户端',
    from: '连接地址',
    java: 'Java',
    kcat: 'kcat',
    python: 'Python',
    go: 'Go',
    node: 'Node',
    javaNote: 'client.properties，适用于Java客户端和Apache Kafka自带的工具。请将密码填入标记的位置。',
    kcatNote: '列出代理和Topic。',
    pythonNote: '使用confluent-kafka发送一条消息。',
    goNote: '使用segmentio/kafka-go发送一条消息。',
    nodeNote: '使用kafkajs发送一条消息。',
    password: '密码取自环境变量KAFKA_PASSWORD：此控制台不知道该密码。',
    copy: '{language}配置',
    public: '这些地址通过公网访问且未加密：请仅用于测试。',
  },
} satisfies Chinese;
