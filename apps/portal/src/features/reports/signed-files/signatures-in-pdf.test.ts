import { describe, expect, test } from 'vitest';
import { pdfFile } from '#test/pdf-file.ts';
import { signAgain, signedPdf } from '#test/signed-pdf.ts';
import { signatureWords } from '#text/vi/report-signed.ts';
import { signaturesInPdf } from './signatures-in-pdf.ts';

const LINES = ['Bao cao ket qua truyen thong chinh sach'];
const text = (words: string) => new TextEncoder().encode(`%PDF-1.7\n${words}\n%%EOF`);
const NONE = { signatures: 0, timeStamps: 0, writtenAfter: false };

describe('what of signatures stands in a file', () => {
  test.each<[string, Uint8Array, object]>([
    ['a file without one, as a scanner makes it', pdfFile({ lines: LINES }), NONE],
    ['one signature over the whole file', signedPdf(LINES), { ...NONE, signatures: 1 }],
    ['two, one after the other', signAgain(signedPdf(LINES)), { ...NONE, signatures: 2 }],
    [
      'a time stamp is nobody’s signature',
      signedPdf(LINES, { subFilter: 'ETSI.RFC3161' }),
      { ...NONE, timeStamps: 1 },
    ],
    [
      'signed, then stamped with the time',
      signAgain(signedPdf(LINES), { subFilter: 'ETSI.RFC3161' }),
      { signatures: 1, timeStamps: 1, writtenAfter: false },
    ],
    [
      'something written behind the signature is said',
      signedPdf(LINES, { after: '91 0 obj\n<< /Type /DSS >>\nendobj\n' }),
      { ...NONE, signatures: 1, writtenAfter: true },
    ],
    ['a place kept free for a signature is none', signedPdf(LINES, { empty: true }), NONE],
    ['words of a page that look like one are none', pdfFile({ lines: ['/ByteRange [0 10 20 30]'] }), NONE],
    ['nor outside of a stream', text('/ByteRange [0 10 20 5] /Contents <3082>'), NONE],
    ['a range that leaves the file', text('/ByteRange [0 10 20 99999999]'), NONE],
    ['a range that runs backwards', text('/ByteRange [0 40 10 5]'), NONE],
    ['a range that does not begin the file', text('/ByteRange [5 10 20 5]'), NONE],
    ['a hundred thousand ranges', text('/ByteRange [0 1 900000 5] '.repeat(100_000)), NONE],
    ['nothing at all', new Uint8Array(), NONE],
  ])('%s', (_what, bytes, found) => {
    expect(signaturesInPdf(bytes)).toEqual(found);
  });
});

test('nobody is told that a signature is valid', () => {
  for (const signatures of [0, 1, 3])
    for (const timeStamps of [0, 1])
      for (const writtenAfter of [false, true]) {
        const said = signatureWords({ signatures, timeStamps, writtenAfter }).join(' ');
        expect(said).not.toMatch(/hợp lệ|chữ ký đúng|xác thực được|có giá trị/i);
        if (signatures + timeStamps > 0) expect(said).toContain('không kiểm tra hiệu lực');
      }
});
