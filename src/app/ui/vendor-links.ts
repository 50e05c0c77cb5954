/** Pages of the vendor's own console. Only their entrances: addresses inside change without notice. */

/** Orders, payment, unsubscription. */
export const BILLING_CENTER = 'https://account.huaweicloud.com/usercenter/';

/** What the account may have of each thing, and asking for more. */
export const QUOTAS = 'https://console.huaweicloud.com/quota/';

/** The vendor's calculator, opened at DMS for Kafka. */
export const PRICE_CALCULATOR = 'https://www.huaweicloud.com/intl/en-us/pricing/calculator.html#/dms';

/**
 * The consoles of one region.
 * @param service `dms` for Kafka, `lts` for Log Tank Service, `rf` for Resource Formation
 * @param region for example `cn-north-4`
 */
export const consoleAddress = (service: 'dms' | 'lts' | 'rf', region: string): string =>
  `https://console.huaweicloud.com/${service}/?region=${encodeURIComponent(region)}`;
