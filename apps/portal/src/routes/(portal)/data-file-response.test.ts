import { createHash } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import type { Consultation } from '#features/consultations/consultation.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { findDataFile, findParts } from '#features/open-data/data-files/data-files.store.server.ts';
import { requireDataFile } from '#features/open-data/data-files/load-data-files.server.ts';
import { writeDataFile } from '#features/open-data/data-files/write-data-file.server.ts';
import { NotFound } from '#platform/errors.ts';
import { aGroupOf, anApprovedAnswer, publishedBy } from '#test/factories/published-table.ts';
import { anOpenConsultation, useIntake } from '#test/factories/submission.ts';
import { dataFileResponse } from './data-file-response.ts';

const intake = useIntake();
let app: ReturnType<typeof intake>;
let consultation: Consultation;
let slug: string;

beforeEach(async () => {
  app = intake();
  consultation = await anOpenConsultation(app.db);
  slug = (await requireProject(app.db, consultation.projectId)).slug;
});

const TEXTS = Array.from({ length: 12 }, (_one, n) => `Ý kiến thứ ${n + 1}: ${'nên sửa '.repeat(n + 1)}hết.`);

async function published(): Promise<void> {
  await anApprovedAnswer(app, consultation, await aGroupOf(app, consultation, TEXTS));
  await publishedBy(app, consultation);
}

/** In parts so small that twelve opinions are several. */
const write = (kind: 'opinionsCsv') => writeDataFile(app, consultation.id, kind, { partBytes: 700 });
const hideOne = () =>
  app.db
    .updateTable('opinion')
    .set({ state: 'hidden', hidden_reason: 'Xúc phạm.', hidden_at: app.clock.now() })
    .where('consultation_id', '=', consultation.id)
    .where('text', '=', TEXTS[5]!)
    .execute();
const ask = async (headers: Record<string, string> = {}, checksumOnly = false) =>
  dataFileResponse(
    new Request('https://vidu.vn/', { headers }),
    await requireDataFile(app, slug, 'opinionsCsv'),
    { slug, checksumOnly, files: app.files },
  );
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

test('there is none before the publication; while it is written, readers are told to come back', async () => {
  await expect(requireDataFile(app, slug, 'opinionsCsv')).rejects.toThrow(NotFound);
  await published();
  const response = await ask();
  expect([response.status, response.headers.get('retry-after')]).toEqual([503, '60']);
});

test('whole, with its length, its checksum and its tag', async () => {
  await published();
  await write('opinionsCsv');
  const response = await ask();
  const bytes = await bytesOf(response);
  const digest = createHash('sha256').update(bytes);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-length')).toBe(String(bytes.length));
  expect(response.headers.get('repr-digest')).toBe(`sha-256=:${digest.copy().digest('base64')}:`);
  expect(response.headers.get('etag')).toBe(`"${digest.copy().digest('hex')}"`);
  expect(await (await ask({}, true)).text()).toBe(`${digest.digest('hex')}  y-kien-tra-loi-${slug}.csv\n`);
});

test('cut off anywhere, the rest fits to the byte', async () => {
  await published();
  await write('opinionsCsv');
  const first = await ask();
  const etag = first.headers.get('etag')!;
  const bytes = await bytesOf(first);
  for (const at of [1, 699, 700, 701, 1500, bytes.length - 1]) {
    const rest = await ask({ range: `bytes=${at}-`, 'if-range': etag });
    expect(rest.status).toBe(206);
    expect(rest.headers.get('content-range')).toBe(`bytes ${at}-${bytes.length - 1}/${bytes.length}`);
    expect(Buffer.concat([bytes.subarray(0, at), await bytesOf(rest)]).equals(bytes)).toBe(true);
  }
});

test('the rest of a file that is another one by now is given whole', async () => {
  await published();
  await write('opinionsCsv');
  const etag = (await ask()).headers.get('etag')!;
  await hideOne();
  await write('opinionsCsv');
  const again = await ask({ range: 'bytes=100-', 'if-range': etag });
  expect(again.status).toBe(200);
  expect(again.headers.get('etag')).not.toBe(etag);
});

test('behind the end there is nothing; who has it gets nothing again', async () => {
  await published();
  await write('opinionsCsv');
  const etag = (await ask()).headers.get('etag')!;
  const beyond = await ask({ range: 'bytes=99999999-' });
  expect([beyond.status, beyond.headers.get('content-range')]).toEqual([
    416,
    expect.stringMatching(/^bytes \*\/\d+$/),
  ]);
  expect((await ask({ 'if-none-match': etag })).status).toBe(304);
});

test('a part that is gone from the store breaks the answer, it does not shorten it', async () => {
  await published();
  await write('opinionsCsv');
  const parts = await findParts(app.db, (await findDataFile(app.db, consultation.id, 'opinionsCsv'))!);
  await app.files.remove(parts[2]!.storedSha256);
  await expect((await ask()).arrayBuffer()).rejects.toThrow(/not in the store/);
});
