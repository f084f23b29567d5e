import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { actWords } from '#text/vi/audit.ts';

const FEATURES = fileURLToPath(new URL('..', import.meta.url));

/** Acts that stand as literals in a `record` call; a computed act must be listed by hand in the texts. */
function actsInCode(): string[] {
  const files = readdirSync(FEATURES, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.server.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
  return files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/(?:act: |changeOf\()'([a-zA-Z]+\.[a-zA-Z]+)'/g)].map(
      (match) => match[1]!,
    ),
  );
}

test('every audited act has a Vietnamese name', () => {
  const missing = [...new Set(actsInCode())].filter((act) => !Object.hasOwn(actWords, act));
  expect(missing).toEqual([]);
});
