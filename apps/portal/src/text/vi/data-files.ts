import type { ShownDataFile } from '#features/open-data/data-files/load-data-files.server.ts';
import { formatBytes, formatInstant, formatNumber } from './dates.ts';

/** Words of the files that are written once and taken away whole. */
export const dataFilesText = {
  title: 'Tải toàn bộ dữ liệu',
  intro: 'Mọi ý kiến đã đăng kèm câu trả lời của cơ quan, và bảng trả lời thành trang in.',
  kinds: {
    opinionsCsv: 'Mọi ý kiến kèm trả lời (CSV)',
    opinionsJsonl: 'Mọi ý kiến kèm trả lời (JSON Lines)',
    tablePdf: 'Bảng trả lời (PDF)',
  } satisfies Record<ShownDataFile['kind'], string>,
  size: (file: Pick<ShownDataFile, 'bytes' | 'rowsWritten'>) =>
    file.rowsWritten > 0
      ? `${formatNumber(file.rowsWritten)} ý kiến, ${formatBytes(file.bytes)}`
      : formatBytes(file.bytes),
  checksum: 'Tệp kiểm tra (.sha256)',
  sha256: 'SHA-256',
  writing: ({ rowsWritten, rowsExpected }: Pick<ShownDataFile, 'rowsWritten' | 'rowsExpected'>) =>
    rowsExpected > 0
      ? `Đang ghi: ${formatNumber(rowsWritten)} trên ${formatNumber(rowsExpected)} ý kiến.`
      : 'Đang ghi.',
  writtenAt: (at: Date) => `Ghi lúc ${formatInstant(at)}.`,
  stale:
    'Nội dung đã thay đổi sau khi tệp được ghi, nên tệp cũ không tải được nữa. Tệp mới được ghi trong vòng mười phút; sau đó hãy tải lại trang.',
  noPdf: 'Chưa làm được bản PDF. Hãy tải bản Word (DOCX) ở trên.',
  goOn: 'Tải bị ngắt thì tải tiếp được từ chỗ đã dừng. So mã SHA-256 để biết tệp nhận về còn nguyên vẹn.',
  /** The whole answer where a file is asked for that is not there now. */
  notNow: {
    writing: 'Tệp này đang được ghi. Hãy thử lại sau ít phút.',
    stale:
      'Nội dung đã thay đổi sau khi tệp này được ghi. Tệp mới được ghi trong vòng mười phút; hãy thử lại sau đó.',
    failed: 'Chưa làm được tệp này. Hãy dùng một dạng khác ở trang của dự thảo.',
  },
  forStaff: { csv: 'Mọi ý kiến kèm trả lời (CSV)', jsonl: 'Mọi ý kiến kèm trả lời (JSON Lines)' },
} as const;
