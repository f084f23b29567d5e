import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readPdf } from './read-pdf.server.ts';

interface Placed {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

/** A PDF with lines of Helvetica at given places; letters without marks, which is enough for geometry. */
function pdf(pages: readonly (readonly Placed[])[], more = ''): Uint8Array {
  const objects: string[] = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((_, i) => `${4 + i * 2} 0 R`).join(' ')}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ];
  for (const [i, placed] of pages.entries()) {
    const show = ({ text, x, y, size = 12 }: Placed) =>
      `BT /F1 ${size} Tf ${x} ${y} Td (${text.replace(/[()\\]/g, '\\$&')}) Tj ET`;
    const content = deflateSync(Buffer.from(placed.map(show).join('\n'))).toString('latin1');
    objects.push(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${5 + i * 2} 0 R>>`,
      `<</Length ${content.length}/Filter/FlateDecode>>stream\n${content}\nendstream`,
    );
  }
  let out = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = out.length;
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer<</Size ${objects.length + 1}/Root 1 0 R${more}>>\nstartxref\n${start}\n%%EOF`;
  return Buffer.from(out, 'latin1');
}

/** Lines of body text, 16 points apart; "  " before a line indents it as a first line. */
function body(lines: readonly string[], top = 700): Placed[] {
  return lines.map((line, i) => ({
    text: line.trimStart(),
    x: line.startsWith('  ') ? 120 : 85,
    y: top - i * 16,
  }));
}

const FULL = 'co quan chu tri soan thao dang tai toan van du thao tren cong thong tin';
// A first line is indented and holds a few letters less: both end at the right edge.
const FIRST = 'co quan chu tri soan thao dang tai toan van du thao tren cong';
const SHORT = 'va cong khai ket qua.';

async function texts(bytes: Uint8Array): Promise<string[]> {
  const result = await readPdf(bytes);
  return result.ok ? result.blocks.map((block) => block.text) : [`refused: ${result.reason}`];
}

describe('paragraphs are rebuilt from places', () => {
  test('a short line ends a paragraph, an indented line begins one', async () => {
    const page = body([`  1. ${FIRST}`, FULL, SHORT, `  2. ${FIRST}`, FULL, `  Hai ${FIRST}`, SHORT]);
    expect(await texts(pdf([page]))).toEqual([
      `1. ${FIRST} ${FULL} ${SHORT}`,
      `2. ${FIRST} ${FULL}`,
      `Hai ${FIRST} ${SHORT}`,
    ]);
  });

  test('a paragraph goes on over the page; page numbers and running heads are dropped', async () => {
    const head = (n: number): Placed[] => [
      { text: `So tay nghiep vu ${n}`, x: 220, y: 800 },
      { text: String(n), x: 295, y: 815 },
    ];
    const pages = [1, 2, 3].map((n) => [
      ...head(n),
      ...body([`  ${n}. ${FIRST}`, FULL, n === 3 ? SHORT : FULL]),
    ]);
    pages[1]![2] = { text: FULL, x: 85, y: 700 };
    const result = await readPdf(pdf(pages));
    expect(result).toMatchObject({
      ok: true,
      marginTexts: ['So tay nghiep vu 1', 'So tay nghiep vu 2', 'So tay nghiep vu 3'],
    });
    expect(result.ok && result.blocks.map((block) => [block.source?.page, block.text.slice(0, 2)])).toEqual([
      [1, '1.'],
      [3, '3.'],
    ]);
  });

  test('a letterhead is one row of two cells', async () => {
    const head: Placed[] = [
      { text: 'UBND TINH', x: 110, y: 760 },
      { text: 'CONG HOA XA HOI', x: 340, y: 760 },
      { text: 'SO TU PHAP', x: 105, y: 744 },
      { text: 'Doc lap - Tu do', x: 345, y: 744 },
    ];
    const result = await readPdf(pdf([[...head, ...body([`  ${FIRST}`, FULL, SHORT])]]));
    expect(result.ok && result.blocks[0]?.rows).toEqual([
      [{ text: 'UBND TINH\nSO TU PHAP' }, { text: 'CONG HOA XA HOI\nDoc lap - Tu do' }],
    ]);
  });

  test('raised marks leave the text; the note at the foot is kept apart', async () => {
    const page: Placed[] = [
      ...body([`  ${FIRST}`, FULL, SHORT]),
      { text: '7', x: 85 + 116, y: 673, size: 7 },
      { text: '7 Da duoc sua doi.', x: 85, y: 120, size: 9 },
    ];
    const result = await readPdf(pdf([page]));
    expect(result).toMatchObject({
      ok: true,
      blocks: [{ text: `${FIRST} ${FULL} ${SHORT}` }],
      notes: [{ kind: 'footnote', text: '7 Da duoc sua doi.', blockIndex: 0 }],
    });
  });
});

test('a raised 2 after a metre is no footnote', async () => {
  const page: Placed[] = [
    ...body([`  ${FIRST}`, FULL]),
    { text: 'dien tich 120 m', x: 85, y: 668 },
    { text: '2', x: 166, y: 673, size: 7 },
  ];
  expect((await texts(pdf([page])))[0]).toMatch(/120 m2$/);
});

describe('what is not read', () => {
  test('a scan with only a stamp of text', async () => {
    const stamp = [{ text: 'Ky boi: Cong thong tin dien tu', x: 350, y: 800 }];
    expect(await readPdf(pdf([stamp, stamp, stamp]))).toEqual({
      ok: false,
      reason: 'scannedPdf',
      data: { pages: 3, letters: 69 },
    });
  });

  test('more pages than anyone reads', async () => {
    expect(await readPdf(pdf(Array.from({ length: 1_501 }, () => [])))).toMatchObject({
      reason: 'tooManyPages',
    });
  });

  test.each<[string, Uint8Array, string]>([
    ['nothing after the mark', Buffer.from('%PDF-1.7\n'), 'brokenPdf'],
    ['rubbish', Buffer.from(`%PDF-1.7\n${'x'.repeat(5_000)}`), 'brokenPdf'],
    [
      'a file with a password',
      pdf(
        [body([FULL])],
        `/Encrypt<</Filter/Standard/V 1/R 2/O(${'o'.repeat(32)})/U(${'u'.repeat(32)})/P -4>>/ID[(a)(a)]`,
      ),
      'encrypted',
    ],
  ])('%s', async (_what, bytes, reason) => {
    expect(await texts(bytes)).toEqual([`refused: ${reason}`]);
  });

  test('a part of 150 MB in 150 KB is refused before pdf.js sees it', async () => {
    const page = deflateSync(Buffer.alloc(150 * 1024 * 1024, 32)).toString('latin1');
    const twice = deflateSync(Buffer.from(page, 'latin1')).toString('latin1');
    const whole = pdf([body([FULL])]);
    for (const [filter, stream] of [
      ['/FlateDecode', page],
      ['[/FlateDecode /FlateDecode]', twice],
    ]) {
      const more = `9 0 obj\n<</Length ${stream!.length}/Filter${filter}>>stream\r\n${stream}\nendstream\nendobj\n`;
      const bomb = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.from(more, 'latin1'), whole]);
      expect(await readPdf(bomb)).toEqual({ ok: false, reason: 'tooLargeUnpacked' });
    }
  });

  test('the event loop stays free while a PDF is read', async () => {
    let longest = 0;
    let last = performance.now();
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    await readPdf(pdf(Array.from({ length: 300 }, () => body([`  ${FIRST}`, FULL, SHORT]))));
    clearInterval(beat);
    expect(longest).toBeLessThan(1_000);
  });

  test('cut anywhere it never throws', async () => {
    const whole = pdf([body([`  ${FIRST}`, FULL, SHORT])]);
    for (const share of [0.2, 0.5, 0.8, 0.95]) {
      const result = await readPdf(whole.slice(0, whole.length * share));
      expect(result.ok || ['brokenPdf', 'scannedPdf'].includes(result.reason)).toBe(true);
    }
  });
});
