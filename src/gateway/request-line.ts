/**
 * What is checked on the request as it came, before anything parses it: method, target and Host. A page of another
 * site that points a name of its own at 127.0.0.1 (DNS rebinding) fails at the Host, static files included.
 */
import type { IncomingMessage } from 'node:http';
import type { Refusal } from './answers';

const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE']);

/** No address of ours needs an escape, a dot segment or an empty segment, so none is let through to be misread. */
const PATH = /^\/(?:[A-Za-z0-9_~.-]+(?:\/[A-Za-z0-9_~.-]+)*\/?)?$/;
const DOT_SEGMENT = /\/\.{1,2}(?:\/|$)/;

/** Longest request target, in characters: ids and filters are short. */
const TARGET_MAX = 4096;

const no = (status: number, code: string, message: string): Refusal => ({ status, outcome: 'not-sent', code, message });

function checkHost(request: IncomingMessage, port: number): Refusal | undefined {
  const hosts = request.rawHeaders.filter((value, index) => index % 2 === 0 && value.toLowerCase() === 'host').length;
  if (hosts !== 1) return no(400, 'HOST', 'The request needs exactly one Host header.');
  const host = request.headers.host ?? '';
  const own = (name: string) => host === `${name}:${port}` || (port === 80 && host === name);
  if (own('127.0.0.1')) return undefined;
  const target = request.url ?? '/';
  const isPage = ['GET', 'HEAD'].includes(request.method ?? '') && !/^\/(?:api|__sandbox)(?:\/|$)/.test(target);
  if (own('localhost') && isPage) {
    // Storage and locks belong to an origin: there is only one, so that two tabs always see each other.
    const location = `http://127.0.0.1:${port}${target}`;
    return { ...no(308, 'ADDRESS', `The console is at ${location}`), headers: { location } };
  }
  return no(421, 'HOST', `The console answers to 127.0.0.1:${port} only.`);
}

/**
 * Checks method, target and Host.
 * @param request the request, its body unread
 * @param port the port that the gateway listens on
 * @returns why it goes no further, or undefined
 */
export function checkRequestLine(request: IncomingMessage, port: number): Refusal | undefined {
  const target = request.url ?? '';
  if (!target.startsWith('/')) return no(400, 'TARGET', 'The request target has to be a path.');
  if (target.length > TARGET_MAX) return no(414, 'TARGET', 'The address is too long.');
  const path = target.split('?', 1)[0] ?? '';
  if (!PATH.test(path) || DOT_SEGMENT.test(path)) return no(404, 'PATH', 'There is no such address.');
  if (!METHODS.has(request.method ?? '')) {
    return { ...no(405, 'METHOD', 'This method is not used here.'), headers: { allow: [...METHODS].join(', ') } };
  }
  return checkHost(request, port);
}
