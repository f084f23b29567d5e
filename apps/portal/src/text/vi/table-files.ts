import type { PdfRefusal } from '#features/documents/office/write-pdf.server.ts';

/** Words of the response table as a spreadsheet and on pages. */
export const tableFilesText = {
  sheet: 'Bảng tổng hợp',
  about: 'Thông tin',
  moreColumns: ['SỐ Ý KIẾN', 'SAU HẠN', 'KẾT QUẢ', 'ĐÃ SỬA TẠI', 'NHÓM'] as const,
  isDraft: 'Dự thảo, chưa công bố',
  isPublished: (edition: number) =>
    edition > 1 ? `Đã công bố, bản đính chính lần ${edition - 1}` : 'Đã công bố',
  facts: {
    draft: 'Dự thảo',
    documentType: 'Loại văn bản',
    body: 'Cơ quan chủ trì soạn thảo',
    round: 'Đợt lấy ý kiến',
    openedOn: 'Ngày bắt đầu lấy ý kiến',
    closesOn: 'Ngày hết hạn góp ý',
    state: 'Tình trạng bảng',
    publishedOn: 'Ngày công bố',
    asked: 'Số cơ quan, tổ chức, cá nhân được gửi xin ý kiến',
    received: 'Số ý kiến nhận được',
    late: 'Trong đó nhận sau hạn',
    internal: 'Ý kiến nội bộ, không tính vào tổng',
    counting: 'Cách đếm',
    sha256: 'SHA-256 của nội dung bảng',
  },
  files: 'Tải bảng và dữ liệu ở dạng khác',
  forms: { docx: 'Word (DOCX)', xlsx: 'Bảng tính (XLSX)', csv: 'CSV', json: 'JSON', pdf: 'Trang in (PDF)' },
} as const;

/** Why there are no pages to take away. */
export const pdfRefusals: Record<PdfRefusal, string> = {
  missing:
    'Máy chủ này chưa cài LibreOffice nên chưa làm được bản PDF. Hãy tải bản Word (DOCX), hoặc báo người quản trị cài LibreOffice.',
  tooSlow: 'LibreOffice làm bản PDF quá lâu nên đã dừng. Hãy tải bản Word (DOCX) rồi thử lại bản PDF sau.',
  failed: 'LibreOffice không làm được bản PDF. Hãy tải bản Word (DOCX) và báo người quản trị.',
};
