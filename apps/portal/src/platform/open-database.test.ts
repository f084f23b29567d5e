import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { useDatabase } from '#test/db.ts';
import { ConfigError } from './config.ts';
import { inTransaction } from './db.server.ts';
import { openPostgres } from './open-database.server.ts';

const db = useDatabase();

describe('both engines give the same values', () => {
  const rows: [what: string, expression: string, value: unknown][] = [
    ['a legal day stays a day', "date '2026-11-22'", '2026-11-22'],
    ['a missing day', 'null::date', null],
    [
      'days in a list',
      "array[date '2026-01-01', null, date '2026-12-31']",
      ['2026-01-01', null, '2026-12-31'],
    ],
    ['an empty list of days', "'{}'::date[]", []],
    ['an instant', "timestamptz '2026-11-22 03:04:05.678+07'", new Date('2026-11-21T20:04:05.678Z')],
    ['a count', 'count(*)', 1],
    ['an amount in đồng', '9007199254740991::bigint', Number.MAX_SAFE_INTEGER],
    ['a list of amounts', 'array[1::bigint, 2::bigint]', [1, 2]],
    ['an exact number', '12.3400::numeric', '12.3400'],
    ['a fraction', '0.5::float8', 0.5],
    ['a document', `'{"a": [1, "đ"]}'::jsonb`, { a: [1, 'đ'] }],
    ['a string as document', `'"x"'::jsonb`, 'x'],
    ['text in Vietnamese', "lower('ĐƯỜNG')", 'đường'],
    ['a list of text', `array['a,b', 'c"d']`, ['a,b', 'c"d']],
    ['truth', 'true', true],
    ['an id', "'019aa000-0000-7000-8000-000000000000'::uuid", '019aa000-0000-7000-8000-000000000000'],
    ['folding for search', "unaccent('Đường đất')", 'Duong dat'],
  ];
  test.each(rows)('%s', async (_what, expression, value) => {
    const result = await sql<{ value: unknown }>`select ${sql.raw(expression)} as value`.execute(db());
    expect(result.rows[0]?.value).toEqual(value);
  });

  test('a bigint that a number cannot hold is refused, not rounded', async () => {
    const asked = inTransaction(db(), (tx) => sql`select 9007199254740993::bigint as value`.execute(tx));
    await expect(asked).rejects.toThrow(/does not fit/);
  });

  test('bytes', async () => {
    const result = await sql<{ value: Uint8Array }>`select '\\x00ff'::bytea as value`.execute(db());
    expect([...(result.rows[0]?.value ?? [])]).toEqual([0, 255]);
  });
});

describe('values go in the same way', () => {
  test('a day, an instant, a document, an amount', async () => {
    const at = new Date('2026-11-22T01:02:03.004Z');
    const result = await sql<Record<string, unknown>>`
      select ${'2026-02-28'}::date as day, ${at}::timestamptz as at, ${JSON.stringify({ a: 1 })}::jsonb as doc,
        ${5_000_000_000}::bigint as amount, ${['x', 'y']}::text[] as list`.execute(db());
    expect(result.rows[0]).toEqual({
      day: '2026-02-28',
      at,
      doc: { a: 1 },
      amount: 5_000_000_000,
      list: ['x', 'y'],
    });
  });
});

describe('a server that cannot be used is named in a sentence', () => {
  test.each(['postgres://nobody@127.0.0.1:1/x', 'postgres://nobody@no-such-host.invalid/x'])(
    '%s',
    async (url) => {
      await expect(openPostgres(url)).rejects.toThrow(ConfigError);
      await expect(openPostgres(url)).rejects.toThrow(new URL(url).host);
    },
  );
});
