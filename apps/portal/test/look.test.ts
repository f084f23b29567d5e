import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { demoMark } from '#text/vi/common.ts';
import { fontCharacters, vietnameseLetters, vietnameseMarked } from '../scripts/font-characters.ts';
import { renderGallery, stylesheet } from './gallery/build.ts';

const root = join(import.meta.dirname, '..');
const KILOBYTE = 1024;

/** Classes by which a sheet is recognised. */
const SHEET_CLASSES = {
  front: ['front', 'rows', 'rows-n', 'days-left', 'how', 'groups', 'points'],
  law: ['law', 'units', 'law-head', 'toc', 'read', 'change'],
  deadline: ['deadline', 'why', 'cal'],
  submission: ['say-form', 'public-split', 'summary-list', 'receipt', 'track'],
  answers: ['answers', 'reply', 'sum'],
};

describe('fonts', () => {
  const folder = join(root, 'static/fonts');
  const files = readdirSync(folder).filter((name) => name.endsWith('.woff2'));

  test('four files, together at most 90 KB, with their licence', () => {
    expect(files).toHaveLength(4);
    const total = files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
    expect(total).toBeLessThanOrEqual(90 * KILOBYTE);
    expect(readdirSync(folder).filter((name) => name.startsWith('OFL'))).toHaveLength(2);
  });

  test('Vietnamese has 67 letters beyond ASCII, in two cases', () => {
    expect(new Set(vietnameseMarked).size).toBe(134);
  });

  test.each(files)('%s draws every Vietnamese letter and our punctuation', async (name) => {
    const has = await characterSet(join(folder, name));
    expect(
      [...vietnameseMarked, ...vietnameseLetters, ...'“”‘’–…₫§'].filter((letter) => !has.has(letter)),
    ).toEqual([]);
    expect([...fontCharacters].filter((letter) => !has.has(letter)).join(' ')).toBe('');
  });
});

describe('styles', () => {
  // The styles stand in every page, so they are part of its weight.
  test.each([
    ['the reading page', ['law', 'deadline']],
    ['the home page', ['front', 'deadline']],
    ['the form', ['submission', 'law']],
    ['the response table', ['answers']],
  ] as const)('%s carries at most 24 KB of styles', async (_, used) => {
    const parts = await Promise.all([
      stylesheet('portal'),
      ...used.map((name) => stylesheet(`sheets/${name}`)),
    ]);
    expect(parts.reduce((sum, css) => sum + Buffer.byteLength(css), 0)).toBeLessThanOrEqual(24 * KILOBYTE);
  });

  test('the mark of a demonstration database is printed word for word', async () => {
    expect(await stylesheet('portal')).toContain(demoMark);
  });

  test('who writes a class of a sheet imports that sheet', () => {
    const missing = svelteFiles(join(root, 'src')).flatMap((file) => {
      const source = readFileSync(file, 'utf8');
      const written = new Set(
        [...source.matchAll(/class=("[^"]*"|\{[^}]*\})/g)].flatMap(
          ([, value = '']) => value.match(/[\w-]+/g) ?? [],
        ),
      );
      return Object.entries(SHEET_CLASSES)
        .filter(
          ([sheet, classes]) =>
            classes.some((name) => written.has(name)) && !source.includes(`sheets/${sheet}.css`),
        )
        .map(([sheet]) => `${file.slice(root.length + 1)} needs import '#styles/sheets/${sheet}.css'`);
    });
    expect(missing).toEqual([]);
  });

  test('no component writes a style attribute, which the content security policy would refuse', () => {
    const inline = svelteFiles(join(root, 'src')).filter((file) =>
      /\sstyle(:[\w-]+)?=|\{style\}/.test(readFileSync(file, 'utf8').replace(/<style[\s\S]*?<\/style>/g, '')),
    );
    expect(inline).toEqual([]);
  });

  test('the parts render on the server without one either', async () => {
    for (const [name, html] of Object.entries(await renderGallery())) {
      expect(html.includes('<h1'), name).toBe(true);
      expect(/<[^>]+\sstyle=/.test(html), name).toBe(false);
    }
  });
});

function svelteFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.svelte'))
    .map((name) => join(folder, name));
}

/** The characters of a font, read from its cmap table (formats 4 and 12). */
async function characterSet(file: string): Promise<Set<string>> {
  const require = createRequire(createRequire(import.meta.url).resolve('subset-font'));
  const bytes: Buffer = await require('fontverter').convert(readFileSync(file), 'truetype');
  const tables = Array.from({ length: bytes.readUInt16BE(4) }, (_, index) => 12 + index * 16);
  const record = tables.find((at) => bytes.toString('latin1', at, at + 4) === 'cmap');
  if (record === undefined) throw new Error(`${file} has no cmap table`);
  const cmap = bytes.readUInt32BE(record + 8);
  const found = new Set<string>();
  for (let index = 0; index < bytes.readUInt16BE(cmap + 2); index++) {
    const table = cmap + bytes.readUInt32BE(cmap + 8 + index * 8);
    for (const [first, last] of ranges(bytes, table)) {
      for (let code = first; code <= last; code++) found.add(String.fromCodePoint(code));
    }
  }
  return found;
}

function ranges(bytes: Buffer, table: number): [number, number][] {
  const format = bytes.readUInt16BE(table);
  if (format === 12) {
    return Array.from({ length: bytes.readUInt32BE(table + 12) }, (_, group) => {
      const at = table + 16 + group * 12;
      return [bytes.readUInt32BE(at), bytes.readUInt32BE(at + 4)];
    });
  }
  if (format !== 4) return [];
  const segments = bytes.readUInt16BE(table + 6) / 2;
  const pairs = Array.from({ length: segments }, (_, segment): [number, number] => {
    const end = bytes.readUInt16BE(table + 14 + segment * 2);
    return [bytes.readUInt16BE(table + 16 + segments * 2 + segment * 2), end];
  });
  return pairs.filter(([first]) => first !== 0xffff);
}
