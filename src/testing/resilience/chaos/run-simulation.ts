/** Runs one simulation, repairs everything, and reports broken promises. */
import { CANARY, type Cloud, openCloud, orderOf } from '../cloud';
import { type ConsoleProcess, startConsole } from '../console-process';
import { leap, pass, quiet, until } from '../virtual-time';
import { type Action, type Plan, planOf } from './commands';
import { judgeChanges, registerOrdersOf } from './judge-changes';
import { renewCredentials } from './renewing';
import { openUser, type User } from './user';

export interface SimulationResult {
  seed: number;
  violations: string[];
  sends: number;
  instances: number;
  /** How often a person allowed another send. */
  confirmations: number;
  /** Clicks that create something free of charge, and what exists of it in the end. */
  changes: number;
  changed: number;
}

interface Scene {
  cloud: Cloud;
  console: ConsoleProcess;
  users: User[];
}

async function act({ cloud, console, users }: Scene, action: Action, user: User): Promise<void> {
  switch (action.do) {
    case 'press':
      return user.press(action.tab, action.clicks, action.changed);
    case 'look-again':
      return user.lookAgain(action.tab);
    case 'confirm':
      return user.confirm(action.tab);
    case 'resume':
      return user.resume(action.tab);
    case 'change':
      for (let tab = 0; tab < action.tabs; tab += 1) user.change(action.tab + tab, action.change);
      return undefined;
    case 'reload':
      return user.reload(action.tab);
    case 'open-tab':
      return user.openTab();
    case 'go-offline':
      return user.setOffline(action.tab, true);
    case 'come-online':
      return user.setOffline(action.tab, false);
    case 'crash':
      return user.crash();
    case 'sign-in':
      return user.signIn();
    case 'kill':
      if (action.repeats) for (const one of users) one.repeatLostCreates();
      console.kill();
      await pass(action.restartSeconds * 1_000);
      return console.isRunning() ? undefined : console.start();
    case 'kill-at':
      if (action.repeats) for (const one of users) one.repeatLostCreates();
      return console.killAt(action.point);
    case 'fault':
      return cloud.fault(...action.faults);
    case 'disk':
      return user.setDiskFull(action.isFull);
    case 'wait':
      await pass(action.seconds * 1_000);
      return console.isRunning() ? undefined : console.start();
    case 'sleep':
      return leap(action.hours * 3_600_000);
    case 'cloud-clock':
      return cloud.advance(action.seconds);
  }
}

/** Everything works again, late requests have arrived, and everybody opens the console and checks what is open. */
async function setRight({ cloud, console, users }: Scene): Promise<void> {
  await cloud.fault();
  console.killAt(undefined);
  if (!console.isRunning()) console.start();
  for (const user of users) {
    user.setDiskFull(false);
    for (const tab of user.browser.tabs) tab.isOffline = false;
  }
  // The latest arrival is after 900 s, and a held response lasts until it is given up.
  await pass(5_000_000);
  for (const user of users) {
    await until(Promise.all(user.underWay()));
    user.crash();
    await quiet();
    for (const { id } of user.browser.disk.values()) {
      const [tab] = user.browser.tabs;
      const result = await (tab && until(tab.settle(id)));
      if (tab) user.ledger.ended(tab, result);
    }
  }
}

/** The next click reveals a false rejection and buys nothing: whoever has one on record clicks once more. */
async function pressOnceMore({ cloud, users }: Scene, name: string): Promise<void> {
  for (const { browser, ledger, said } of users) {
    const records = [...browser.disk.values()].filter((record) => record.name === name);
    const isKnown = (id: string) =>
      users.some(({ browser: { disk } }) => [...disk.values()].some((it) => it.instanceId === id));
    const lost = (await cloud.named(name)).filter(({ instance_id: id }) => !isKnown(id));
    const [tab] = browser.tabs;
    if (!tab || lost.length === 0 || !records.some(({ state }) => state === 'refused')) continue;
    const result = await until(tab.submit(orderOf(name)));
    ledger.ended(tab, result);
    said.push({ name, result });
  }
}

async function violationsOfName({ cloud, users }: Scene, life: Plan, name: string): Promise<string[]> {
  const broken: string[] = [];
  const ids = new Set((await cloud.named(name)).map(({ instance_id }) => instance_id));
  const sends = users.flatMap(({ ledger }) => ledger.sends).filter((send) => send.name === name);
  const confirmations = users.reduce((sum, { ledger }) => sum + ledger.confirmations(name), 0);
  const records = users.flatMap(({ browser }) => [...browser.disk.values()]).filter((it) => it.name === name);

  if (ids.size > 1 + confirmations) broken.push(`${ids.size} instances after ${confirmations} confirmations`);
  if (life.uniqueNames && ids.size > 1) broken.push('a unique name exists twice');
  const known = new Set(records.flatMap(({ instanceId }) => instanceId ?? []));
  const isInDoubt = records.some(({ wasUnknown, state }) => wasUnknown && state !== 'accepted');
  for (const id of ids) {
    if (!known.has(id) && !isInDoubt && confirmations === 0)
      broken.push(`the instance ${id} is lost: no record knows of it`);
  }
  if (ids.size === 1 && confirmations === 0 && ![...ids].some((id) => known.has(id))) {
    broken.push('the one instance was not found, although everything works again');
  }
  for (const { state, instanceId } of records) {
    if (state === 'sending') broken.push('a record still says "sending"');
    if (state === 'accepted' && !ids.has(instanceId ?? '')) broken.push('a record names an instance that is not there');
  }
  for (const { result } of users.flatMap(({ said }) => said).filter((one) => one.name === name)) {
    if (result.kind === 'accepted' && !ids.has(result.instanceId)) broken.push('accepted was said of nothing');
    if (result.kind === 'name-taken' && ids.size === 0) broken.push('a free name was called taken');
  }
  const areCertain = sends.every(({ fate }) => fate === 'certain');
  if (areCertain && ids.size > 0) broken.push('all sends were called certainly refused, and an instance exists');
  return broken.map((text) => `${name}: ${text}`);
}

async function violationsOf(scene: Scene, life: Plan): Promise<string[]> {
  const { cloud, console, users } = scene;
  const broken = users.flatMap(({ ledger }) => ledger.violations);
  const sends = users.flatMap(({ ledger }) => ledger.sends);
  // The gateway may resend once after a 401.
  const creates = (await cloud.creates()).filter(({ status }) => status !== 401);
  if (creates.length > sends.length) broken.push(`${sends.length} sends reached the cloud ${creates.length} times`);
  for (const name of new Set(sends.map((send) => send.name))) {
    broken.push(...(await violationsOfName(scene, life, name)));
  }
  const kept = JSON.stringify([
    users.map(({ browser, said, changes }) => [...browser.disk.values(), said, changes]),
    console.logged,
  ]);
  if (kept.includes(CANARY)) broken.push('a password is on a disk, in a result or in a log');
  return broken;
}

/**
 * Requires stopped time and a transport (`manageTime`).
 * @param seed an integer
 */
export async function runSimulation(seed: number): Promise<SimulationResult> {
  const life = planOf(seed);
  const cloud = openCloud({ uniqueNames: life.uniqueNames, quota: 1_000 });
  const console = startConsole(cloud);
  if (life.renews) renewCredentials(cloud, console);
  const users = [openUser(console)];
  if (life.twoPeople && life.uniqueNames) users.push(openUser(console));
  const scene: Scene = { cloud, console, users };
  await registerOrdersOf(scene);
  for (const [index, action] of life.actions.entries()) {
    const user = users[index % users.length];
    if (user) await act(scene, action, user);
    await quiet();
  }
  await setRight(scene);
  const sends = users.flatMap(({ ledger }) => ledger.sends);
  const names = [...new Set(sends.map(({ name }) => name))];
  for (const name of names) await pressOnceMore(scene, name);
  const changes = await judgeChanges(scene, life);
  const named = await Promise.all(names.map((name) => cloud.named(name)));
  return {
    seed,
    violations: [...(await violationsOf(scene, life)), ...changes.violations],
    changes: users.reduce((sum, user) => sum + user.changes.length, 0),
    changed: changes.exist,
    sends: sends.length,
    instances: named.flat().length,
    confirmations: names.reduce(
      (sum, name) => sum + users.reduce((own, { ledger }) => own + ledger.confirmations(name), 0),
      0,
    ),
  };
}
