import type { IncidentDuty, IncidentState } from '#features/documents/purging/incident.ts';
import type { DecideRefusal } from '#features/drafts/purging/decide-purge.server.ts';
import type { ReportRefusal } from '#features/drafts/purging/report-file.server.ts';

export const incidentStates: Record<IncidentState, string> = {
  reported: 'Đã ẩn, chờ người thứ hai',
  refused: 'Không xóa, đã hiện lại',
  approved: 'Đang xóa',
  done: 'Đã xóa hết',
};

export const purgingText = {
  listTitle: 'Sự cố đăng nhầm tệp',
  listIntro:
    'Tệp không được phép có trong hệ thống: báo là ẩn ngay, người thứ hai đồng ý thì xóa hẳn. Sổ này chỉ giữ số sự cố, mã băm và lý do, không giữ nội dung.',
  none: 'Chưa có sự cố nào.',
  columns: { number: 'Số sự cố', state: 'Tình trạng', at: 'Báo lúc', reason: 'Lý do' },
  title: 'Tệp đăng nhầm',
  fromVersion: 'Tệp này đăng nhầm? Báo và ẩn ngay',
  about: 'Mã băm của tệp',
  usedBy: 'Tệp này là bản gốc của',
  usedElsewhere: 'một dự thảo của cơ quan khác',
  version: (title: string, ordinal: number) => `${title}, bản ${ordinal}`,
  report: 'Báo tệp đăng nhầm và ẩn ngay',
  reportHint:
    'Ngay sau khi báo, trang công khai không còn hiện văn bản này. Tệp và chữ trong tệp chỉ bị xóa khi người thứ hai đồng ý. Nếu tệp chứa bí mật nhà nước, báo ngay người phụ trách bảo vệ bí mật nhà nước; không chép nội dung vào ô lý do.',
  reason: 'Lý do',
  reasonHint: 'Ví dụ: tệp có dấu mật; đăng nhầm bản nội bộ. Không ghi nội dung của tệp.',
  reported: (name: string, at: string) => `${name || 'Hệ thống'} báo lúc ${at}`,
  approve: 'Đồng ý xóa hẳn',
  approveHint:
    'Xóa khỏi kho tệp, cơ sở dữ liệu, trang đã lưu tạm và các tệp sinh ra từ nó. Không lấy lại được. Đợt lấy ý kiến đang mở trên văn bản này sẽ bị rút. Đợt đã trả lời thì trang, bảng và tệp của đợt đó đóng lại; ý kiến và câu trả lời mà người viết ra vẫn giữ bên trong, câu nào chép lại văn bản thì ẩn ý kiến hoặc sửa câu trả lời.',
  approved: 'Đồng ý xóa hẳn.',
  own: 'Bạn là người báo nên cần người khác đồng ý xóa: người đứng đầu đơn vị hoặc cán bộ pháp chế.',
  refuse: 'Không xóa, cho hiện lại',
  refuseReason: 'Nếu không xóa: vì sao giữ tệp lại?',
  decided: (name: string, at: string) => `${name || 'Hệ thống'} quyết định lúc ${at}`,
  done: (at: string) => `Xóa xong lúc ${at}`,
  files: 'Tệp phải xóa (mã băm)',
  removed: (at: string) => `đã xóa lúc ${at}`,
  waiting: 'chưa xóa xong, hệ thống tự làm tiếp',
  duties: 'Việc phải làm bên ngoài hệ thống',
  dutyWords: {
    report: 'Báo cáo người đứng đầu và cơ quan có thẩm quyền về lộ bí mật nhà nước (nếu có)',
    personalData: 'Thông báo vi phạm dữ liệu cá nhân (nếu tệp có dữ liệu cá nhân)',
    recall: 'Liên hệ những nơi đã nhận hoặc tải tệp để thu hồi',
  } satisfies Record<IncidentDuty['what'], string>,
  downloads: 'Ai trong hệ thống đã tải tệp gốc về',
  noDownloads: 'Chưa ai tải tệp gốc về từ khi hệ thống ghi lại việc tải.',
  due: (at: string) => `trước ${at}`,
  unverified: 'chưa xác minh',
  backups:
    'Bản sao lưu cũ vẫn có thể chứa tệp. Giữ danh sách “npm run app -- purge-list” cạnh bản sao lưu và chạy “purge-replay” sau mỗi lần khôi phục.',
  saved: {
    report: 'Đã báo. Văn bản không còn hiện ra bên ngoài.',
    approve: 'Đã đồng ý xóa. Chữ trong tệp không còn; tình trạng từng tệp ghi bên dưới.',
    refuse: 'Đã ghi. Văn bản hiện lại như trước.',
  },
  incomplete: 'Ghi lý do. Những gì bạn nhập vẫn còn dưới đây.',
} as const;

export const reportRefusals: Record<ReportRefusal, string> = {
  reasonMissing: 'Ghi lý do, không chép nội dung của tệp.',
  alreadyReported: 'Tệp này đã được báo từ trước. Xem tình trạng bên dưới.',
  alreadyPurged: 'Tệp này đã bị xóa từ trước.',
};
export const decideRefusals: Record<DecideRefusal, string> = {
  notReported: 'Sự cố này đã được quyết định. Không có gì bị thay đổi.',
  reasonMissing: 'Ghi lý do vì sao tệp được giữ lại.',
  samePerson: 'Người báo không tự đồng ý xóa: cần người thứ hai. Văn bản vẫn đang được ẩn.',
  exceptionExpired: 'Xác nhận kiêm nhiệm của bạn đã hết hạn nên cần người thứ hai. Văn bản vẫn đang được ẩn.',
};

/** On the portal, in the place of the text. */
export const withdrawnText = {
  title: 'Văn bản này đã được gỡ khỏi cổng',
  hidden: (ordinal: number, at: string, number: string) =>
    `Bản ${ordinal} được gỡ lúc ${at} để kiểm tra (sự cố số ${number}).`,
  purged: (ordinal: number, at: string, number: string, hash: string) =>
    `Bản ${ordinal} được gỡ lúc ${at} và đã xóa vì đăng nhầm (sự cố số ${number}; mã băm của tệp: ${hash}).`,
  opinions: 'Ý kiến đã gửi vẫn được giữ.',
} as const;
