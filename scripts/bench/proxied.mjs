/** What `npm run bench:gateway` measures: one small upstream, and two ways to it, nginx and the built gateway. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../project.mjs';
import { freePort, startNginx, startServer } from './processes.mjs';

const PROJECT = '5a4d0b0c5a4d0b0c5a4d0b0c5a4d0b0c';
/** A POST of the route table that only reads. */
const PATH = `/v1.0/${PROJECT}/kms/list-keys`;
const SIZE = 1024;
const PROGRAM = join(root, 'dist', 'gateway', 'main.js');

/** What `npm start` gives to Node. */
function usualFlags() {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return scripts.start.split(' ').filter((part) => part.startsWith('--'));
}

/** JSON text of exactly 1 KiB. */
function filled(value) {
  const missing = SIZE - JSON.stringify({ ...value, marker: '' }).length;
  return JSON.stringify({ ...value, marker: 'm'.repeat(missing) });
}

/** Refuses what is not signed, so that a gateway that forgot to sign would fail the benchmark. */
const upstreamServer = (port) => `
  server {
    listen 127.0.0.1:${port} backlog=1024;
    default_type application/json;
    location / { if ($http_authorization = '') { return 401; } return 200 '${filled({ key_details: [] })}'; }
  }`;

/** nginx as one would set it up to pass an API on: kept connections on both sides, nothing logged. */
const proxyServer = (port, upstreamPort) => `
  upstream cloud { server 127.0.0.1:${upstreamPort}; keepalive 64; keepalive_requests 1000000000; }
  server {
    listen 127.0.0.1:${port} backlog=1024;
    location /api/cloud/kms/ {
      proxy_pass http://cloud/;
      proxy_http_version 1.1;
      proxy_set_header Connection '';
      proxy_set_header Authorization none;
    }
    location / { return 204; }
  }`;

/** The gateway's code for the real cloud: session, checks, contract, signature. The key is the sandbox's public one. */
function startGateway(port, upstreamPort, nodeFlags) {
  const reporter = join(import.meta.dirname, 'report-memory.mjs');
  const flags = ['--expose-gc', '--import', reporter, ...usualFlags(), ...nodeFlags];
  return startServer([process.execPath, ...flags, PROGRAM, '--upstream', `http://127.0.0.1:${upstreamPort}`], port, {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      HUAWEICLOUD_SDK_AK: 'SANDBOXACCESSKEY0001',
      HUAWEICLOUD_SDK_SK: 'sandbox-secret-key-for-demos-only-0000001',
    },
  });
}

async function secretOf(origin) {
  const headers = { 'content-type': 'application/json', 'x-launchpad-request': '1' };
  const response = await fetch(`${origin}/api/session`, { method: 'POST', headers, body: '{}' });
  return (await response.json()).secret;
}

/** A request that does not do what is measured would be fast and worthless. */
async function check({ name, url, headers, body }) {
  const response = await fetch(url, { method: 'POST', headers, body });
  const { byteLength } = await response.arrayBuffer();
  if (response.status !== 200 || byteLength !== SIZE || body.length !== SIZE) {
    throw new Error(`${name} answered ${response.status} with ${byteLength} bytes.`);
  }
}

/**
 * Starts all three.
 * @param {string} nginx path of nginx
 * @param {string} folder for files that are thrown away
 * @param {readonly string[]} nodeFlags for the gateway
 * @returns targets (name, pid, url, headers, body), the gateway's process, and what ends everything
 */
export async function startProxied(nginx, folder, nodeFlags) {
  const [upstreamPort, nginxPort, gatewayPort] = [await freePort(), await freePort(), await freePort()];
  const started = [];
  const end = () => Promise.all(started.map((server) => server.end()));
  const keep = async (starting) => {
    const server = await starting;
    started.push(server);
    return server;
  };
  try {
    const http = upstreamServer(upstreamPort);
    const upstream = await keep(startNginx(nginx, { folder, name: 'upstream', port: upstreamPort, http }));
    const proxyHttp = proxyServer(nginxPort, upstreamPort);
    const proxy = await keep(startNginx(nginx, { folder, name: 'proxy', port: nginxPort, http: proxyHttp }));
    const gateway = await keep(startGateway(gatewayPort, upstreamPort, nodeFlags));
    const origin = `http://127.0.0.1:${gatewayPort}`;
    const headers = {
      'content-type': 'application/json',
      'x-launchpad-request': await secretOf(origin),
      origin,
    };
    const body = filled({ limit: '100' });
    const target = (name, { pid }, port, path, more = {}) => ({
      name,
      pid,
      url: `http://127.0.0.1:${port}${path}`,
      headers: { ...headers, ...more },
      body,
    });
    const targets = {
      direct: target('direct', upstream, upstreamPort, PATH, { authorization: 'none' }),
      nginx: target('nginx', proxy, nginxPort, `/api/cloud/kms${PATH}`),
      gateway: target('gateway', gateway, gatewayPort, `/api/cloud/kms${PATH}`),
    };
    for (const one of Object.values(targets)) await check(one);
    return { targets, gateway, end };
  } catch (error) {
    await end();
    throw error;
  }
}
