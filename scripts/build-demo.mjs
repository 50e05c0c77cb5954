/**
 * `npm run build:demo`: the static demo into dist-demo/ (docs/decisions/0012-static-demo.md): the same page with
 * another entry, which brings its cloud along.
 */
import './disk-errors.mjs';
import { createHash } from 'node:crypto';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { build, runnerImport } from 'vite';
import { beginBuild, DEMO_STAMP, leaveStamp } from './build-stamp.mjs';
import { root } from './project.mjs';

/**
 * Hashes of Mantine's <style> elements: without a server there is no nonce.
 * @returns {Promise<string[]>} sources for `style-src`
 */
async function styleHashes() {
  const [{ module }, { MantineProvider }] = await Promise.all([
    runnerImport('./src/app/theme/theme.ts', { root, configFile: false, logLevel: 'error', mode: 'production' }),
    import('@mantine/core'),
  ]);
  const page = renderToStaticMarkup(createElement(MantineProvider, { theme: module.theme }, null));
  const styles = [...page.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, text = '']) => text);
  if (styles.length === 0)
    throw new Error('Mantine wrote no <style>: the policy of the demo has to be looked at again.');
  return styles.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
}

/** `connect-src 'none'`: the page can't reach a cloud. */
const policyWith = (hashes) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${hashes.join(' ')}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    "form-action 'none'",
  ].join('; ');

function demoPage(policy) {
  const change = (html, from, to) => {
    if (!html.includes(from)) throw new Error(`index.html holds no ${from}`);
    return html.replace(from, to);
  };
  return {
    name: 'demo-page',
    transformIndexHtml: {
      order: 'pre',
      handler(html) {
        const nonce = '<meta name="csp-nonce" content="__CSP_NONCE__" />';
        const own = `<meta http-equiv="content-security-policy" content="${policy}" />\n    <meta name="referrer" content="no-referrer" />\n    <meta name="robots" content="noindex" />`;
        const withPolicy = change(html, nonce, own);
        const titled = change(withPolicy, '<title>', '<title>DEMO · ');
        return change(titled, '/src/app/main.tsx', '/src/app/demo/main.tsx');
      },
    },
  };
}

// Before any import reads it: React and the bundler would build for development.
process.env.NODE_ENV = 'production';
const hash = beginBuild(DEMO_STAMP);
await build({
  root,
  logLevel: 'warn',
  plugins: [demoPage(policyWith(await styleHashes()))],
  build: { outDir: 'dist-demo', emptyOutDir: true, manifest: false },
});
leaveStamp(hash, DEMO_STAMP);
