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

/** Served with status 431. Its policy allows neither style nor script. */
export const TOO_LONG_PAGE = [
  '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
  '<title>Kafka Launchpad</title>',
  part('en', TOO_LONG.en),
  part('zh-CN', TOO_LONG['zh-CN']),
  '</html>',
].join('');
