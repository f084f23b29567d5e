import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readDocument } from '#features/documents/import-document.server.ts';
import { findCodes } from '#features/offline-voices/paper-scans/reading/find-code.server.ts';
import {
  identify,
  openPicture,
  readFields,
} from '#features/offline-voices/paper-scans/reading/read-picture.server.ts';
import { FORM_BOXES } from '#features/submissions/paper-form/form-content.ts';
import { layoutNamedPage } from '#features/submissions/paper-form/form-layout.ts';
import { ALL_MARKS, packFacts } from '#test/factories/pack-facts.ts';
import { needPoppler } from '#test/needed-programs.ts';
import { postsOf } from './files/posts.ts';
import { slidesOf } from './files/sheets.server.ts';
import { writePieceFile } from './files/write-file.server.ts';
import { fillTemplate } from './fill-template.ts';
import { PIECE_FILES, type PIECE_KINDS, type PieceFile } from './piece-kinds.ts';
import { problemOf } from './piece-problem.server.ts';
import { parsePiece } from './piece-text.ts';
import { TEMPLATES } from './templates.data.ts';

const run = promisify(execFile);
const facts = packFacts();
const head = { agency: 'SỞ KHOA HỌC VÀ CÔNG NGHỆ', name: facts.body, shortName: 'SKHCN', place: 'Hưng Yên' };
const wordsOf = (kind: (typeof PIECE_KINDS)[number]) => fillTemplate(kind, TEMPLATES[kind], facts);
const files = (form: PieceFile['form']) =>
  PIECE_FILES.filter((file) => file.form === form).map((file) => [file.name, file] as const);

async function written(file: PieceFile, words = wordsOf(file.kind)): Promise<Uint8Array> {
  const bytes = await writePieceFile(file, words, facts, head);
  if (!bytes) throw new Error(`${file.name}: too long`);
  return bytes;
}

async function withFile<T>(
  bytes: Uint8Array,
  look: (path: string, folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'dan-ban-pack-'));
  try {
    await writeFile(join(folder, 'tep'), bytes);
    return await look(join(folder, 'tep'), folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function codesOf(png: Uint8Array): Promise<string[]> {
  const { data, info } = await sharp(png)
    .flatten({ background: '#fff' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return (await findCodes({ data, width: info.width, height: info.height })).map(({ text }) => text);
}

describe.runIf(needPoppler())('PDF', () => {
  test.each(files('pdf'))(
    '%s: tagged, its own fonts, the code leads to the draft, every word inside the page',
    async (_name, file) => {
      // The words of the piece, then every marked letter of the language in a paragraph of its own.
      const bytes = await written(file, `${wordsOf(file.kind)}\n\n${ALL_MARKS}`);
      await withFile(bytes, async (path, folder) => {
        const info = (await run('pdfinfo', [path])).stdout;
        expect(info).toMatch(/Tagged: +yes/);
        expect(info).toMatch(/Title: +Tổ công nghệ số cộng đồng|Title: +Hỏi và đáp/);
        const fonts = (await run('pdffonts', [path])).stdout.trim().split('\n').slice(2);
        expect(fonts.length).toBeGreaterThan(0);
        for (const font of fonts) expect(font).toMatch(/BeVietnamPro\S* +.*\byes yes yes\b/);
        await run('pdftotext', ['-bbox', path, join(folder, 'boxes')]);
        const boxes = await readFile(join(folder, 'boxes'), 'utf8');
        expect(boxesOutside(boxes)).toEqual([]);
        const text = (await run('pdftotext', [path, '-'])).stdout.normalize('NFC').replace(/\s/g, '');
        expect(text).toContain('Dựthảolần2,ngày20/11/2026');
        for (const letter of ALL_MARKS.replace(/\s/g, '')) expect(text).toContain(letter);
        await run('pdftoppm', [
          '-r',
          '110',
          '-png',
          '-f',
          '1',
          '-l',
          '1',
          '-singlefile',
          path,
          join(folder, 'trang'),
        ]);
        expect(await codesOf(await readFile(join(folder, 'trang.png')))).toContain(facts.link);
      });
    },
  );

  test('the form of a meeting is read by the house again: whose it is, its corners, boxes and cells', async () => {
    const [, file] = files('paperForm')[0]!;
    await withFile(await written(file), async (path, folder) => {
      expect((await run('pdfinfo', [path])).stdout).toMatch(/Tagged: +yes/);
      const fonts = (await run('pdffonts', [path])).stdout.trim().split('\n').slice(2);
      for (const font of fonts) expect(font).toMatch(/BeVietnamPro\S* +.*\byes yes yes\b/);
      await run('pdftotext', ['-bbox', path, join(folder, 'boxes')]);
      expect(boxesOutside(await readFile(join(folder, 'boxes'), 'utf8'))).toEqual([]);
      await run('pdftoppm', ['-r', '200', '-png', '-singlefile', path, join(folder, 'trang')]);
      const picture = await openPicture(await readFile(join(folder, 'trang.png')));
      const identified = await identify(picture!);
      if (!identified.ok) throw new Error(identified.reason);
      const { code } = identified;
      expect(code).toMatchObject({
        ...{ consultationId: facts.consultationId, versionOrdinal: 2, page: 1, of: 1, serial: '' },
        blocks: [0, null, null, null],
      });
      const content = { consultationId: code.consultationId, versionOrdinal: 2, serial: '', ...FORM_BOXES };
      const page = layoutNamedPage({ ...content, articles: [] }, { ...code, number: code.page });
      const read = await readFields(picture!, identified.found, page);
      if (!read) throw new Error('the sheet could not be straightened');
      // Nobody has written anything: no box is taken for a marked one, no line for words.
      expect(read.fields.categories.every(({ ticked }) => !ticked)).toBe(true);
      expect(read.fields.blocks.flatMap(({ positions }) => positions).some(({ ticked }) => ticked)).toBe(
        false,
      );
      expect(Object.values(read.fields.lines).map(({ ink }) => ink)).toEqual([false, false, false, false]);
    });
  });

  test('without a round there is no form: papers would be read for nothing', async () => {
    const [, file] = files('paperForm')[0]!;
    expect(await writePieceFile(file, '', packFacts({ consultationId: null }), head)).toBeUndefined();
    expect(
      await problemOf('opinionForm', wordsOf('opinionForm'), packFacts({ consultationId: null }), head),
    ).toBeNull();
  });

  test('the same words give the same bytes', async () => {
    const [, file] = files('pdf')[0]!;
    expect(Buffer.from(await written(file)).equals(Buffer.from(await written(file)))).toBe(true);
  });

  test('a summary is one page; what does not fit even in small type is said', async () => {
    const [, file] = files('pdf').find(([name]) => name === 'tom-tat-mot-trang.pdf')!;
    const longer = `# Tóm tắt\n${'- Một ý dài vừa phải để đo xem trang giấy chứa được bao nhiêu chữ.\n'.repeat(40)}`;
    const pages = await withFile(
      await written(file, longer),
      async (path) => (await run('pdfinfo', [path])).stdout,
    );
    expect(pages).toMatch(/Pages: +1\n/);
    const tooLong = `# Tóm tắt\n${'- Một ý dài vừa phải để đo xem trang giấy chứa được bao nhiêu chữ.\n'.repeat(400)}`;
    expect(await writePieceFile(file, tooLong, facts, head)).toBeUndefined();
  });
});

/** Words whose box leaves its page, or that are higher than their line. */
function boxesOutside(html: string): string[] {
  return html
    .split('<page')
    .slice(1)
    .flatMap((page) => {
      const [, width, height] = /width="([\d.]+)" height="([\d.]+)"/.exec(page)!;
      return [
        ...page.matchAll(/xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">([^<]*)</g),
      ]
        .filter(
          ([, x, y, x2, y2]) =>
            Number(x) < 0 || Number(y) < 0 || Number(x2) > Number(width) || Number(y2) > Number(height),
        )
        .map(([, , , , , word]) => word!);
    });
}

describe('pictures', () => {
  test.each(files('png'))('%s has its size and a code that leads to the draft', async (_name, file) => {
    if (file.form !== 'png') return;
    const png = await written(file);
    const { width, height, format } = await sharp(png).metadata();
    expect([format, width, height]).toEqual(['png', file.width, file.height]);
    expect(png.length).toBeLessThan(300_000);
    expect(await codesOf(png)).toEqual([facts.link]);
    expect(await marginIsClean(png)).toBe(true);
  });

  test('screens are 1920 by 1080, each with the code, at most four items on one', async () => {
    const [, file] = files('slides')[0]!;
    const pictures = Object.values(unzipSync(await written(file)));
    expect(pictures.length).toBeGreaterThanOrEqual(5);
    for (const png of pictures) {
      const { width, height } = await sharp(png).metadata();
      expect([width, height]).toEqual([1920, 1080]);
      expect(await codesOf(png)).toEqual([facts.link]);
      expect(await marginIsClean(png)).toBe(true);
    }
    const many = slidesOf(parsePiece(`## Điểm mới\n${'- Một điểm.\n'.repeat(9)}`));
    expect(
      many.map((slide) => slide.flatMap((block) => (block.kind === 'list' ? block.items : [])).length),
    ).toEqual([3, 3, 3]);
  });

  /** Nothing of the words reaches the outermost pixels of the lower and side edges: nothing is cut. */
  async function marginIsClean(png: Uint8Array): Promise<boolean> {
    const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number) => data[y * info.width + x]!;
    const paper = at(3, info.height - 4);
    for (let x = 0; x < info.width; x++) if (Math.abs(at(x, info.height - 4) - paper) > 8) return false;
    for (let y = 40; y < info.height; y++)
      if (Math.abs(at(3, y) - paper) > 8 || Math.abs(at(info.width - 4, y) - paper) > 8) return false;
    return true;
  }

  test('words and grounds of the sheets are 4.5 to 1 or more', async () => {
    const { SHEET_PARTS } = await import('./sheets/sheet-parts.typ.ts');
    const colour = (name: string) => new RegExp(`#let ${name} = rgb\\("#(\\w{6})"\\)`).exec(SHEET_PARTS)![1]!;
    const light = (hex: string) =>
      [0, 2, 4]
        .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
        .map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
        .reduce((sum, value, i) => sum + value * [0.2126, 0.7152, 0.0722][i]!, 0);
    const contrast = (a: string, b: string) => {
      const [high, low] = [light(a), light(b)].sort((x, y) => y - x) as [number, number];
      return (high + 0.05) / (low + 0.05);
    };
    for (const [words, ground] of [
      ['ink', 'paper'],
      ['soft', 'paper'],
      ['brand', 'paper'],
    ] as const)
      expect(contrast(colour(words), colour(ground)), words).toBeGreaterThanOrEqual(4.5);
    expect(contrast('ffffff', colour('brand'))).toBeGreaterThanOrEqual(4.5);
  });
});

describe('documents, posts, mails', () => {
  test.each(files('docx'))(
    '%s is read by our own reader, with the version and the words of its piece',
    async (_name, file) => {
      const bytes = await written(file);
      const read = await readDocument({ bytes, fileName: file.name });
      if (!read.ok) throw new Error(read.reason);
      const words = JSON.stringify(read.blocks).normalize('NFC').replaceAll('\u00a0', ' ');
      expect(words).toMatch(/lần 2, ngày 20\/11\/2026/i);
      expect(words).toContain('Tổ công nghệ số cộng đồng');
      const pictures = Object.entries(unzipSync(bytes)).filter(([name]) => /media\/.*\.png$/.test(name));
      if (file.form === 'docx' && file.head === 'plain') {
        expect(pictures).toHaveLength(1);
        expect(await codesOf(pictures[0]![1])).toEqual([facts.link]);
      }
    },
  );

  test('every post keeps the length of its network and says which draft it is and where', () => {
    for (const { network, text, letters, isOver } of postsOf(facts, parsePiece(wordsOf('posts')))) {
      expect(isOver, network.name).toBe(false);
      expect(letters).toBe([...text].length);
      expect(letters).toBeLessThanOrEqual(network.letters);
      expect(text).toContain(facts.link);
      expect(text).toContain('Dự thảo lần 2, ngày 20/11/2026');
    }
  });

  test('a mail has two forms of the same words; what people wrote is no markup in it', async () => {
    const [html, text] = await Promise.all(
      PIECE_FILES.filter(({ kind }) => kind === 'newsletter').map(async (file) =>
        Buffer.from(
          await written(file, `${wordsOf('newsletter')}\n- <script>alert(1)</script> & "x"`),
        ).toString(),
      ),
    );
    expect(html).not.toContain('<script>');
    expect(html).not.toMatch(/https?:\/\/(?!danban\.example\.vn)/);
    for (const { text: words } of facts.points.changes) {
      expect(html).toContain(words.replace(/\.$/, ''));
      expect(text).toContain(words.replace(/\.$/, ''));
    }
  });
});
