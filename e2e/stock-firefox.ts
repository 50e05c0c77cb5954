/** Two things that Playwright does to a stock Firefox and that go wrong there; without them, its tests hold. */
import type { Browser } from '@playwright/test';

interface Session {
  send: (method: string, params: unknown) => Promise<unknown>;
}

interface InnerBrowser {
  _connection: { toImpl: (browser: Browser) => { _browserSession: Session } };
}

const isInner = (browser: object): browser is InnerBrowser => '_connection' in browser;

/** Opens pages without a color scheme: the extended support release doesn't know the command. */
function leaveOutColorScheme(browser: Browser): void {
  if (!isInner(browser)) throw new Error('Playwright keeps its connection elsewhere.');
  const session: Session = Object.getPrototypeOf(browser._connection.toImpl(browser)._browserSession);
  const { send } = session;
  session.send = function (method, params) {
    return method === 'emulation.setMediaFeaturesOverride' ? Promise.resolve({}) : send.call(this, method, params);
  };
}

/** Has the browser itself type what `fill` fills in: Playwright sets the value in a way that React doesn't notice. */
function typeInPage(): void {
  Object.defineProperty(globalThis, '__pw_bidiInsertText', {
    get: () => (text: string) => void document.execCommand(text ? 'insertText' : 'delete', false, text),
    set: () => undefined,
  });
}

/** @param browser before its first context */
export function mendFirefox(browser: Browser): void {
  leaveOutColorScheme(browser);
  const open = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await open(options);
    await context.addInitScript(typeInPage);
    return context;
  };
}
