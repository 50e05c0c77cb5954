import type { Chinese } from '../i18n/i18n';

export default {
  instancePicture: {
    internet: '公网',
    lts: 'LTS',
    noNetwork: '未选择网络',
    noZone: '未选择可用区',
    encrypted: '传输加密',
    unencrypted: '传输未加密',
    brokers: { other: '{count}个代理' },
    more: '+{count}',
    picture: '{zones}中有{brokers}，网络为{network}。{traffic}。{internet}{lts}',
    internetOpen: '公网客户端可以连接。',
    internetClosed: '公网无法访问。',
    ltsOpen: 'LTS可以连接。',
    ltsClosed: 'LTS被阻止。',
    ltsUnknown: '无法确定LTS能否连接。',
  },
} satisfies Chinese;
