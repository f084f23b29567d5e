import { DeletedTextRun, Document, InsertedTextRun, Packer, Paragraph, TextRun } from 'docx';
import { unzipSync } from 'fflate';
import { withSheet } from '../../tainted-docx.ts';
import { decisionLines, WORD, wordFile } from '../house/draft-file.ts';
import type { FilePayload } from '../journey.ts';

/** What the draft amends: a decision in force on ferries, five articles. */
export const LAW_SYMBOL = '12/2024/QĐ-UBND';
export const LAW_IN_FORCE = decisionLines('quản lý bến đò ngang').map((line) =>
  line.replace('Số: /2026/QĐ-UBND', `Số: ${LAW_SYMBOL}`),
);

/** Struck out by tracking in the first file, and only in the sheet embedded in it: nobody outside may read either. */
export const STRUCK_OUT = 'nhà riêng của chủ bến';
export const IN_THE_SHEET = 'Giá dự kiến nội bộ';

const HEAD = [
  ...decisionLines('').slice(0, 6),
  'QUYẾT ĐỊNH',
  `Sửa đổi, bổ sung một số điều của Quyết định số ${LAW_SYMBOL}`,
  `Điều 1. Sửa đổi, bổ sung một số điều của Quyết định số ${LAW_SYMBOL}`,
];
const TAIL = ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'];

/** Three amendments, and duties of whoever runs a ferry. */
export const FIRST_TEXT = [
  ...HEAD,
  '1. Sửa đổi, bổ sung khoản 1 Điều 2 như sau:',
  '“1. Thời gian hoạt động từ 5 giờ đến 22 giờ hằng ngày.”.',
  '2. Sửa đổi, bổ sung điểm b khoản 2 Điều 2 như sau:',
  '“b) Trẻ em dưới mười tuổi không phải trả tiền.”.',
  '3. Bãi bỏ khoản 2 Điều 3.',
  'Điều 2. Trách nhiệm của chủ bến',
  '1. Chủ bến niêm yết giờ chạy và mức thu tại hai đầu bến.',
  '2. Chủ bến trang bị áo phao cho mọi hành khách.',
  '3. Chủ bến gửi báo cáo bằng giấy hằng tuần.',
  'Điều 3. Hiệu lực thi hành',
  'Quyết định này có hiệu lực từ ngày 01 tháng 9 năm 2026.',
  ...TAIL,
];

/**
 * After the opinions: an amendment is put before the others, so that all of them move; who wears a life jacket is said in
 * quite other words; the weekly report is gone.
 */
export const SECOND_TEXT = [
  ...HEAD,
  '1. Sửa đổi, bổ sung Điều 1 như sau:',
  '“Điều 1. Phạm vi điều chỉnh',
  'Quyết định này quy định về quản lý bến đò ngang và bến phà nhỏ trên địa bàn tỉnh.”.',
  '2. Sửa đổi, bổ sung khoản 1 Điều 2 như sau:',
  '“1. Thời gian hoạt động từ 5 giờ đến 22 giờ hằng ngày.”.',
  '3. Sửa đổi, bổ sung điểm b khoản 2 Điều 2 như sau:',
  '“b) Trẻ em dưới mười tuổi không phải trả tiền.”.',
  '4. Bãi bỏ khoản 2 Điều 3.',
  'Điều 2. Trách nhiệm của chủ bến',
  '1. Chủ bến niêm yết giờ chạy và mức thu tại hai đầu bến.',
  '2. Người lái đò phát áo phao, nhắc từng hành khách mặc trước khi rời bến.',
  'Điều 3. Hiệu lực thi hành',
  'Quyết định này có hiệu lực từ ngày 01 tháng 9 năm 2026.',
  ...TAIL,
];

/** The first text as the office has it: one change still tracked, a sheet of figures embedded. */
export async function firstFile(): Promise<FilePayload> {
  const tracked = { author: 'Nguyễn Người Sửa', date: '2026-02-20T02:00:00Z' };
  const [before, after] = ['1. Chủ bến niêm yết giờ chạy và mức thu tại ', '.'];
  const paragraphs = FIRST_TEXT.map((line) =>
    line.startsWith(before)
      ? new Paragraph({
          children: [
            new TextRun(before),
            new DeletedTextRun({ id: 1, ...tracked, text: STRUCK_OUT }),
            new InsertedTextRun({ id: 2, ...tracked, text: 'hai đầu bến' }),
            new TextRun(after),
          ],
        })
      : new Paragraph(line),
  );
  const document = new Document({ sections: [{ children: paragraphs }] });
  const entries = unzipSync(new Uint8Array(await Packer.toBuffer(document)));
  return { name: 'sua-doi-lan-1.docx', mimeType: WORD, buffer: Buffer.from(await withSheet(entries)) };
}

export async function fileOf(name: string, lines: readonly string[]): Promise<FilePayload> {
  return { name, mimeType: WORD, buffer: await wordFile(lines) };
}
