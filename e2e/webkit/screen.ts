/** A page in WebKit, used as a person uses it: what is pressed and read is found by its role and name. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from '@playwright/test';
import { keepPicture, PICTURE_SIZE, settle } from '../keep-picture';
import type { Found, Session } from './driver';

const LIBRARY = readFileSync(
  createRequire(import.meta.url).resolve('@testing-library/dom/dist/@testing-library/dom.umd.min.js'),
  'utf8',
);

/** Keys, as WebDriver writes them. */
export const ESCAPE = '\uE00C';
export const DOWN = '\uE015';
export const ENTER = '\uE007';

declare const TestingLibraryDom: typeof import('@testing-library/dom');
declare const complaints: string[];
declare let isHit: boolean;

/** Listens for what the browser complains of, from now on; violated policies from the page's first byte on. */
function listen(): void {
  const heard: string[] = [];
  Object.assign(globalThis, { complaints: heard });
  const { error } = console;
  console.error = (...parts: unknown[]) => {
    heard.push(`console: ${parts.join(' ')}`);
    error(...parts);
  };
  addEventListener('error', ({ message }) => {
    // Says that a size is told of a frame later; Playwright's browsers don't pass it on.
    if (!message.startsWith('ResizeObserver loop')) heard.push(`uncaught: ${message}`);
  });
  addEventListener('unhandledrejection', ({ reason }) => heard.push(`unhandled: ${reason}`));
  const take: ReportingObserverCallback = (reports) => {
    for (const report of reports) heard.push(`policy violated: ${JSON.stringify(report)}`);
  };
  new ReportingObserver(take, { types: ['csp-violation'], buffered: true }).observe();
}

export type Screen = ReturnType<typeof screenOf>;

/** @param origin of the console */
export function screenOf(session: Session, origin: string) {
  const heard: string[] = [];

  /** Takes what was heard in a document that is left, or hears a new one. */
  async function attend(): Promise<void> {
    if (await session.evaluate(() => 'complaints' in globalThis)) {
      heard.push(...(await session.evaluate(() => complaints.splice(0))));
      return;
    }
    await session.call('POST', '/execute/sync', { script: LIBRARY, args: [] });
    await session.evaluate(listen);
  }

  async function go(path: string, body: unknown): Promise<void> {
    await attend();
    await session.call('POST', path, body);
    await attend();
  }

  /** @returns the first with this role and name that is in sight; a name in slashes is a pattern */
  async function find(role: string, name: string): Promise<Found> {
    const found = await session.evaluate(
      (wanted, title) => {
        const pattern = /^\/(.*)\/$/.exec(title)?.[1];
        const matcher = pattern ? new RegExp(pattern) : title;
        return TestingLibraryDom.queryAllByRole(document.body, wanted, { name: matcher })[0] as unknown;
      },
      role,
      name,
    );
    if (!found) throw new Error(`There is no ${role} “${name}”.`);
    return found as Found;
  }

  async function field(label: string): Promise<Found> {
    const found = await session.evaluate(
      (name) =>
        TestingLibraryDom.queryAllByLabelText(document.body, name, { selector: 'input, textarea' })[0] as unknown,
      label,
    );
    if (!found) throw new Error(`There is no field “${label}”.`);
    return found as Found;
  }

  async function contentOf(label: string): Promise<string> {
    await expect(() => field(label)).toPass();
    return session.evaluate((input) => (input as unknown as HTMLInputElement).value, await field(label));
  }

  /** @throws where something else was hit, because the page moved while the driver aimed */
  async function pressOnce(role: string, name: string): Promise<void> {
    const control = await find(role, name);
    await session.evaluate((found) => {
      isHit = false;
      const note = () => {
        isHit = true;
      };
      (found as unknown as HTMLElement).addEventListener('click', note, { once: true });
    }, control);
    await session.press(control);
    if (!(await session.evaluate(() => isHit))) throw new Error(`${role} “${name}” moved away.`);
  }

  const seen = (role: string, name: string) => expect(() => find(role, name)).toPass();
  const textOf = () => session.evaluate(() => document.body.innerText);

  return {
    evaluate: session.evaluate,
    open: (path: string) => go('/url', { url: `${origin}${path}` }),
    /** Goes on in another window of the same browser. */
    async openWindow(): Promise<void> {
      await attend();
      const { handle } = (await session.call('POST', '/window/new', { type: 'window' })) as { handle: string };
      await session.call('POST', '/window', { handle });
    },
    reload: () => go('/refresh', {}),
    /** Waits until it is there. */
    see: (role: string, name: string) => seen(role, name),
    /** Waits until it is gone. */
    gone: (role: string, name: string) => expect.poll(() => find(role, name).catch(() => undefined)).toBeUndefined(),
    /** Waits until the page says so. */
    read: (text: string | RegExp) => expect.poll(textOf).toMatch(text),
    press: (role: string, name: string) => expect(() => pressOnce(role, name)).toPass(),
    /** Types into a field, after what stands there. */
    type: (label: string, text: string) => expect(async () => session.type(await field(label), text)).toPass(),
    /** Puts a text into a field, in place of what stands there; without keys, which only the first window has. */
    async retype(label: string, text: string): Promise<void> {
      await expect(() => field(label)).toPass();
      await session.evaluate(
        (found, content) => {
          (found as unknown as HTMLInputElement).select();
          document.execCommand('insertText', false, content);
        },
        await field(label),
        text,
      );
    },
    /** Types where the keyboard is. */
    async keys(text: string): Promise<void> {
      await session.type((await session.call('GET', '/element/active')) as Found, text);
    },
    keepPicture: (moment: string) =>
      keepPicture(moment, async () => {
        const { width, height } = await session.evaluate(() => ({
          width: outerWidth - innerWidth,
          height: outerHeight - innerHeight,
        }));
        const size = { width: PICTURE_SIZE.width + width, height: PICTURE_SIZE.height + height };
        await session.call('POST', '/window/rect', size);
        await session.evaluate(settle);
        return Buffer.from(String(await session.call('GET', '/screenshot')), 'base64');
      }),
    contentOf,
    path: () => session.evaluate(() => location.pathname),
    /** Expects that whatever can be pressed is reached by a pointer: nothing else lies above it. */
    async expectReach(): Promise<void> {
      const covered = await session.evaluate(() =>
        [...document.querySelectorAll('a[href], button:enabled')].flatMap((control) => {
          const [box] = control.getClientRects();
          const top = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
          return !top || control.contains(top) || top.contains(control)
            ? []
            : [`${top.outerHTML.slice(0, 120)} lies above ${control.outerHTML.slice(0, 120)}`];
        }),
      );
      expect(covered).toEqual([]);
    },
    /** What the browser complained of so far. */
    async complaints(): Promise<readonly string[]> {
      await attend();
      return heard;
    },
  };
}
