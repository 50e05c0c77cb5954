/** The nginx of docs/running-for-a-team.md: its configuration is taken out of that page, so that the page is what is tested. */
import { execFileSync, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';

/** The console's name in that page. */
export const NAME = 'kafka.example.com';

const PAGE = join(import.meta.dirname, '..', '..', 'docs', 'running-for-a-team.md');
const START_TIMEOUT_MS = 10_000;

export interface NginxPorts {
  https: number;
  http: number;
  /** Of the two gateways. */
  a: number;
  b: number;
}

export interface Nginx {
  /** The certificate that it shows, PEM. */
  certificate: string;
  end: () => Promise<void>;
}

/** What a test has to change in the page's text, and nothing else. Each has to be there. */
function withPorts(text: string, { https, http, a, b }: NginxPorts, certificate: string, key: string): string {
  const changes: [string, string][] = [
    ['listen 443 ssl', `listen 127.0.0.1:${https} ssl`],
    ['listen 80;', `listen 127.0.0.1:${http};`],
    [':8787', `:${a}`],
    [':8788', `:${b}`],
    [`/etc/nginx/tls/${NAME}.crt`, certificate],
    [`/etc/nginx/tls/${NAME}.key`, key],
  ];
  return changes.reduce((rest, [from, to]) => {
    if (!rest.includes(from)) throw new Error(`The page's configuration does not hold: ${from}`);
    return rest.replaceAll(from, to);
  }, text);
}

function documented(): string {
  const blocks = [...readFileSync(PAGE, 'utf8').matchAll(/^```nginx\n(.*?)^```$/gms)].map(([, block]) => block ?? '');
  if (blocks.length !== 1) throw new Error(`${PAGE} has to hold one block of nginx, and holds ${blocks.length}.`);
  return blocks.join('');
}

/** What every distribution's nginx.conf has around such a file, with nothing outside a folder of the test. */
const surroundings = (folder: string, included: string): string => {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((kind) => `${kind}_temp_path ${join(folder, kind)};`)
    .join('\n  ');
  return `daemon off; master_process off; pid ${join(folder, 'nginx.pid')}; error_log stderr warn;
events {}
http {
  access_log off;
  ${temporary}
  include ${included};
}
`;
};

/** Whether somebody listens on a port of this machine. */
const listens = (port: number) =>
  new Promise<boolean>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

/**
 * Starts it with a certificate of its own.
 * @param folder for its files
 * @param ports where it listens, and where the gateways do
 * @throws with its own words where it does not start
 */
export async function startNginx(folder: string, ports: NginxPorts): Promise<Nginx> {
  const file = (name: string) => join(folder, name);
  const [certificate, key, included, main] = [
    file('tls.crt'),
    file('tls.key'),
    file('console.conf'),
    file('main.conf'),
  ];
  const subject = ['-subj', `/CN=${NAME}`, '-addext', `subjectAltName=DNS:${NAME}`];
  const made = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  const openssl = process.env.OPENSSL_PATH ?? 'openssl';
  execFileSync(openssl, ['req', '-x509', ...made, ...subject, '-keyout', key, '-out', certificate], { stdio: 'pipe' });
  writeFileSync(included, withPorts(documented(), ports, certificate, key));
  writeFileSync(main, surroundings(folder, included));
  const child = spawn(process.env.NGINX_PATH ?? 'nginx', ['-e', 'stderr', '-c', main], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let words = '';
  child.stderr.on('data', (part: Buffer) => {
    words += part.toString();
  });
  const gone = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
  });
  const end = async () => {
    child.kill('SIGTERM');
    await gone;
  };
  const ends = performance.now() + START_TIMEOUT_MS;
  while (!(await listens(ports.https))) {
    if (child.exitCode !== null || performance.now() > ends) {
      await end();
      throw new Error(`nginx did not start:\n${words}`);
    }
  }
  return { certificate: readFileSync(certificate, 'utf8'), end };
}
