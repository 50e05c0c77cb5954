import type { Chinese } from '../../i18n/i18n';

export default {
  credentialFields: {
    account: '账号名',
    accountHint: '不是邮箱地址。',
    user: 'IAM用户名',
    userHint: '您在该账号下的用户。',
    password: '密码',
    accessKey: '访问密钥ID（AK）',
    accessKeyHint: '用于标识您的身份，通常为20个大写字母和数字。',
    secretKey: '秘密访问密钥（SK）',
    secretKeyHint: '用于证明访问密钥属于您。请像密码一样保管。',
    showSecretKey: '显示SK',
    hideSecretKey: '隐藏SK',
    securityToken: '安全令牌（SecurityToken）',
    securityTokenHint: '仅临时访问密钥需要，否则留空。',
    showSecurityToken: '显示安全令牌',
    hideSecurityToken: '隐藏安全令牌',
    token: 'IAM的Token',
    tokenHint: 'IAM签发的一段长文本，24小时内过期。',
    showToken: '显示Token',
    hideToken: '隐藏Token',
  },
} satisfies Chinese;
