/** Huawei Cloud's consoles. Only their start pages: other addresses change. */

export const BILLING_CENTER = 'https://account.huaweicloud.com/usercenter/';

/** Quotas. */
export const QUOTAS = 'https://console.huaweicloud.com/quota/';

/** Price calculator for DMS for Kafka. */
export const PRICE_CALCULATOR = 'https://www.huaweicloud.com/intl/en-us/pricing/calculator.html#/dms';

/** @param service `rf` is Resource Formation; `vpc` has EIPs as well */
export const consoleAddress = (service: 'dms' | 'lts' | 'rf' | 'vpc', region: string): string =>
  `https://console.huaweicloud.com/${service}/?region=${encodeURIComponent(region)}`;
