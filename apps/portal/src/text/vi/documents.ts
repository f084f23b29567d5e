/** Sentences about files that come in and go out, and the fixed words of official forms. */
export const documents = {
  upload: {
    label: 'Tệp văn bản',
    hint: 'Nhận tệp Word (.docx), PDF có chữ (không phải ảnh quét) hoặc văn bản thuần (.txt), không quá 40 MB.',
    limits: (endings: string, megabytes: number) => `Nhận tệp ${endings}, không quá ${megabytes} MB.`,
  },
  /** Why a file was not read, and what the person can do. */
  refusals: {
    empty: 'Tệp rỗng. Hãy chọn lại tệp có nội dung.',
    tooLarge: 'Tệp lớn hơn 40 MB. Hãy bỏ bớt ảnh trong tệp hoặc tách phụ lục thành tệp riêng.',
    legacyDoc: 'Đây là tệp Word kiểu cũ (.doc). Hãy mở bằng Word và lưu lại thành .docx.',
    legacyRtf: 'Đây là tệp RTF. Hãy mở bằng Word và lưu lại thành .docx.',
    encrypted: 'Tệp được đặt mật khẩu. Hãy bỏ mật khẩu rồi tải lên lại.',
    macroDocument: 'Tệp có chứa macro nên không được nhận. Hãy lưu lại thành .docx không có macro.',
    otherOffice: 'Đây không phải tệp văn bản Word. Hãy tải lên tệp .docx, .pdf hoặc .txt.',
    otherArchive: 'Đây là tệp nén. Hãy giải nén rồi tải lên từng văn bản.',
    html: 'Đây là trang web được đổi tên. Hãy mở bằng Word và lưu lại thành .docx.',
    notText: 'Tệp mang đuôi .txt nhưng không phải văn bản thuần.',
    unsupported: 'Loại tệp này không đọc được thành văn bản. Hãy tải lên tệp .docx, .pdf hoặc .txt.',
    brokenDocx:
      'Tệp Word bị hỏng hoặc chưa tải lên hết. Hãy mở lại bằng Word, lưu thành tệp mới rồi tải lên.',
    tooLargeUnpacked: 'Nội dung tệp khi mở ra lớn bất thường nên bị từ chối để giữ an toàn cho hệ thống.',
    tooManyEntries: 'Tệp chứa quá nhiều thành phần nên bị từ chối để giữ an toàn cho hệ thống.',
    tooComplex: 'Cấu trúc tệp lồng nhau quá sâu. Hãy sao chép nội dung sang một tệp Word mới rồi tải lên.',
    dtd: 'Tệp chứa khai báo không an toàn (DTD) nên bị từ chối. Hãy lưu lại bằng Word thành tệp mới.',
    brokenPdf: 'Tệp PDF bị hỏng hoặc chưa tải lên hết. Hãy xuất lại từ Word hoặc tải lên tệp .docx.',
    scannedPdf:
      'Tệp PDF là ảnh quét, không có chữ để đọc. Hãy tải lên bản .docx hoặc PDF xuất trực tiếp từ phần mềm soạn thảo.',
    tooManyPages: 'Tệp PDF có quá nhiều trang. Hãy tách phụ lục thành tệp riêng.',
    tooSlow: 'Tệp PDF quá phức tạp, đọc mãi không xong. Hãy tải lên bản .docx.',
    brokenText: 'Tệp không ở bảng mã Unicode (UTF-8). Hãy mở bằng Notepad và lưu lại với mã UTF-8.',
    legacyEncoding:
      'Văn bản gõ bằng phông chữ cũ (TCVN3, VNI). Hãy chuyển sang phông Unicode rồi tải lên lại, nếu không chữ sẽ bị sai.',
    noText: 'Tệp không có chữ nào.',
  },
  /** What was in the file but is not, or only partly, in the text that was read. */
  losses: {
    trackedChanges: (n: number) =>
      `Có ${n} chỗ sửa theo dõi (track changes). Văn bản được đọc như thể mọi chỗ sửa đã được chấp nhận.`,
    comments: (n: number) => `Có ${n} ghi chú bên lề (comment), không đưa vào văn bản.`,
    images: (n: number) => `Có ${n} hình ảnh, không đưa vào văn bản; xem trong tệp gốc.`,
    textBoxes: (n: number) => `Có ${n} khung chữ; nội dung được đặt ngay sau đoạn chứa khung.`,
    legacyFont: (n: number) => `Có ${n} đoạn gõ bằng phông chữ cũ (TCVN3, VNI) nên chữ có thể bị sai.`,
    footnotes: (n: number) => `Có ${n} chú thích chân trang, được giữ riêng ngoài văn bản.`,
    hiddenText: (n: number) => `Có ${n} chỗ chữ ẩn, không đưa vào văn bản.`,
    headersFooters: (n: number) => `Có ${n} dòng ở đầu hoặc chân trang, không đưa vào văn bản.`,
    formulas: (n: number) => `Có ${n} công thức, chỉ giữ được các ký tự.`,
    symbols: (n: number) => `Có ${n} ký hiệu thuộc phông riêng không chuyển được sang Unicode.`,
    nestedTables: (n: number) => `Có ${n} bảng nằm trong ô của bảng khác, được ghi thành các dòng chữ.`,
    embeddedParts: (n: number) => `Có ${n} phần nhúng từ tệp khác, không đọc được.`,
    rebuiltParagraphs: (n: number) => `Có ${n} đoạn được ghép lại từ các dòng in; cần đối chiếu với tệp gốc.`,
    rebuiltTables: (n: number) => `Có ${n} bảng được dựng lại từ vị trí chữ; cần đối chiếu với tệp gốc.`,
    recognised: (n: number) => `Có ${n} dòng được nhận dạng từ bản quét và đã có người đọc lại.`,
    scannedPages: (n: number) => `Có ${n} trang chỉ có ảnh, không đọc được chữ.`,
    brokenCharacters: (n: number) => `Có ${n} ký tự hỏng trong tệp, không đọc được.`,
    invisibleCharacters: (n: number) => `Đã bỏ ${n} ký tự không nhìn thấy được.`,
  },
  /** Fixed words of administrative documents, Decree 30/2020/NĐ-CP. */
  administrative: {
    nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    number: (number: string) => `Số: ${number}`,
    numberLeft: 'Số:',
    addressees: 'Kính gửi:',
    recipients: 'Nơi nhận:',
    draft: 'DỰ THẢO',
    appendix: 'PHỤ LỤC',
    /** Under the title of an appendix: "(Kèm theo Công văn số 12/UBND-VX ngày … của …)". */
    appendixNote: (of: {
      readonly type: string | undefined;
      readonly number: string;
      readonly date: string;
      readonly issuer: string;
    }) => {
      const type = (of.type ?? 'công văn').toLocaleLowerCase('vi');
      const named = type.charAt(0).toLocaleUpperCase('vi') + type.slice(1);
      return `(Kèm theo ${named} số ${of.number} ${of.date} của ${of.issuer})`;
    },
  },
  /** Labels of units as drafts print them. */
  legalLabels: {
    chapter: (number: string) => `Chương ${number}`,
    article: (number: string) => `Điều ${number}.`,
  },
  /** Fixed words of the response table. */
  responseTable: {
    title: 'BẢN TỔNG HỢP Ý KIẾN, TIẾP THU, GIẢI TRÌNH',
    subtitle: (draft: string) => `Ý KIẾN GÓP Ý, PHẢN BIỆN XÃ HỘI ĐỐI VỚI ${draft.toLocaleUpperCase('vi')}`,
    counts: (asked: string, received: string) =>
      `1. Tổng số ${asked} cơ quan, tổ chức, cá nhân đã gửi xin ý kiến và tổng số ${received} ý kiến nhận được.`,
    results: '2. Kết quả cụ thể như sau:',
    columns: [
      'NHÓM VẤN ĐỀ/ĐIỀU/KHOẢN',
      'CHỦ THỂ GÓP Ý',
      'NỘI DUNG GÓP Ý',
      'NỘI DUNG TIẾP THU, GIẢI TRÌNH',
    ] as const,
    general: 'Chung',
    none: 'Không nhận được ý kiến góp ý.',
  },
  /** Fixed words of the comparison with the law in force. */
  lawComparison: {
    title: 'BẢN SO SÁNH, THUYẾT MINH',
    subtitle: (draft: string) => `NỘI DUNG ${draft.toLocaleUpperCase('vi')} VỚI QUY ĐỊNH HIỆN HÀNH`,
    legend: 'Chữ gạch ngang là nội dung bỏ; chữ đậm, gạch dưới là nội dung sửa đổi, bổ sung.',
    columns: ['STT', 'QUY ĐỊNH HIỆN HÀNH', 'QUY ĐỊNH TẠI DỰ THẢO', 'THAY ĐỔI', 'LÝ DO'] as const,
    notThere: 'Chưa có quy định',
    gone: 'Bãi bỏ',
    none: 'Không có quy định nào thay đổi.',
    refusedTitle: 'Các nội dung của dự thảo cần đối chiếu riêng:',
  },
} as const;
