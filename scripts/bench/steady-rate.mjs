/**
 * A process that sends requests when they are due, whether or not earlier ones were answered, and measures each from
 * the moment it was due: a server that stalls cannot hide it by making the next request wait.
 */
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

const { targets, perSecond, seconds } = JSON.parse(process.argv[2] ?? '');
const agent = new Agent({ keepAlive: true });

function send({ url, headers, body }, due) {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method: 'POST', headers: { ...headers, 'content-length': body.length }, agent });
    asked.on('response', (answer) => {
      answer.resume();
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve(performance.now() - due);
        else reject(new Error(`answered ${answer.statusCode}`));
      });
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

const quantile = (sorted, part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];

const gap = 1000 / perSecond / targets.length;
const sent = targets.map(() => []);
const began = performance.now();
for (let index = 0; index < perSecond * seconds * targets.length; index += 1) {
  const due = began + index * gap;
  const early = due - performance.now();
  if (early > 0) await sleep(early);
  const turn = index % targets.length;
  sent[turn]?.push(send(targets[turn], due));
}
const result = {};
for (const [index, target] of targets.entries()) {
  const times = (await Promise.all(sent[index])).sort((a, b) => a - b);
  result[target.name] = { p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}
process.stdout.write(JSON.stringify(result));
agent.destroy();
