import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '#test/db.ts';
import type { OpenDatabase } from './open-database.server.ts';
import { createRateLimits, type Limit, type RateLimits } from './rate-limit.server.ts';

const limit: Limit = { name: 'test.submit', count: 3, perSeconds: 60 };
let database: OpenDatabase;
let limits: RateLimits;
beforeAll(async () => {
  database = await freshDatabase();
  limits = createRateLimits(Buffer.alloc(32, 1), database.pool);
});
afterAll(() => database.close());

const take = async (who: string) => (await limits.take(limit, who)).ok;

test('after so many attempts the next is refused, with the time to wait', async () => {
  expect([await take('a'), await take('a'), await take('a'), await take('a')]).toEqual([
    true,
    true,
    true,
    false,
  ]);
  const refused = await limits.take(limit, 'a');
  expect(refused).toMatchObject({ ok: false });
  expect(refused.ok ? 0 : refused.retryAfterSeconds).toBeGreaterThan(50);
});

test('others are not concerned, nor is the same person under another limit', async () => {
  expect(await take('b')).toBe(true);
  expect(await limits.take({ ...limit, name: 'test.other' }, 'a')).toEqual({ ok: true });
});

test('a household has one IPv4 address, or a whole /64 of IPv6: either is one attempt maker', async () => {
  const from = (address: string) => limits.take({ ...limit, name: 'test.network', count: 1 }, address);
  expect([await from('2001:db8:1:2::a'), await from('2001:db8:1:2:ffff::b')].map(({ ok }) => ok)).toEqual([
    true,
    false,
  ]);
  expect(await from('2001:db8:1:3::a')).toEqual({ ok: true });
  expect(await from('203.0.113.9')).toEqual({ ok: true });
  expect(await from('::ffff:203.0.113.9')).toMatchObject({ ok: false });
  expect(await from('203.0.113.10')).toEqual({ ok: true });
});

test('what is forgotten counts from nothing', async () => {
  await limits.forget(limit, 'a');
  expect(await take('a')).toBe(true);
});

test('at the same moment no more get through than allowed', async () => {
  const all = await Promise.all(Array.from({ length: 20 }, () => take('crowd')));
  expect(all.filter(Boolean)).toHaveLength(3);
});

test('the table holds no addresses', async () => {
  await limits.take(limit, '203.0.113.9');
  if (!database.pool) return;
  const { rows } = await database.pool.query<{ key: string }>('select key from rate_limit');
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toContain('203.0.113.9');
});
