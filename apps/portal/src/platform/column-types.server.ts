import pg from 'pg';

/**
 * How columns become values, the same on both engines: `date` stays "YYYY-MM-DD" (a legal day is no instant,
 * and a Date would shift it by the machine's zone), bigint becomes a number or fails, numeric stays exact text.
 */
const OID = { int8: 20, date: 1082, timestamptz: 1184, timestamp: 1114, numeric: 1700 } as const;
const ARRAY_OF_DATE = 1182;
const ARRAY_OF_INT8 = 1016;

export const columnParsers: Readonly<Record<number, (text: string) => unknown>> = {
  [OID.int8]: toSafeNumber,
  [OID.date]: (text) => text,
  [OID.timestamptz]: (text) => new Date(isoInstant(text)),
  [OID.timestamp]: (text) => text,
  [OID.numeric]: (text) => text,
};

/** For `pg`: everything not listed keeps the driver's own reading (jsonb parsed, bytea as Buffer). */
export const pgTypes: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === ARRAY_OF_DATE) return (text: string) => listOf(text, (item) => item);
    if (oid === ARRAY_OF_INT8) return (text: string) => listOf(text, toSafeNumber);
    return columnParsers[oid] ?? pg.types.getTypeParser(oid, format);
  },
};

function toSafeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new Error(`bigint ${text} does not fit into a number`);
  return value;
}

/** "2026-11-22 03:00:00.123456+07" → ISO form, which every engine reads the same way. */
function isoInstant(text: string): string {
  return text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00');
}

function listOf<T>(text: string, read: (item: string) => T): (T | null)[] {
  if (text === '{}') return [];
  return text
    .slice(1, -1)
    .split(',')
    .map((item) => (item === 'NULL' ? null : read(item.replace(/^"|"$/g, ''))));
}
