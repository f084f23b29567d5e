/** What the commands print for the person at the terminal. */
export const commandLine = {
  listening: (url: string) => `Dân Bàn đang chạy tại ${url}`,
  workspace: (url: string) => `Bàn làm việc của cán bộ: ${url}`,
  demoSignIns: 'Tài khoản minh họa (chỉ có trong dữ liệu minh họa, chỉ dùng trên máy này):',
  capturedMail: 'Chưa khai báo SMTP_URL: thư được giữ lại để xem trong bàn làm việc, không gửi đi.',
  embedded: (directory: string) =>
    `Đang dùng cơ sở dữ liệu nhúng tại ${directory}: hợp để dùng thử và cho cơ quan nhỏ có sao lưu; dữ liệu quan trọng cần PostgreSQL (DATABASE_URL).`,
  stopping: 'Đang dừng: chờ các yêu cầu đang xử lý…',
  stopped: 'Đã dừng.',
  working: 'Tiến trình xử lý việc nền đang chạy.',
  migrated: (count: number) =>
    count === 0 ? 'Cấu trúc dữ liệu đã mới nhất.' : `Đã cập nhật cấu trúc dữ liệu: ${count} bước.`,
  seeding: 'Đang dựng dữ liệu minh họa…',
  seeded: (seconds: string) => `Đã dựng xong dữ liệu minh họa trong ${seconds} giây.`,
  notSeeded: {
    production: 'Cơ sở dữ liệu này không phải bản minh họa nên không nạp dữ liệu minh họa.',
    'not empty': 'Dữ liệu minh họa đã có sẵn; không nạp lại.',
  },
  directoryMissing: 'Hãy nêu thư mục: npm run app -- demo-documents <thư-mục>',
  notBuilt: 'Chưa có bản dựng của giao diện. Hãy chạy npm start.',
  firstAdministrator: (url: string) =>
    `Liên kết dùng một lần để lập tài khoản quản trị đầu tiên:\n${url}\nAi có liên kết này đều lập được tài khoản; hãy mở ngay và không gửi qua thư.`,
  notAnAnchor: 'mỗi dòng phải là {"id", "start", "end"} với hai số không âm',
  purgeLineUnreadable: (line: number) => `Dòng ${line} của danh sách không đọc được; chưa xóa gì.`,
  erasuresReplayed: (erasures: number, unknown: number) =>
    `Đã làm lại ${erasures} lần xóa dữ liệu cá nhân${unknown > 0 ? `; ${unknown} lượt góp ý không có trong cơ sở dữ liệu này` : ''}.`,
  purgesReplayed: (purges: number, cameBack: number) =>
    `Đã xóa lại theo ${purges} sự cố; ${cameBack} tệp đã quay lại sau khi khôi phục và vừa bị xóa.`,
  unknownCommand: (name: string) => `Không có lệnh "${name}".`,
  portTaken: (host: string, port: number) =>
    `Cổng ${port} trên ${host} đang được chương trình khác dùng. Hãy dừng chương trình đó hoặc đặt PORT sang số khác.`,
  logKeyRotated: (id: number, publicKey: string) =>
    `Từ bây giờ nhật ký tiếp nhận ký bằng khóa ${id}. Khóa công khai (Ed25519): ${publicKey}`,
  opinionsRecounted: (corrected: number) =>
    corrected === 0
      ? 'Đã đếm lại: các số ý kiến đang lưu đều đúng.'
      : `Đã đếm lại và sửa ${corrected} số ý kiến đang lưu.`,
  help: [
    ['serve', 'chạy cổng thông tin, bàn làm việc và việc nền'],
    ['work', 'chỉ chạy việc nền (cần DATABASE_URL)'],
    ['migrate', 'cập nhật cấu trúc cơ sở dữ liệu rồi dừng'],
    ['seed', 'nạp dữ liệu minh họa vào cơ sở dữ liệu minh họa còn trống'],
    ['demo-documents', 'ghi các dự thảo minh họa thành tệp Word vào thư mục nêu sau lệnh'],
    ['first-administrator', 'in liên kết dùng một lần để lập tài khoản quản trị đầu tiên'],
    ['rotate-log-key', 'thay khóa ký nhật ký tiếp nhận (quyết định 0020 nói khi nào)'],
    ['recount-opinions', 'đếm lại mọi ý kiến và sửa số đang lưu nếu lệch; không phải dừng tiếp nhận'],
    ['purge-list', 'in các lần xóa tệp đăng nhầm, mỗi dòng một lần, để giữ cạnh bản sao lưu'],
    [
      'purge-replay',
      'xóa lại theo danh sách (tệp nêu sau lệnh, hoặc danh sách trong cơ sở dữ liệu) sau khi khôi phục',
    ],
    ['help', 'in danh sách này'],
  ],
} as const;
