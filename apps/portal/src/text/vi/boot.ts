/** Sentences of the start: what is wrong with the settings, what holds the data folder, what to do. */
export const boot = {
  problemsHead: (count: number) => `Chưa khởi động được: có ${count} điều cần sửa trong cấu hình.`,
  notAPort: (value: string) => `PORT phải là số nguyên từ 0 đến 65535, đang là "${value}".`,
  notAnUrl: (name: string, value: string) => `${name} phải là một địa chỉ đầy đủ, đang là "${value}".`,
  notAWebUrl: (value: string) =>
    `PUBLIC_URL phải bắt đầu bằng http:// hoặc https:// và không có đường dẫn, đang là "${value}".`,
  notADatabaseUrl: 'DATABASE_URL phải bắt đầu bằng postgres:// hoặc postgresql://.',
  notAnImapUrl: 'BOUNCE_MAILBOX_URL phải bắt đầu bằng imap:// hoặc imaps://.',
  notAnAddress: (name: string, value: string) =>
    `${name} phải là một địa chỉ thư điện tử, đang là "${value}".`,
  pushIncomplete: (missing: string) => `Thông báo trên trình duyệt (PUSH_…) còn thiếu: ${missing}.`,
  pushSubject: 'PUSH_SUBJECT phải là một địa chỉ mailto: hoặc https:.',
  pushKey: (name: string) => `${name} không đúng dạng khóa VAPID (base64url).`,
  notASmtpUrl: 'SMTP_URL phải bắt đầu bằng smtp:// hoặc smtps://.',
  notOneOf: (name: string, allowed: string, value: string) =>
    `${name} chỉ nhận một trong các giá trị: ${allowed}; đang là "${value}".`,
  notInRange: (name: string, least: number, most: number, value: string) =>
    `${name} phải là số nguyên từ ${least} đến ${most}, đang là "${value}".`,
  s3Incomplete: (missing: string) =>
    `Đã khai báo kho tệp S3 nhưng còn thiếu: ${missing}. Khai báo đủ, hoặc bỏ hết để lưu tệp trên đĩa.`,
  notHosts: 'OUTGOING_HOSTS là tên các máy cách nhau bằng dấu phẩy, ví dụ: id.vidu.vn, sms.vidu.vn:8443.',
  oidcIncomplete: (missing: string) => `Đăng nhập của người dân (CITIZEN_OIDC_…) còn thiếu: ${missing}.`,
  oidcHostNotNamed: (host: string) =>
    `Máy ${host} của CITIZEN_OIDC_ISSUER chưa có trong OUTGOING_HOSTS, nên cổng không được gọi tới.`,
  phoneIncomplete: (missing: string) => `Cổng gửi tin nhắn (PHONE_GATEWAY_…) còn thiếu: ${missing}.`,
  phoneHostNotNamed: (host: string) =>
    `Máy ${host} của PHONE_GATEWAY_URL chưa có trong OUTGOING_HOSTS, nên cổng không được gọi tới.`,
  phoneTemplate:
    'PHONE_GATEWAY_TEMPLATE là JSON có {phone} và {text}, ví dụ: {"to":"{phone}","content":"{text}"}.',
  mailFromMissing: 'Đã có SMTP_URL thì phải có MAIL_FROM, là địa chỉ gửi thư của cơ quan.',
  mailFromInvalid: (value: string) => `MAIL_FROM phải là một địa chỉ thư điện tử, đang là "${value}".`,
  secretMissing:
    'Dùng DATABASE_URL thì phải có SECRET_KEY: ít nhất 32 byte ngẫu nhiên viết theo base64, ví dụ kết quả của lệnh openssl rand -base64 32.',
  secretShort: 'SECRET_KEY phải có ít nhất 32 byte viết theo base64.',
  publicNeedsHttps: (where: string) =>
    `Máy chủ sẽ mở ra ngoài máy này (${where}) nên PUBLIC_URL phải bắt đầu bằng https://.`,
  publicNeedsTotp: (where: string) =>
    `Máy chủ sẽ mở ra ngoài máy này (${where}) nên phải đặt TOTP_POLICY=required: cán bộ đăng nhập qua Internet phải có lớp xác thực thứ hai.`,
  publicNoDemo: (where: string) =>
    `Máy chủ sẽ mở ra ngoài máy này (${where}) nên không được chạy dữ liệu minh họa; bỏ DEMO=1.`,
  clockOnlyInDemo:
    'DEMO_CLOCK_FILE làm đồng hồ của máy chủ chạy lệch, nên chỉ dùng được khi đặt DEMO=1 và máy chủ không mở ra ngoài máy này.',
  publicDatabaseIsDemo:
    'Cơ sở dữ liệu này chứa dữ liệu minh họa, không được mở ra ngoài máy này. Hãy dùng một cơ sở dữ liệu khác.',
  workerNeedsServer:
    'ROLE=web và ROLE=worker chạy thành hai tiến trình nên cần DATABASE_URL; cơ sở dữ liệu nhúng chỉ cho một tiến trình.',
  directoryHeld: (directory: string, pid: number, host: string, since: string) =>
    `Thư mục dữ liệu ${directory} đang được tiến trình số ${pid} trên máy ${host} sử dụng (từ ${since}). Hai tiến trình cùng ghi sẽ làm mất dữ liệu, nên lần khởi động này dừng lại. Hãy dừng tiến trình kia, hoặc đặt DATA_DIR sang thư mục khác.`,
  directoryUnreadable: (directory: string) =>
    `Không đọc hoặc ghi được thư mục dữ liệu ${directory}. Hãy kiểm tra quyền của thư mục, hoặc đặt DATA_DIR sang thư mục khác.`,
  databaseUnreachable: (host: string, code: string) =>
    `Không kết nối được tới cơ sở dữ liệu PostgreSQL tại ${host} (${code}). Hãy kiểm tra DATABASE_URL, tên cơ sở dữ liệu, mật khẩu và máy chủ cơ sở dữ liệu.`,
  databaseTooOld: (version: string) => `Cần PostgreSQL 15 trở lên, máy chủ đang là ${version}.`,
} as const;
