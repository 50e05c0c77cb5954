import type { Chinese } from '../../../i18n/i18n';

export default {
  certificateNote: {
    title: '客户端需要DMS证书',
    body: '在DMS控制台中打开实例，单击“SSL证书”旁的“下载”。下载的文件包含用于Java的client.jks和用于其他客户端的证书。',
    names: '证书中不包含代理地址，因此客户端必须跳过主机名校验。',
    console: 'DMS控制台',
    sandbox: '沙箱没有证书。',
  },
  clientSettings: {
    title: '配置客户端',
    from: '连接地址',
    java: 'Java',
    kcat: 'kcat',
    python: 'Python',
    go: 'Go',
    node: 'Node',
    javaNote: '保存为client.properties。',
    replace: '请将REPLACE_WITH_PASSWORD替换为密码。',
    kcatNote: '列出代理和Topic。',
    pythonNote: '使用confluent-kafka发送一条消息。',
    goNote: '使用segmentio/kafka-go发送一条消息。',
    nodeNote: '使用kafkajs发送一条消息。',
    fill: '填入密码',
    filled: '以下内容包含密码。请勿分享，也不要提交到代码仓库。',
    password: '密码从环境变量KAFKA_PASSWORD读取。',
    copy: '{language}配置',
    public: '这些地址通过公网访问且未加密，仅用于测试。',
  },
} satisfies Chinese;
