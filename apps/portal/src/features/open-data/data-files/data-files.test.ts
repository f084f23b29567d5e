import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Consultation } from '#features/consultations/consultation.ts';
import { aPerson } from '#test/factories/person.ts';
import { aGroupOf, anApprovedAnswer, publishedBy } from '#test/factories/published-table.ts';
import { anOpenConsultation, useIntake } from '#test/factories/submission.ts';
import { needOffice } from '#test/needed-programs.ts';
import { DATA_FILE_KINDS, type DataFileKind } from './data-file.ts';
import { findDataFile, findParts, findRoundsToWrite } from './data-files.store.server.ts';
import { writeOpinionsForStaff } from './staff-opinions.server.ts';
import { readBytes } from './stored-part.server.ts';
import { writeDataFile } from './write-data-file.server.ts';

const intake = useIntake();
let app: ReturnType<typeof intake>;
let consultation: Consultation;

const TEXTS = Array.from({ length: 12 }, (_one, n) => `Ý kiến thứ ${n + 1}: ${'nên sửa '.repeat(n + 1)}hết.`);
/** So small that twelve opinions are several parts. */
const small = { partBytes: 700 };

beforeEach(async () => {
  app = intake();
  consultation = await anOpenConsultation(app.db);
});

async function published(texts = TEXTS): Promise<void> {
  const groupId = await aGroupOf(app, consultation, texts);
  await anApprovedAnswer(app, consultation, groupId, { explanation: 'Giữ, vì "lý do".' });
  await publishedBy(app, consultation);
}

const write = (kind: DataFileKind, options = {}) =>
  writeDataFile(app, consultation.id, kind, { ...small, ...options });

async function whole(kind: DataFileKind): Promise<Buffer> {
  const file = (await findDataFile(app.db, consultation.id, kind))!;
  const parts = await findParts(app.db, file);
  const pieces: Uint8Array[] = [];
  for await (const piece of readBytes(app.files, parts, { from: 0, to: file.bytes - 1 })) pieces.push(piece);
  return Buffer.concat(pieces);
}

const hideOne = () =>
  app.db
    .updateTable('opinion')
    .set({ state: 'hidden', hidden_reason: 'Xúc phạm.', hidden_at: app.clock.now() })
    .where('consultation_id', '=', consultation.id)
    .where('text', '=', TEXTS[5]!)
    .execute();

describe('a file of every opinion with its answer', () => {
  test('is not written before the table is published', async () => {
    expect(await write('opinionsCsv')).toBe('notPublished');
    expect(await findRoundsToWrite(app.db, app.clock.now())).toEqual([]);
  });

  test('holds each opinion once, beside what the house answered', async () => {
    await published();
    expect(await write('opinionsJsonl')).toBe('complete');
    const lines = (await whole('opinionsJsonl'))
      .toString()
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toHaveLength(TEXTS.length + 1);
    expect(lines.at(-1)).toEqual({ end: true, rows: TEXTS.length });
    expect(new Set(lines.slice(0, -1).map(({ text }) => text))).toEqual(new Set(TEXTS));
    expect(lines[0]).toMatchObject({ outcome: 'explained', explanation: 'Giữ, vì "lý do".', group: 1 });
  });

  test('its checksum is that of its bytes, and its length their number', async () => {
    await published();
    await write('opinionsCsv');
    const bytes = await whole('opinionsCsv');
    const file = await findDataFile(app.db, consultation.id, 'opinionsCsv');
    expect(file).toMatchObject({
      ...{ state: 'complete', bytes: bytes.length, rowsWritten: TEXTS.length, rowsExpected: TEXTS.length },
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    expect((await findParts(app.db, file!)).length).toBeGreaterThan(3);
  });

  test('a writer that is stopped goes on behind its last part, and the file is the same to the byte', async () => {
    await published();
    await write('opinionsCsv');
    const { sha256 } = (await findDataFile(app.db, consultation.id, 'opinionsCsv'))!;
    await sql`delete from data_part`.execute(app.db);
    await sql`delete from data_file`.execute(app.db);
    for (let stops = 0; ; stops += 1) {
      const stopping = new AbortController();
      const files = {
        ...app.files,
        put: async (bytes: Uint8Array) => {
          stopping.abort();
          return await app.files.put(bytes);
        },
      };
      const options = { partBytes: 300, signal: stopping.signal };
      const end = await writeDataFile({ ...app, files }, consultation.id, 'opinionsCsv', options);
      if (end === 'complete') {
        expect(stops).toBeGreaterThan(5);
        break;
      }
      expect(end).toBe('stopped');
    }
    expect(await findDataFile(app.db, consultation.id, 'opinionsCsv')).toMatchObject({ sha256 });
  });

  test('a writer that dies with a part half put is gone on with, and the part is taken out of the store', async () => {
    await published();
    const put: string[] = [];
    const files = {
      ...app.files,
      put: async (bytes: Uint8Array) => {
        put.push(await app.files.put(bytes));
        if (put.length === 3) throw new Error('killed');
        return put.at(-1)!;
      },
    };
    await expect(writeDataFile({ ...app, files }, consultation.id, 'opinionsCsv', small)).rejects.toThrow(
      'killed',
    );
    expect(await write('opinionsCsv')).toBe('complete');
    expect(await app.files.get(put[0]!)).toBeDefined();
    expect(await app.files.get(put[2]!)).toBeUndefined();
    const bytes = await whole('opinionsCsv');
    expect(await findDataFile(app.db, consultation.id, 'opinionsCsv')).toMatchObject({
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  });

  test('an opinion that is hidden is out of it at once, and its words out of the store with the next writing', async () => {
    await published();
    await write('opinionsJsonl');
    const before = (await findDataFile(app.db, consultation.id, 'opinionsJsonl'))!;
    const old = await findParts(app.db, before);
    await hideOne();
    expect((await findDataFile(app.db, consultation.id, 'opinionsJsonl'))?.state).toBe('stale');
    expect(await findRoundsToWrite(app.db, app.clock.now())).toEqual([consultation.id]);
    expect(await write('opinionsJsonl')).toBe('complete');
    expect((await whole('opinionsJsonl')).toString()).not.toContain(TEXTS[5]!);
    for (const part of old) expect(await app.files.get(part.storedSha256)).toBeUndefined();
  });

  test('what changes while it is being written ends the writing, and nothing of it stays', async () => {
    await published();
    const files = {
      ...app.files,
      put: async (bytes: Uint8Array) => {
        await hideOne();
        return await app.files.put(bytes);
      },
    };
    expect(await writeDataFile({ ...app, files }, consultation.id, 'opinionsCsv', small)).toBe('stale');
    expect(await write('opinionsCsv')).toBe('complete');
    expect((await whole('opinionsCsv')).toString()).not.toContain(TEXTS[5]!);
  });

  test('a second writer finds nothing to do', async () => {
    await published();
    await write('opinionsCsv');
    expect(await write('opinionsCsv')).toBe('current');
  });

  test.runIf(needOffice())(
    'the pages are written with it, and the round is done',
    { timeout: 120_000 },
    async () => {
      await published();
      for (const kind of DATA_FILE_KINDS) expect(await write(kind)).toBe('complete');
      expect((await whole('tablePdf')).subarray(0, 5).toString()).toBe('%PDF-');
      expect(await findRoundsToWrite(app.db, app.clock.now())).toEqual([]);
    },
  );
});

describe('for the staff', () => {
  test('every opinion, hidden ones too, with the answer as it stands', async () => {
    await aGroupOf(app, consultation, TEXTS);
    await hideOne();
    const { organisationId } = consultation;
    const officer = await aPerson(app.db, { organisationId, roles: ['draftingOfficer'] });
    let text = '';
    for await (const piece of await writeOpinionsForStaff(app, officer, consultation.id, 'jsonl'))
      text += Buffer.from(piece).toString();
    const lines = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.at(-1)).toEqual({ end: true, rows: TEXTS.length });
    expect(lines.filter(({ state }) => state === 'hidden')).toHaveLength(1);
    expect(lines[0]).toMatchObject({ outcome: null, answerState: null, group: 1 });
  });

  test('of another body it is none of theirs', async () => {
    const other = await anOpenConsultation(app.db);
    const stranger = await aPerson(app.db, {
      organisationId: other.organisationId,
      roles: ['draftingOfficer'],
    });
    await expect(writeOpinionsForStaff(app, stranger, consultation.id, 'csv')).rejects.toThrow(
      /not permitted/,
    );
  });
});
