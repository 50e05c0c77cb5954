import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPermits, type Spent } from './permits';

const scope = { sessionId: 's', projectId: 'p' };
const HOUR = 60 * 60 * 1000;

const isSpent = (result: Spent | string): result is Spent => typeof result !== 'string';

describe('a permit', () => {
  it('is random, at least 128 bits of it', () => {
    const permits = createPermits();
    const all = Array.from({ length: 100 }, () => permits.issue(scope));
    expect(new Set(all).size).toBe(100);
    for (const permit of all) expect(Buffer.from(permit, 'base64url').byteLength).toBeGreaterThanOrEqual(16);
  });

  it('lets one create through and no second one, neither while it runs nor afterwards', () => {
    const permits = createPermits();
    const permit = permits.issue(scope);
    const first = permits.spend(permit, scope, 'a');
    expect(isSpent(first)).toBe(true);
    expect(permits.spend(permit, scope, 'b')).toBe('spent');
    if (isSpent(first)) first.end();
    expect(permits.spend(permit, scope, 'b')).toBe('spent');
  });

  it.each([
    ['another project', { ...scope, projectId: 'q' }],
    ['another session', { ...scope, sessionId: 't' }],
  ])('is worth nothing to %s, and stays good for its own', (_name, other) => {
    const permits = createPermits();
    const permit = permits.issue(scope);
    expect(permits.spend(permit, other, 'a')).toBe('unknown');
    expect(isSpent(permits.spend(permit, scope, 'a'))).toBe(true);
  });

  it.each(['', 'x', '__proto__', 'constructor'])('is not the text %j', (text) => {
    expect(createPermits().spend(text, scope, 'a')).toBe('unknown');
  });

  it('is forgotten after an hour', () => {
    let now = 0;
    const permits = createPermits(() => now);
    const [early, late] = [permits.issue(scope), permits.issue(scope)];
    now = HOUR;
    expect(isSpent(permits.spend(early, scope, 'a'))).toBe(true);
    now = HOUR + 1;
    expect(permits.spend(late, scope, 'b')).toBe('unknown');
  });

  it('is forgotten, the oldest first, when its own session asks for too many', () => {
    const permits = createPermits();
    const all = Array.from({ length: 21 }, () => permits.issue(scope));
    expect(permits.spend(String(all[0]), scope, 'a')).toBe('unknown');
    expect(isSpent(permits.spend(String(all[1]), scope, 'a'))).toBe(true);
  });

  it.each([
    ['a thousand', 1, 1000],
    ['twenty each of 900', 900, 20],
    ['one each of 900', 900, 1],
  ])('stays good while others ask for %s', (_how, sessions, each) => {
    const permits = createPermits();
    const permit = permits.issue(scope);
    for (let other = 0; other < sessions; other += 1) {
      for (let count = 0; count < each; count += 1) permits.issue({ sessionId: `other ${other}`, projectId: 'p' });
    }
    expect(isSpent(permits.spend(permit, scope, 'a'))).toBe(true);
  });

  it('counts for its session in all projects together', () => {
    const permits = createPermits();
    const first = permits.issue(scope);
    for (let project = 0; project < 20; project += 1) permits.issue({ ...scope, projectId: `p${project}` });
    expect(permits.spend(first, scope, 'a')).toBe('unknown');
  });

  it('goes with its session, and with no other', () => {
    const permits = createPermits();
    const [own, other] = [permits.issue(scope), permits.issue({ ...scope, sessionId: 't' })];
    permits.endSession('s');
    expect(permits.spend(own, scope, 'a')).toBe('unknown');
    expect(isSpent(permits.spend(other, { ...scope, sessionId: 't' }, 'a'))).toBe(true);
  });
});

describe('a name', () => {
  it('is held while its create runs, by project, and is free afterwards', () => {
    const permits = createPermits();
    const elsewhere = { ...scope, projectId: 'q' };
    const first = permits.spend(permits.issue(scope), scope, 'a');
    const second = permits.issue(scope);
    expect(permits.spend(second, scope, 'a')).toBe('name-in-flight');
    expect(isSpent(permits.spend(permits.issue(elsewhere), elsewhere, 'a'))).toBe(true);
    expect(permits.running()).toBe(2);
    if (isSpent(first)) first.end();
    expect(permits.spend(second, scope, 'a'), 'its look-up may have missed the first').toBe('name-sent-since');
    expect(isSpent(permits.spend(permits.issue(scope), scope, 'a'))).toBe(true);
  });

  it('cannot be created by a permit that is older than the latest create of it', () => {
    let now = 0;
    const permits = createPermits(() => now);
    const [first, old, otherName] = [permits.issue(scope), permits.issue(scope), permits.issue(scope)];
    const spent = permits.spend(first, scope, 'a');
    if (isSpent(spent)) spent.end();
    expect(permits.spend(old, scope, 'a')).toBe('name-sent-since');
    expect(isSpent(permits.spend(otherName, scope, 'b'))).toBe(true);
    expect(isSpent(permits.spend(old, scope, 'c')), 'the permit itself stays good').toBe(true);
    const next = permits.spend(permits.issue(scope), scope, 'a');
    expect(isSpent(next)).toBe(true);
    if (isSpent(next)) next.end();
    now = HOUR + 1;
    expect(isSpent(permits.spend(permits.issue(scope), scope, 'a'))).toBe(true);
  });

  it('is never held twice and no permit is ever spent twice, whatever the order', () => {
    const step = fc.record({
      action: fc.constantFrom('issue', 'spend', 'end'),
      permit: fc.nat(5),
      name: fc.constantFrom('a', 'b'),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const permits = createPermits();
        const issued: string[] = [];
        const uses = new Map<string, number>();
        const running: { name: string; spent: Spent }[] = [];
        for (const { action, permit: index, name } of steps) {
          const permit = issued[index % Math.max(1, issued.length)];
          if (action === 'issue') issued.push(permits.issue(scope));
          else if (action === 'end') running.shift()?.spent.end();
          else if (permit) {
            const result = permits.spend(permit, scope, name);
            if (!isSpent(result)) continue;
            expect(running.some((other) => other.name === name)).toBe(false);
            uses.set(permit, (uses.get(permit) ?? 0) + 1);
            running.push({ name, spent: result });
          }
          expect(permits.running()).toBe(running.length);
        }
        expect([...uses.values()].every((count) => count === 1)).toBe(true);
      }),
    );
  });
});
