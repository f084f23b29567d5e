import { afterAll, beforeAll, expect, test } from 'vitest';
import { docxFile, p } from '#test/docx-file.ts';
import { pdfFile } from '#test/pdf-file.ts';
import { drawnStamp, pictureIn } from '#test/stamps.ts';
import { readDocument } from '../import-document.server.ts';
import { scanFile } from './scan-file.server.ts';

const path = process.env.PATH;
beforeAll(() => {
  process.env.PATH = '/nonexistent';
});
afterAll(() => {
  process.env.PATH = path;
});

test('where nothing can recognise a picture, a person must look', async () => {
  const body = p('Điều 1. Phạm vi điều chỉnh');
  const bytes = docxFile(pictureIn('header', await drawnStamp('MẬT'), body));
  const read = await readDocument({ bytes, fileName: 'a.docx' });
  if (!read.ok) throw new Error(read.reason);
  expect(await scanFile(read, bytes)).toEqual([
    { level: null, form: 'unread', blockIndex: -1, text: '', place: 'picture', count: 1, cause: 'noProgram' },
  ]);
});

test('where nothing can show a page, a person must look', async () => {
  const lines = Array.from({ length: 12 }, (_, i) => `Dieu ${i}. Quy dinh ve hoat dong cua cho dan sinh.`);
  const bytes = pdfFile({ lines });
  const read = await readDocument({ bytes, fileName: 'a.pdf' });
  if (!read.ok) throw new Error(read.reason);
  expect(await scanFile(read, bytes)).toMatchObject([{ form: 'unread', place: 'page', cause: 'noProgram' }]);
});
