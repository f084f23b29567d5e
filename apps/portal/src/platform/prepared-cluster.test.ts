import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createPglite } from './open-database.server.ts';
import { findPreparedCluster, makeWhole, prepareCluster } from './prepared-cluster.server.ts';

let folder: string;
let directory: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dan-ban-cluster-'));
  directory = join(folder, 'data', 'database');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a directory is whole or is made again', () => {
  const fill = (file: string) => async (isNew: boolean) => {
    mkdirSync(directory, { recursive: true });
    writeFileSync(join(directory, file), '');
    return isNew;
  };

  test('it is made once', async () => {
    expect(await makeWhole(directory, fill('first'))).toBe(true);
    expect(await makeWhole(directory, fill('second'))).toBe(false);
    expect(readdirSync(directory)).toEqual(['first', 'second']);
  });

  test('what was stopped half-way is thrown away', async () => {
    const stopped = makeWhole(directory, async (isNew) => {
      await fill('torn')(isNew);
      throw new Error('the power went');
    });
    await expect(stopped).rejects.toThrow('the power went');
    expect(await makeWhole(directory, fill('whole'))).toBe(true);
    expect(readdirSync(directory)).toEqual(['whole']);
  });

  test('a directory from before there was such a note is left alone', async () => {
    await fill('old')(false);
    expect(await makeWhole(directory, fill('used'))).toBe(false);
    expect(existsSync(join(directory, 'old'))).toBe(true);
  });
});

test('the prepared cluster is what the installed engine makes itself', async () => {
  await prepareCluster();
  const prepared = await createPglite({
    dataDir: join(folder, 'database'),
    loadDataDir: (await findPreparedCluster())!,
  });
  const ownMade = await createPglite();
  const settings = `select datname, datcollate, datctype, pg_encoding_to_char(encoding) as encoding, current_setting('server_version') as version,
    current_setting('default_text_search_config') as search from pg_database order by datname`;
  expect((await prepared.query(settings)).rows).toEqual((await ownMade.query(settings)).rows);
  await prepared.close();
  await ownMade.close();
}, 60_000);
