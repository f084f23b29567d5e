import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { needOcr, needPoppler } from '#test/needed-programs.ts';
import { pdfFile } from '#test/pdf-file.ts';
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
