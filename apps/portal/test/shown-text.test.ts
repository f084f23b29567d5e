import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
/** Files below a folder in which these words stand. */
const filesWith = (words: RegExp, folder: string) =>
  globSync(`${folder}/**/*.{ts,svelte}`, { cwd: root })
    .filter((file) => words.test(readFileSync(join(root, file), 'utf8')))
    .toSorted();

/** Reads the text of a version whoever asks, reported and purged ones too: for the desks of the house. */
const INSIDE = /\b(requireVersion|findVersion|keptTree|findKeptTree|isWithdrawn)\b/;

test('no public page reads a text but through the gate that asks whether it is off the portal', () => {
  expect(filesWith(/findShownTree|requireShownTree/, 'src/routes/(portal)')).not.toEqual([]);
  expect(filesWith(INSIDE, 'src/routes/(portal)')).toEqual([]);
});

test('whether a text is off is asked in one place', () => {
  expect(filesWith(/\bisWithdrawn\b/, 'src')).toEqual([
    'src/features/drafts/purging/purged-versions.store.server.ts',
    'src/features/drafts/purging/shown-tree.server.ts',
  ]);
});
