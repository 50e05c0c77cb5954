/** An instance on a page of its own, over the gateway and the sandbox, to try what comes after its registration. */
import * as z from 'zod/mini';
import { beginSession, callSandbox, transport } from '../../app/lookups/http';
import { registerKafka } from '../../app/lookups/register';
import type { Reading } from '../../app/lookups/use-lookup';
import { createServices, type Services } from '../../app/services/services';
import { sleep } from '../../app/services/sleep';
import type { Session } from '../../contract/gateway-api';
import { DEMO_KAFKA_PASSWORD, DEMO_KAFKA_USER } from '../../sandbox/world/instances';
import { ORDERS } from '../sandbox/flow';
import { createSandboxTransport, SANDBOX_SESSION } from './sandbox-transport';

export const SESSION = SANDBOX_SESSION;

/** Registers kafka-orders, as its page does. */
export const registerOrders = (services: Services, session: Session = SESSION) =>
  registerKafka(services, session, {
    instance_id: ORDERS,
    kafka_name: 'kafka-orders',
    connect_info: { user_name: DEMO_KAFKA_USER, pwd: DEMO_KAFKA_PASSWORD },
  });

export async function open() {
  const cloud = createSandboxTransport();
  const slept: number[] = [];
  const services = createServices((give) => {
    give(transport, cloud);
    give(sleep, async (ms) => {
      slept.push(ms);
      await cloud.advance(ms / 1000);
    });
  });
  await beginSession(services);
  const read = <Data>(reading: Reading<Data>) => reading.load(services, SESSION, new AbortController().signal);
  const control = (command: string, body: unknown) => callSandbox(services, command, body, z.unknown());
  const register = () => registerOrders(services);
  return { cloud, services, read, register, control, slept };
}
export type Open = Awaited<ReturnType<typeof open>>;
