import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { type Db, inTransaction } from '#platform/db.server.ts';
import { useDatabase } from '#test/db.ts';
import { findEntries, readHead } from './audit.store.server.ts';
import { record } from './record.server.ts';
import { verifyChain } from './verify-chain.server.ts';

const db = useDatabase();
const AT = new Date('2026-11-23T02:00:00Z');

const write = (tx: Db, act: string, after: Record<string, string | number> = {}) =>
  record(tx, { kind: 'system' }, { act, objectKind: 'test', after }, AT);

async function three(): Promise<void> {
  for (const act of ['a.one', 'a.two', 'a.three']) {
    // Keys in an order that jsonb does not keep.
    await inTransaction(db(), (tx) => write(tx, act, { zebra: 1, apple: 'đ', mango: 2 }));
  }
}

const REWOUND = 'update audit_head h set (seq, hash) = (select seq, hash from audit_entry where seq = 2)';

/** Somebody with the database's own password switches the guard off, as no program of ours can. */
async function tamper(statement: string): Promise<void> {
  await sql.raw('alter table audit_entry disable trigger audit_is_append_only').execute(db());
  await sql.raw('alter table audit_head disable trigger audit_head_goes_on').execute(db());
  await sql.raw(statement).execute(db());
}

describe('the chain', () => {
  test('holds when nobody touched it', async () => {
    await three();
    const check = await verifyChain(db());
    expect(check).toMatchObject({ entries: 3, brokenAt: undefined });
    const [last] = await findEntries(db(), { limit: 1 });
    expect(check.lastHash).toBe(last?.hash);
  });

  test.each([
    ['a changed act', "update audit_entry set act = 'a.other' where seq = 2", 2],
    ['a changed value', `update audit_entry set after = '{"zebra": 2}' where seq = 1`, 1],
    ['a missing entry', 'delete from audit_entry where seq = 2', 3],
    ['a cut-off end', 'delete from audit_entry where seq > 1', 2],
    ['a chain that is gone', 'delete from audit_entry', 1],
    ['an entry past the noted end', REWOUND, 3],
    ['a changed hash', "update audit_entry set hash = repeat('0', 64) where seq = 3", 3],
  ])('%s is found', async (_what, statement, brokenAt) => {
    await three();
    await tamper(statement);
    expect((await verifyChain(db())).brokenAt).toBe(brokenAt);
  });

  test('the database itself refuses changes and removals', async () => {
    await three();
    for (const statement of [
      "update audit_entry set act = 'x' where seq = 1",
      'delete from audit_entry where seq = 1',
    ]) {
      const attempt = inTransaction(db(), (tx) => sql.raw(statement).execute(tx));
      await expect(attempt).rejects.toThrow(/never changed or removed/);
    }
  });

  test('the noted end goes on by one entry, and in no other way', async () => {
    await three();
    for (const statement of [
      'update audit_head set seq = 1',
      'update audit_head set seq = seq + 2',
      "update audit_head set hash = repeat('0', 64)",
      'delete from audit_head',
      'truncate audit_head',
    ]) {
      const attempt = inTransaction(db(), (tx) => sql.raw(statement).execute(tx));
      await expect(attempt, statement).rejects.toThrow(/audit_head/);
    }
    expect(await readHead(db())).toMatchObject({ seq: 3 });
  });

  test('an empty chain holds', async () => {
    expect(await verifyChain(db())).toMatchObject({ entries: 0, brokenAt: undefined });
  });
});
