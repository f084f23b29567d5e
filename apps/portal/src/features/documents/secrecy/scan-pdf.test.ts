import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { needOcr, needPoppler } from '#test/needed-programs.ts';
import { pdfFile } from '#test/pdf-file.ts';
import { recognisedPdfOf } from '#test/scanned-pdf.ts';
import { drawnStamp } from '#test/stamps.ts';
import { readDocument } from '../import-document.server.ts';
import { scanFile } from './scan-file.server.ts';

const LINES = Array.from({ length: 12 }, (_, i) => `Dieu ${i + 1}. Quy dinh ve hoat dong cua cho dan sinh.`);

async function scanned(bytes: Uint8Array) {
  const read = await readDocument({ bytes, fileName: 'du-thao.pdf' });
  if (!read.ok) throw new Error(read.reason);
  return await scanFile(read, bytes);
}

describe.runIf(needOcr() && needPoppler())('a PDF with words and a picture', () => {
  test('a stamp in the picture is found on the page', async () => {
    const bytes = await drawnStamp('TỐI MẬT', { format: 'jpeg' });
    const { width, height } = await sharp(bytes).metadata();
    const [hit] = await scanned(pdfFile({ lines: LINES, jpeg: { bytes, width, height } }));
    expect(hit).toMatchObject({ form: 'stamp', place: 'page', level: 'tối mật' });
  });

  test('without one nothing is found', async () => {
    expect(await scanned(pdfFile({ lines: LINES, title: 'Quy dinh ve cho' }))).toEqual([]);
  });

  test('an attached file is said, because nobody here reads it', async () => {
    expect(await scanned(pdfFile({ lines: LINES, attachment: 'x' }))).toMatchObject([
      { form: 'unread', place: 'embedded', count: 1, cause: 'unreadable' },
    ]);
  });
});

describe.runIf(needOcr() && needPoppler())('a scan with a layer of recognised words', () => {
  const HEAD = ['ỦY BAN NHÂN DÂN TỈNH MINH HÀ', 'Số: 12/KH-UBND', 'KẾ HOẠCH', 'Tổ chức chợ phiên năm 2026'];
  const BODY = Array.from(
    { length: 8 },
    (_, i) => `Điều ${i + 1}. Ban quản lý giữ gìn vệ sinh của chợ phiên.`,
  );
  const about = [...BODY, 'Cán bộ giữ bí mật nhà nước; tài liệu mật, tối mật để tủ riêng.'];

  test('a stamp that the layer itself says is found in the words', async () => {
    const [hit] = await scanned(await recognisedPdfOf(['TỐI MẬT', ...HEAD, ...BODY]));
    expect(hit).toMatchObject({ form: 'stamp', level: 'tối mật' });
    expect(hit!.blockIndex).toBeGreaterThanOrEqual(0);
  });

  test('a stamp that the layer has lost is found in the picture', async () => {
    const stamp = {
      words: 'MẬT',
      ink: '#c00000',
      turned: -7,
      letters: 6,
      opacity: 0.75,
      at: [0.78, 0.06],
    } as const;
    const hits = await scanned(await recognisedPdfOf([...HEAD, ...BODY], { stamp }));
    expect(hits.some(({ form, level }) => form === 'stamp' && level === 'mật')).toBe(true);
  });

  test('one that only speaks of secrets is let through', async () => {
    const hits = await scanned(await recognisedPdfOf([...HEAD, ...about]));
    expect(hits.filter(({ form }) => form === 'stamp')).toEqual([]);
  });
});
