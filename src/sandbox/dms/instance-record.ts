/** The lifecycle of an instance. */
import type { CreateInstanceRequest } from '../../contract/create-instance';
import { dmsRefusal } from '../refusal';
import { nextSeed, type SandboxState, takeVisibleAt } from '../state';
import { passwordKey } from '../world/flow-records';
import { hexId, uuid } from '../world/ids';
import type { InstanceRecord } from '../world/records';

/** Instances with this suffix become CREATEFAILED: the sandbox's own convention. */
export const FAILING_NAME = '-createfail';

/**
 * An unpaid yearly/monthly order shows as CREATING with an `order_id`. The cloud doesn't document its response
 * (Terraform waits for the order and tolerates a 404); this way the returned ID stays readable.
 */
export function statusOf({ readyAtMs, becomes }: InstanceRecord, nowMs: number): string {
  return readyAtMs === null || nowMs < readyAtMs ? 'CREATING' : becomes;
}

/**
 * When LTS can reach the brokers: some time after RUNNING. The delay isn't published; here it is a tenth of the
 * creation time.
 */
export const listenersAtMs = ({ readyAtMs, paidAtMs, createdAtMs }: InstanceRecord): number =>
  readyAtMs === null ? Number.POSITIVE_INFINITY : readyAtMs + (readyAtMs - (paidAtMs ?? createdAtMs)) / 10;

const createMs = ({ options, speed }: SandboxState): number => (options.createSeconds * 1000) / speed;

/** By its name or by `POST /__sandbox/fail-creates`. */
function isToFail(name: string, state: SandboxState): boolean {
  if (name.endsWith(FAILING_NAME)) return true;
  if (state.failingCreates === 0) return false;
  state.failingCreates -= 1;
  return true;
}

/** Stores an accepted create and binds its EIPs. */
export function addInstance({ password, ...spec }: CreateInstanceRequest, state: SandboxState): InstanceRecord {
  const nowMs = state.clock.now();
  const seed = nextSeed(state, spec.name);
  const isPrepaid = spec.bss_param?.charging_mode === 'prePaid';
  const isPaid = !isPrepaid || spec.bss_param?.is_auto_pay === true;
  const record: InstanceRecord = {
    id: uuid(seed),
    spec,
    createdAtMs: nowMs,
    readyAtMs: isPaid ? nowMs + createMs(state) : null,
    becomes: isToFail(spec.name, state) ? 'CREATEFAILED' : 'RUNNING',
    ...(isPrepaid && { orderId: `CS${hexId(seed).slice(0, 16).toUpperCase()}`, ...(isPaid && { paidAtMs: nowMs }) }),
    ...takeVisibleAt(state),
  };
  state.world.instances.push(record);
  if (password !== undefined) state.world.passwords.set(passwordKey(record.id, spec.access_user ?? ''), password);
  if (spec.enable_publicip) {
    const wanted = new Set(spec.publicip_id?.split(','));
    for (const ip of state.world.publicIps) if (wanted.has(ip.id)) ip.boundTo = record.id;
  }
  return record;
}

/** Pays a yearly/monthly order, which starts the creation. */
export function payOrder(record: InstanceRecord, state: SandboxState): void {
  record.paidAtMs = state.clock.now();
  record.readyAtMs = record.paidAtMs + createMs(state);
}

/**
 * Also scales what remains of running creations.
 * @param times relative to `createSeconds`, more than 0
 */
export function changeSpeed(state: SandboxState, times: number): void {
  const nowMs = state.clock.now();
  for (const record of state.world.instances) {
    if (record.readyAtMs === null || record.readyAtMs <= nowMs) continue;
    record.readyAtMs = nowMs + ((record.readyAtMs - nowMs) * state.speed) / times;
  }
  state.speed = times;
}

export const isVisible = ({ visibleAtMs = 0 }: { visibleAtMs?: number }, nowMs: number): boolean =>
  nowMs >= visibleAtMs;

/** @throws Refusal 404 `DMS.00404022` */
export function findInstance(id: string | undefined, { world, clock }: SandboxState): InstanceRecord {
  const record = world.instances.find((instance) => instance.id === id);
  if (!record || !isVisible(record, clock.now())) throw dmsRefusal('00404022');
  return record;
}

/** @throws Refusal as `findInstance`, and 400 `DMS.00400026` if it isn't running */
export function findRunning(id: string | undefined, state: SandboxState): InstanceRecord {
  const record = findInstance(id, state);
  if (statusOf(record, state.clock.now()) !== 'RUNNING') throw dmsRefusal('00400026');
  return record;
}

/**
 * Deletes an instance immediately, without the cloud's DELETING, and releases its EIPs.
 * @throws Refusal 400 `DMS.00400099` while it is being created
 */
export function removeInstance(record: InstanceRecord, { world, clock }: SandboxState): void {
  if (statusOf(record, clock.now()) === 'CREATING') throw dmsRefusal('00400099');
  world.instances = world.instances.filter((instance) => instance !== record);
  for (const key of world.passwords.keys()) if (key.startsWith(passwordKey(record.id, ''))) world.passwords.delete(key);
  world.registered.delete(record.id);
  const isOthers = ({ instanceId }: { instanceId: string }) => instanceId !== record.id;
  // Transfers belong to LTS and stay, without a topic.
  world.flow.topics = world.flow.topics.filter(isOthers);
  world.flow.messages = world.flow.messages.filter(isOthers);
  world.flow.users = world.flow.users.filter(isOthers);
  for (const ip of world.publicIps) if (ip.boundTo === record.id) ip.boundTo = null;
}
