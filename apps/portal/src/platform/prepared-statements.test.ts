import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase, testEngine } from '#test/db.ts';
import { inTransaction } from './db.server.ts';
import type { OpenDatabase } from './open-database.server.ts';
import { StatementNames } from './prepared-statements.server.ts';

const times = (n: number, ask: () => unknown) => Array.from({ length: n }, ask).at(-1);

describe('which statements get a name', () => {
  const rows: [what: string, ask: (names: StatementNames) => unknown, named: boolean][] = [
    ['one that came seven times', (names) => times(7, () => names.nameOf('select $1', [1])), false],
    ['one that came eight times', (names) => times(8, () => names.nameOf('select $1', [1])), true],
    [
      'one without values: begin, commit, listen',
      (names) => times(9, () => names.nameOf('begin', [])),
      false,
    ],
    ['a query without values', (names) => times(9, () => names.nameOf(' select 1;\n', [])), true],
    [
      'two in one text, which cannot be prepared',
      (names) => times(9, () => names.nameOf('select 1; select 2', [])),
      false,
    ],
    [
      'one with a list: its plan depends on the length',
      (names) => times(9, () => names.nameOf('select $1', [[1, 2]])),
      false,
    ],
    [
      'one whose conflict is with a partial index: a plan for all values does not find it',
      (names) =>
        times(9, () =>
          names.nameOf(
            'insert into "a" ("b") values ($1) on conflict ("b") where "c" = $2 do nothing',
            [1, 2],
          ),
        ),
      false,
    ],
    [
      'the three hundred and first: each connection keeps all that were prepared',
      (names) => {
        for (let i = 0; i < 300; i += 1) times(8, () => names.nameOf(`select ${i} + $1`, [1]));
        return times(8, () => names.nameOf('select $1', [1]));
      },
      false,
    ],
  ];
  test.each(rows)('%s', (_what, ask, named) => {
    expect(ask(new StatementNames()) !== undefined).toBe(named);
  });

  test('each has its own, and another one after the columns changed', () => {
    const names = new StatementNames();
    const one = times(8, () => names.nameOf('select $1', [1]));
    const two = times(8, () => names.nameOf('select 2 + $1', [1]));
    names.forget();
    const again = times(8, () => names.nameOf('select $1', [1]));
    expect(new Set([one, two, again]).size).toBe(3);
  });
});

describe.runIf(testEngine() === 'postgres')('on PostgreSQL', () => {
  let database: OpenDatabase;
  beforeAll(async () => {
    database = await freshDatabase();
    await sql`create table note (id int primary key, words text)`.execute(database.db);
    await sql`insert into note values (1, 'một'), (2, 'hai')`.execute(database.db);
  });
  afterAll(() => database.close());

  const find = (id: number) => sql`select * from note where id = ${id}`.execute(database.db);

  test('what returns is prepared once and answers each value by itself', async () => {
    for (let i = 0; i < 20; i += 1)
      expect((await find((i % 2) + 1)).rows).toEqual([
        { id: (i % 2) + 1, words: i % 2 === 0 ? 'một' : 'hai' },
      ]);
    await inTransaction(database.db, async (tx) => {
      const { rows } = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(
        tx,
      );
      expect(rows.map((row) => row.statement)).toContain('select * from note where id = $1');
    });
  });

  test('a conflict with a partial index is found the twentieth time too', async () => {
    await sql`create unique index note_open on note (words) where id < 100`.execute(database.db);
    const write = (id: number) =>
      sql`insert into note (id, words) values (${id}, 'một') on conflict (words) where id < ${100} do nothing`.execute(
        database.db,
      );
    for (let i = 0; i < 20; i += 1) expect((await write(10 + i)).numAffectedRows).toBe(0n);
  });

  test('a column that is added under a running server costs one failure, not every later page', async () => {
    for (let i = 0; i < 20; i += 1) await find(1);
    await sql`alter table note add column told_on date`.execute(database.db);
    const answers = [];
    for (let i = 0; i < 20; i += 1)
      answers.push(
        await find(1).then(
          ({ rows }) => Object.keys(rows[0] ?? {}).length,
          () => 'failed',
        ),
      );
    expect(answers.filter((answer) => answer === 'failed')).toHaveLength(1);
    expect(answers.at(-1)).toBe(3);
  });
});
