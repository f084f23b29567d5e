import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../..', import.meta.url));

const files = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.store\.server\.ts$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name));

test('whoever reads opinions knows that some were taken back', () => {
  const readers = files.filter((file) =>
    /(from|join) opinion\b|selectFrom\('opinion'/.test(readFileSync(file, 'utf8')),
  );
  expect(readers.length).toBeGreaterThan(4);
  const forgetful = readers
    .filter((file) => !readFileSync(file, 'utf8').includes('withdrawn_at'))
    .map((file) => relative(SRC, file));
  expect(forgetful, 'a count without `withdrawn_at is null` counts what its author took back').toEqual([]);
});
