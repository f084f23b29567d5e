import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const SRC = fileURLToPath(new URL('../src', import.meta.url));
const sources = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.ts$/.test(entry.name) && !/\.test\.ts$/.test(entry.name))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

const kindsIn = (text: string): string[] => {
  const named = [...text.matchAll(/objectKind: (?:'(\w+)'|\[([^\]]+)\])/g)];
  return named.flatMap(([, one, many]) => one ?? [...many!.matchAll(/'(\w+)'/g)].map(([, kind]) => kind!));
};
const ASKED = /(?:findTrail\(|const filter = \{)[\s\S]*?\}/g;

test('whatever kind of object an entry is about, some page shows the entries of it', () => {
  const shown = new Set(sources.flatMap((text) => (text.match(ASKED) ?? []).flatMap(kindsIn)));
  const recorded = new Set(sources.flatMap((text) => kindsIn(text.replace(ASKED, ''))));
  expect(recorded.size).toBeGreaterThan(10);
  expect([...recorded].filter((kind) => !shown.has(kind))).toEqual([]);
});
