/** An error page in both languages, for when the app itself can't be served. */

interface Words {
  title: string;
  text: string;
}

const part = (language: string, { title, text }: Words): string =>
  `<section lang="${language}"><h1>${title}</h1><p>${text}</p></section>`;

/** Nearly always the cookies of other ports on the same host. */
const TOO_LONG: Readonly<Record<'en' | 'zh-CN', Words>> = {
  en: {
    title: 'Your browser sends too many cookies',
    text: 'All programs on this address share their cookies, whatever their ports. Delete the cookies of this address in your browser, then reload the page. Keep its other site data: your drafts are stored there.',
  },
  'zh-CN': {
    title: '浏览器发送的Cookie过多',
    text: '同一地址不同端口的程序共用Cookie。请在浏览器中删除此地址的Cookie，然后重新加载页面。请保留其他网站数据，其中包含草稿。',
  },
};

/** Why an address leads to the gateway, and not to the page. Nothing of the request is in it: anybody may have led it here. */
const HOST: Readonly<Record<'en' | 'zh-CN', Words>> = {
  en: {
    title: 'This isn’t an address of Kafka Launchpad',
    text: 'Open the address that was printed when it started, or the one you were given by the person who runs Kafka Launchpad. To use this one, set PUBLIC_PORT (a forwarded port) or ALLOWED_HOSTS (a host name), and restart Kafka Launchpad.',
  },
  'zh-CN': {
    title: '此地址不是Kafka Launchpad的地址',
    text: '请打开启动时显示的地址，或Kafka Launchpad维护人员提供的地址。如需使用此地址，请设置PUBLIC_PORT（转发的端口）或ALLOWED_HOSTS（主机名），然后重新启动Kafka Launchpad。',
  },
};

const pageOf = (words: Readonly<Record<'en' | 'zh-CN', Words>>) =>
  [
    '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    '<title>Kafka Launchpad</title>',
    part('en', words.en),
    part('zh-CN', words['zh-CN']),
    '</html>',
  ].join('');

/** By status. Their policy allows neither style nor script. */
export const errorPages: ReadonlyMap<number, string> = new Map([
  [421, pageOf(HOST)],
  [431, pageOf(TOO_LONG)],
]);
