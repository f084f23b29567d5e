import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { useDatabase } from '#test/db.ts';
import { inTransaction } from './db.server.ts';
import { isUnreadable } from './errors.ts';

const db = useDatabase();
const failureOf = (work: () => Promise<unknown>) =>
  work().then(
    () => undefined,
    (error: unknown) => error,
  );

test.each([
  ['a NUL in a text', (tx: ReturnType<typeof db>) => sql`select ${'quan\u0000tri'}::text`.execute(tx)],
  [
    'a NUL in a text that is kept as JSON',
    (tx: ReturnType<typeof db>) => sql`select ${JSON.stringify({ a: 'x\u0000y' })}::jsonb`.execute(tx),
  ],
  [
    'the id of somebody who is not there',
    (tx: ReturnType<typeof db>) =>
      sql`insert into backup_code (person_id, code_hash) values (gen_random_uuid(), 'x')`.execute(tx),
  ],
  ['an id that is none', (tx: ReturnType<typeof db>) => sql`select ${'abc'}::uuid`.execute(tx)],
  [
    'a number beyond the column',
    (tx: ReturnType<typeof db>) => sql`select ${'99999999999'}::int`.execute(tx),
  ],
])('the database cannot take %s: the request is at fault', async (_what, query) => {
  expect(isUnreadable(await failureOf(() => inTransaction(db(), query)))).toBe(true);
});

test('a form that is cut off is at fault too; our own mistakes are not', async () => {
  const headers = { 'content-type': 'multipart/form-data; boundary=x' };
  const broken = new Request('http://x.invalid', { method: 'POST', body: '--y\r\nbad', headers });
  expect(isUnreadable(await failureOf(() => broken.formData()))).toBe(true);
  const words = new Request('http://x.invalid', {
    method: 'POST',
    body: 'a=1',
    headers: { 'content-type': 'text/plain' },
  });
  expect(isUnreadable(await failureOf(() => words.formData()))).toBe(true);
  // A reader who leaves in the middle of a form; the same code without the word is a connection of ours that broke.
  expect(isUnreadable(Object.assign(new Error('aborted'), { code: 'ECONNRESET' }))).toBe(true);
  expect(isUnreadable(Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }))).toBe(false);
  const query = (tx: ReturnType<typeof db>) => sql`select 1 from no_such_table`.execute(tx);
  expect(isUnreadable(await failureOf(() => inTransaction(db(), query)))).toBe(false);
  expect(
    isUnreadable(await failureOf(() => inTransaction(db(), (tx) => sql`select 1 / 0`.execute(tx)))),
  ).toBe(false);
  expect(isUnreadable(new TypeError('x is undefined'))).toBe(false);
});
