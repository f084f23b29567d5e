import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const folder = join(import.meta.dirname, '../src/text/vi');
const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));

interface Entry {
  key: string;
  text: string;
}

function entriesOf(value: unknown, key: string): Entry[] {
  if (typeof value === 'string') return [{ key, text: value }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) => entriesOf(inner, `${key}.${name}`));
}

/** Codes such as "draftingOfficer" stand in the lists of code values. */
const isCode = (text: string): boolean => /^[a-z][A-Za-z0-9]*$/.test(text);
const MARKED = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/iu;

describe.each(files)('text/vi/%s', async (file) => {
  const module: Record<string, unknown> = await import(join(folder, file));
  const entries = entriesOf(module, file).filter((entry) => !isCode(entry.text));

  test('every text is in NFC, without stray spaces', () => {
    const wrong = entries.filter(
      ({ text }) =>
        (text !== '' && text.trim() === '') ||
        text !== text.normalize('NFC') ||
        /[^ ] {2}[^ ]|\u200b|\u200d|\ufeff/u.test(text),
    );
    expect(wrong).toEqual([]);
  });

  test('a text of four words or more carries Vietnamese marks', () => {
    const plain = entries.filter(
      ({ text }) =>
        !text.startsWith('/') && (text.match(/[\p{L}]{2,}/gu)?.length ?? 0) >= 4 && !MARKED.test(text),
    );
    expect(plain).toEqual([]);
  });
});
