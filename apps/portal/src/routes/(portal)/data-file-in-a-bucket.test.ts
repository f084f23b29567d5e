import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { findDataFile, findParts } from '#features/open-data/data-files/data-files.store.server.ts';
import { requireDataFile } from '#features/open-data/data-files/load-data-files.server.ts';
import { writeDataFile } from '#features/open-data/data-files/write-data-file.server.ts';
import type { FileStore } from '#platform/files.server.ts';
import { s3Files } from '#platform/s3-files.server.ts';
import { aGroupOf, anApprovedAnswer, publishedBy } from '#test/factories/published-table.ts';
import { anOpenConsultation, useIntake } from '#test/factories/submission.ts';
import { dataFileResponse } from './data-file-response.ts';

const S3RVER = fileURLToPath(new URL('../../../../../node_modules/s3rver/bin/s3rver.js', import.meta.url));
const TEXTS = Array.from({ length: 12 }, (_one, n) => `Ý kiến thứ ${n + 1}: ${'nên sửa '.repeat(n + 1)}hết.`);
const intake = useIntake();
const directory = mkdtempSync(join(tmpdir(), 'dan-ban-s3-'));
let port: number;
let server: ChildProcess;
let bucket: FileStore;

/** A server process of its own, as an installation has one; the same port and bucket when it comes back. */
async function startServer(): Promise<void> {
  const options = ['-d', directory, '-a', '127.0.0.1', '-p', String(port), '--configure-bucket', 'dan-ban'];
  server = spawn(process.execPath, [S3RVER, '--silent', ...options], { stdio: 'ignore' });
  await vi.waitFor(() => fetch(`http://127.0.0.1:${port}/`), { timeout: 30_000, interval: 100 });
}

const stopServer = async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.once('exit', () => resolve());
  server.kill('SIGKILL');
  await promise;
};

beforeAll(async () => {
  const probe = createServer();
  const { promise, resolve } = Promise.withResolvers<void>();
  probe.listen(0, '127.0.0.1', resolve);
  await promise;
  const address = probe.address();
  port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  probe.close();
  await startServer();
  const keys = { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' };
  bucket = s3Files({
    ...{ endpoint: `http://127.0.0.1:${port}`, bucket: 'dan-ban', region: 'us-east-1' },
    ...keys,
  });
});
afterAll(async () => {
  await stopServer();
  rmSync(directory, { recursive: true, force: true });
});

test('a large file lies in a bucket in parts: the server dies while it is written, the writer goes on, readers get every byte', async () => {
  const app = { ...intake(), files: bucket };
  const consultation = await anOpenConsultation(app.db);
  const { slug } = await requireProject(app.db, consultation.projectId);
  await anApprovedAnswer(app, consultation, await aGroupOf(app, consultation, TEXTS));
  await publishedBy(app, consultation);
  const write = (files = bucket) =>
    writeDataFile({ ...app, files }, consultation.id, 'opinionsCsv', { partBytes: 700 });

  let puts = 0;
  const dying: FileStore = {
    ...bucket,
    put: async (bytes) => {
      puts += 1;
      if (puts === 3) await stopServer();
      return await bucket.put(bytes);
    },
  };
  await expect(write(dying)).rejects.toThrow(/fetch failed/);
  await startServer();
  expect(await write()).toBe('complete');
  const file = (await findDataFile(app.db, consultation.id, 'opinionsCsv'))!;
  expect((await findParts(app.db, file)).length).toBeGreaterThan(3);

  const ask = async (headers: Record<string, string> = {}) =>
    dataFileResponse(
      new Request('https://vidu.vn/', { headers }),
      await requireDataFile(app, slug, 'opinionsCsv'),
      { slug, checksumOnly: false, files: bucket },
    );
  const first = await ask();
  const bytes = Buffer.from(await first.arrayBuffer());
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.sha256);
  for (const text of TEXTS) expect(bytes.toString()).toContain(text);
  for (const at of [1, 699, 700, 1_500, bytes.length - 1]) {
    const rest = await ask({ range: `bytes=${at}-`, 'if-range': first.headers.get('etag') ?? '' });
    expect(rest.status).toBe(206);
    expect(Buffer.from(await rest.arrayBuffer()).equals(bytes.subarray(at))).toBe(true);
  }

  await stopServer();
  await expect((await ask()).arrayBuffer()).rejects.toThrow();
  await startServer();
}, 120_000);
