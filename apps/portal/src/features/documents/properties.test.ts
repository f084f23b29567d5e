import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { docxFile, item, level, list, num, p } from '#test/docx-file.ts';
import { readDocument } from './import-document.server.ts';
import { readDocx } from './read-docx.server.ts';
import { readTxt } from './read-txt.server.ts';
import { scanSecrecy } from './scan-secrecy.ts';
import { sniffType } from './sniff-type.ts';

const letters = fc.string({
  unit: fc.constantFrom(...'aăâđêôơưẵệ .;:,1)-"“”\n\tĐ'),
  minLength: 1,
  maxLength: 400,
});
const bare = (text: string) => text.normalize('NFC').replace(/\s+/g, '');

describe('no letter is lost or invented', () => {
  test('a text file holds the same letters as its blocks, in order, wrapped or not', () => {
    fc.assert(
      fc.property(letters, fc.boolean(), (text, decomposed) => {
        const result = readTxt(new TextEncoder().encode(`Đ${text}`.normalize(decomposed ? 'NFD' : 'NFC')));
        expect(result.ok && bare(result.blocks.map((block) => block.text).join(''))).toBe(bare(`Đ${text}`));
      }),
    );
  });

  test('a Word file of plain paragraphs holds the same letters', () => {
    fc.assert(
      fc.property(fc.array(letters, { minLength: 1, maxLength: 8 }), (paragraphs) => {
        const result = readDocx(docxFile({ body: ['Đ', ...paragraphs].map((text) => p(text)).join('') }));
        const read = result.ok ? result.blocks.map((block) => block.text).join('') : result.reason;
        expect(bare(read)).toBe(bare(`Đ${paragraphs.join('')}`));
      }),
      { numRuns: 60 },
    );
  });
});

test('one list without restarts counts 1, 2, 3 whatever else stands between', () => {
  const numbering = list(1, level(0, 'decimal', '%1.'), level(1, 'lowerLetter', '%2)')) + num(1, 1);
  fc.assert(
    fc.property(fc.array(fc.constantFrom('item', 'sub', 'text'), { maxLength: 30 }), (kinds) => {
      const properties = { item: item(1), sub: item(1, 1), text: '' };
      const result = readDocx(
        docxFile({ body: p('x') + kinds.map((kind) => p('x', properties[kind])).join(''), numbering }),
      );
      const labels = result.ok
        ? result.blocks.map((block) => block.label).filter((label) => label?.endsWith('.'))
        : [];
      expect(labels).toEqual(labels.map((_, i) => `${i + 1}.`));
    }),
    { numRuns: 60 },
  );
});

describe('whatever people send, nothing throws', () => {
  const starts = [
    'PK\u0003\u0004',
    '%PDF-1.7\n',
    '\u00FF\u00FE',
    '{\\rtf',
    '\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1',
    '',
  ];
  const file = fc.tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 300 })).map(([mark, rest]) => {
    return Buffer.concat([Buffer.from(mark, 'latin1'), rest]);
  });

  test('any bytes under any name', async () => {
    await fc.assert(
      fc.asyncProperty(
        file,
        fc.constantFrom('a.docx', 'a.pdf', 'a.txt', '', '\u202Etxt.exe'),
        async (bytes, fileName) => {
          const result = await readDocument({ bytes, fileName });
          expect(typeof result.ok).toBe('boolean');
          expect(sniffType(bytes, fileName)).toBeDefined();
        },
      ),
      { numRuns: 150 },
    );
  });

  test('any text is scanned for stamps', () => {
    fc.assert(
      fc.property(fc.string(), (text) => scanSecrecy([{ kind: 'paragraph', text }], [text]).length <= 2),
    );
  });
});
