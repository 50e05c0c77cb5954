/** Lives one life to its end, sets everything right again, and says which promises were broken. */
import { CANARY, type Cloud, openCloud, orderOf } from '../cloud';
import { type ConsoleProcess, startConsole } from '../console-process';
import { leap, pass, quiet, until } from '../virtual-time';
import { type Action, type Life, lifeOf } from './actions';
import { type Person, seatPerson } from './person';
import { renewCredentials } from './renewing';

/** What a life came to. */
export interface Lived {
  seed: number;
  violations: string[];
  sends: number;
  instances: number;
  /** How often a person allowed another send. */
  words: number;
}

interface Scene {
  cloud: Cloud;
  console: ConsoleProcess;
  people: Person[];
}

async function act({ cloud, console, people }: Scene, action: Action, person: Person): Promise<void> {
  switch (action.do) {
    case 'press':
      return person.press(action.tab, action.clicks, action.changed);
    case 'look-again':
      return person.lookAgain(action.tab);
    case 'confirm':
      return person.confirm(action.tab);
    case 'resume':
      return person.resume(action.tab);
    case 'reload':
      return person.reload(action.tab);
    case 'open-tab':
      return person.openTab();
    case 'go-offline':
      return person.setOffline(action.tab, true);
    case 'come-online':
      return person.setOffline(action.tab, false);
    case 'crash':
      return person.crash();
    case 'sign-in':
      return person.signIn();
    case 'kill':
      if (action.repeats) for (const one of people) one.repeatLostCreates();
      console.kill();
      await pass(action.restartSeconds * 1_000);
      return console.isRunning() ? undefined : console.start();
    case 'kill-at':
      if (action.repeats) for (const one of people) one.repeatLostCreates();
      return console.killAt(action.point);
    case 'fault':
      return cloud.fault(...action.faults);
    case 'disk':
      return person.setDiskFull(action.isFull);
    case 'wait':
      await pass(action.seconds * 1_000);
      return console.isRunning() ? undefined : console.start();
    case 'sleep':
      return leap(action.hours * 3_600_000);
    case 'cloud-clock':
      return cloud.advance(action.seconds);
  }
}

/** Everything works again, what was late has arrived, and every person opens the console and looks for what is open. */
async function setRight({ cloud, console, people }: Scene): Promise<void> {
  await cloud.fault();
  console.killAt(undefined);
  if (!console.isRunning()) console.start();
  for (const person of people) {
    person.setDiskFull(false);
    for (const tab of person.browser.tabs) tab.isOffline = false;
  }
  // The latest arrival is ordered for 900 s, and a held answer lasts until it is given up.
  await pass(5_000_000);
  for (const person of people) {
    await until(Promise.all(person.underWay()));
    person.crash();
    await quiet();
    for (const { id } of person.browser.disk.values()) {
      const [tab] = person.browser.tabs;
      const result = await (tab && until(tab.settle(id)));
      if (tab) person.ledger.ended(tab, result);
    }
  }
}

/**
 * A refusal that lied is found out by the next press, which buys nothing: whoever has it in a record presses once more.
 */
async function pressOnceMore({ cloud, people }: Scene, name: string): Promise<void> {
  for (const { browser, ledger, said } of people) {
    const records = [...browser.disk.values()].filter((record) => record.name === name);
    const isKnown = (id: string) =>
      people.some(({ browser: { disk } }) => [...disk.values()].some((it) => it.instanceId === id));
    const lost = (await cloud.named(name)).filter(({ instance_id: id }) => !isKnown(id));
    const [tab] = browser.tabs;
    if (!tab || lost.length === 0 || !records.some(({ state }) => state === 'refused')) continue;
    const result = await until(tab.submit(orderOf(name)));
    ledger.ended(tab, result);
    said.push({ name, result });
  }
}

/** What was broken of one name. */
async function violationsOfName({ cloud, people }: Scene, life: Life, name: string): Promise<string[]> {
  const broken: string[] = [];
  const ids = new Set((await cloud.named(name)).map(({ instance_id }) => instance_id));
  const sends = people.flatMap(({ ledger }) => ledger.sends).filter((send) => send.name === name);
  const words = people.reduce((sum, { ledger }) => sum + ledger.words(name), 0);
  const records = people.flatMap(({ browser }) => [...browser.disk.values()]).filter((it) => it.name === name);

  if (ids.size > 1 + words) broken.push(`${ids.size} instances after ${words} confirmations`);
  if (life.uniqueNames && ids.size > 1) broken.push('a unique name exists twice');
  const known = new Set(records.flatMap(({ instanceId }) => instanceId ?? []));
  const isInDoubt = records.some(({ wasUnknown, state }) => wasUnknown && state !== 'accepted');
  for (const id of ids) {
    if (!known.has(id) && !isInDoubt && words === 0) broken.push(`the instance ${id} is lost: no record knows of it`);
  }
  if (ids.size === 1 && words === 0 && ![...ids].some((id) => known.has(id))) {
    broken.push('the one instance was not found, although everything works again');
  }
  for (const { state, instanceId } of records) {
    if (state === 'sending') broken.push('a record still says "sending"');
    if (state === 'accepted' && !ids.has(instanceId ?? '')) broken.push('a record names an instance that is not there');
  }
  for (const { result } of people.flatMap(({ said }) => said).filter((one) => one.name === name)) {
    if (result.kind === 'accepted' && !ids.has(result.instanceId)) broken.push('accepted was said of nothing');
    if (result.kind === 'name-taken' && ids.size === 0) broken.push('a free name was called taken');
  }
  const areCertain = sends.every(({ fate }) => fate === 'certain');
  if (areCertain && ids.size > 0) broken.push('all sends were called certainly refused, and an instance exists');
  return broken.map((text) => `${name}: ${text}`);
}

async function violationsOf(scene: Scene, life: Life): Promise<string[]> {
  const { cloud, console, people } = scene;
  const broken = people.flatMap(({ ledger }) => ledger.violations);
  const sends = people.flatMap(({ ledger }) => ledger.sends);
  // One that was answered 401 may be sent once more by the gateway.
  const creates = (await cloud.creates()).filter(({ status }) => status !== 401);
  if (creates.length > sends.length) broken.push(`${sends.length} sends reached the cloud ${creates.length} times`);
  for (const name of new Set(sends.map((send) => send.name))) {
    broken.push(...(await violationsOfName(scene, life, name)));
  }
  const kept = JSON.stringify([people.map(({ browser, said }) => [...browser.disk.values(), said]), console.logged]);
  if (kept.includes(CANARY)) broken.push('a password is on a disk, in a result or in a log');
  return broken;
}

/**
 * Lives the life of a seed. Time has to be stopped and requests carried (`manageTime`).
 * @param seed a whole number
 */
export async function live(seed: number): Promise<Lived> {
  const life = lifeOf(seed);
  const cloud = openCloud({ uniqueNames: life.uniqueNames, quota: 1_000 });
  const console = startConsole(cloud);
  if (life.renews) renewCredentials(cloud, console);
  const people = [seatPerson(console)];
  if (life.twoPeople && life.uniqueNames) people.push(seatPerson(console));
  const scene: Scene = { cloud, console, people };
  for (const [index, action] of life.actions.entries()) {
    const person = people[index % people.length];
    if (person) await act(scene, action, person);
    await quiet();
  }
  await setRight(scene);
  const sends = people.flatMap(({ ledger }) => ledger.sends);
  const names = [...new Set(sends.map(({ name }) => name))];
  for (const name of names) await pressOnceMore(scene, name);
  const named = await Promise.all(names.map((name) => cloud.named(name)));
  return {
    seed,
    violations: await violationsOf(scene, life),
    sends: sends.length,
    instances: named.flat().length,
    words: names.reduce((sum, name) => sum + people.reduce((own, { ledger }) => own + ledger.words(name), 0), 0),
  };
}
