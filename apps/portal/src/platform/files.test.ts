import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diskFiles, sha256Of } from './disk-files.server.ts';
import type { FileStore } from './files.server.ts';
import { s3Files } from './s3-files.server.ts';

const directory = mkdtempSync(join(tmpdir(), 'dan-ban-files-'));
const bytes = new TextEncoder().encode('Tờ trình về việc ban hành Quyết định');
const hash = sha256Of(bytes);
let s3: FileStore;
let server: S3rver;

beforeAll(async () => {
  server = new S3rver({
    port: 0,
    silent: true,
    directory: join(directory, 's3'),
    configureBuckets: [{ name: 'dan-ban', configs: [] }],
  });
  const { port } = await server.run();
  s3 = s3Files({
    endpoint: `http://127.0.0.1:${port}`,
    bucket: 'dan-ban',
    region: 'us-east-1',
    accessKeyId: 'S3RVER',
    secretAccessKey: 'S3RVER',
  });
});
afterAll(async () => {
  await server.close();
  rmSync(directory, { recursive: true, force: true });
});

const disk = diskFiles(join(directory, 'disk'));
describe.each([
  ['on disk', () => disk],
  ['in a bucket', () => s3],
])('files %s', (_where, store) => {
  test('are named by their content and come back whole', async () => {
    expect(await store().put(bytes)).toBe(hash);
    expect(await store().put(bytes)).toBe(hash);
    expect(Buffer.from((await store().get(hash)) ?? [])).toEqual(Buffer.from(bytes));
  });

  test('an empty file and a large one', async () => {
    const large = Buffer.alloc(5 * 1024 * 1024, 'đ');
    for (const content of [new Uint8Array(), large]) {
      const name = await store().put(content);
      expect(Buffer.compare(Buffer.from((await store().get(name)) ?? []), Buffer.from(content))).toBe(0);
    }
  });

  test('what is not there is undefined; what is removed is gone; removing twice is harmless', async () => {
    expect(await store().get(sha256Of(Buffer.from('nothing')))).toBeUndefined();
    const name = await store().put(Buffer.from('đăng nhầm'));
    await store().remove(name);
    await store().remove(name);
    expect(await store().get(name)).toBeUndefined();
  });

  test.each(['', '../../etc/passwd', hash.toUpperCase(), `${hash}/x`])(
    'a name like %j is refused',
    async (name) => {
      await expect(store().get(name)).rejects.toThrow(/SHA-256/);
      await expect(store().remove(name)).rejects.toThrow(/SHA-256/);
    },
  );
});

test('damaged content is reported, never handed out', async () => {
  const name = await disk.put(Buffer.from('nguyên vẹn'));
  writeFileSync(join(directory, 'disk', name.slice(0, 2), name.slice(2, 4), name), 'khác');
  await expect(disk.get(name)).rejects.toThrow(/damaged/);
});

test('many writers of one file leave one file and no remains', async () => {
  const content = Buffer.from('cùng một tệp');
  const names = await Promise.all(Array.from({ length: 20 }, () => disk.put(content)));
  const name = names[0]!;
  expect(new Set(names).size).toBe(1);
  expect(readdirSync(join(directory, 'disk', name.slice(0, 2), name.slice(2, 4)))).toEqual([name]);
});
