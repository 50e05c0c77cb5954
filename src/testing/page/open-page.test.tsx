import { expect, test } from 'vitest';
import { beginSession } from '../../app/lookups/http';
import { SECRET_KEY } from '../../app/lookups/session-secret';
import { createSandboxTransport } from './sandbox-transport';
import { servicesOver } from './services-over';

let answer = () => {};
const answered = new Promise<void>((resolve) => {
  answer = resolve;
});
const cloud = createSandboxTransport();
let began: Promise<unknown> | undefined;
let arrived: Promise<Response> | undefined;

test('a page asks for a session, and its test ends before the answer', () => {
  const services = servicesOver(async (request) => {
    await answered;
    arrived = cloud(request);
    return arrived;
  });
  began = beginSession(services);
  expect(localStorage.getItem(SECRET_KEY)).toBeNull();
});

test('the answer reaches no page of the next test', async () => {
  answer();
  await expect.poll(() => arrived).toBeDefined();
  expect((await arrived)?.status).toBe(201);
  // Long enough for a page that still heard of it.
  const isHeard = await Promise.race([
    began?.then(() => true),
    new Promise((resolve) => setTimeout(resolve, 100, false)),
  ]);
  expect(isHeard).toBe(false);
  expect(localStorage.getItem(SECRET_KEY)).toBeNull();
  await beginSession(servicesOver(cloud));
  expect(localStorage.getItem(SECRET_KEY)).not.toBeNull();
});
