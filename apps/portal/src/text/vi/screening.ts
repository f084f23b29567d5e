import type { SecrecyPlace } from '#features/documents/scan-secrecy.ts';
import type { ApproveReadingRefusal } from '#features/drafts/screening/readings/decide-reading.server.ts';
import type { ProposeReadingRefusal } from '#features/drafts/screening/readings/propose-reading.server.ts';
import type { ProposalState } from '#features/drafts/screening/readings/proposed-readings.store.server.ts';
import { placeWords } from './secrecy.ts';

type Data = Readonly<Record<string, string | number | undefined>>;

/** Words of the screening page that came with evidence, deciders and readings. */
export const screeningDesk = {
  statuses: { V: 'đã xác minh', S: 'theo nguồn thứ cấp', U: 'chưa xác minh' },
  dayHint: 'Tiêu chí hiện theo cách viết có hiệu lực vào ngày này. Đổi ngày trước khi kết luận.',
  showDay: 'Xem tiêu chí của ngày này',
  wordingOf: (day: string) => `Các tiêu chí theo cách viết có hiệu lực ngày ${day}.`,
  link: 'Minh chứng: địa chỉ hoặc số, ký hiệu văn bản (nếu có)',
  linkHint: 'Ví dụ: 15/TTr-SCT ngày 03/11/2026, hoặc https://…',
  file: 'Tệp minh chứng (nếu có)',
  keepFile: 'Giữ tệp đã có:',
  evidence: 'Minh chứng:',
  attachHint:
    'Muốn kèm tệp minh chứng, trước hết trả lời câu hỏi dưới đây; ô chọn tệp hiện ra sau đó. Trả lời trước khi điền kết luận.',
  attach: 'Kèm tệp minh chứng',
  theirs: (name: string) => `${name} vừa kết luận`,
  overtaken:
    'Trong lúc bạn điền, người khác đã lưu một kết luận. Kết luận đó hiện bên cạnh từng tiêu chí; những gì bạn nhập vẫn còn. So lại rồi gửi nếu vẫn cần; kết luận của cả hai đều được giữ trong lịch sử.',
  newVersion: (ordinal: number) =>
    `Bản ${ordinal} đã được xác nhận sau lần sàng lọc gần nhất. Hãy sàng lọc lại theo bản này; việc này còn trên bàn làm việc cho đến khi xong.`,
  readingBasis: (basis: string, day: string) => `Cách hiểu của địa phương từ ngày ${day}. Căn cứ: ${basis}`,
  fileAgain: 'Tệp đã chọn không được giữ lại khi biểu mẫu bị trả về; hãy chọn lại.',
} as const;

export const evidenceRefusals = {
  otherWording:
    'Ngày kết luận này có cách viết tiêu chí khác với cách viết vừa hiện. Những gì bạn nhập vẫn còn; đọc lại tiêu chí rồi gửi.',
  olderThanInForce:
    'Ngày kết luận sớm hơn ngày của kết luận đang có hiệu lực. Những gì bạn nhập vẫn còn; hãy chọn ngày khác.',
  notDeclared:
    'Cần trả lời câu hỏi về bí mật nhà nước trước khi kèm tệp (câu trả lời có giá trị trong một giờ). Những gì bạn nhập vẫn còn; tệp không được lưu.',
  evidenceUnread: (data: Data) =>
    `Tệp minh chứng của tiêu chí ${data.criterion} có phần máy không đọc được nên không kiểm tra được dấu mật. Tệp không được lưu; ghi số, ký hiệu văn bản thay cho tệp.`,
  secretStamp: (data: Data) =>
    `Tệp minh chứng của tiêu chí ${data.criterion} có dấu hiệu độ mật ${placeWords[(data.place ?? 'text') as SecrecyPlace]} nên không được nhận. Tệp không được lưu; hệ thống chỉ ghi lại rằng việc tải lên đã dừng.`,
} as const;

/** How a province reads criterion 1: the page of its setting. */
export const readingText = {
  title: 'Cách hiểu tiêu chí 1 khi sàng lọc',
  intro:
    'Từ ngày 01/4/2025 luật không còn bước lập đề nghị xây dựng đối với nghị quyết cấp tỉnh, nên tiêu chí 1 của Quyết định 407/QĐ-TTg cần một cách hiểu. Mặc định chưa được xác minh. Địa phương đặt cách hiểu của mình kèm căn cứ: một người đề xuất, người khác duyệt. Cách hiểu áp dụng cho cơ quan được chọn và mọi cơ quan trực thuộc, từ ngày ghi dưới đây. Các lần sàng lọc đã có không thay đổi.',
  body: 'Áp dụng cho cơ quan',
  wording: 'Cách hiểu',
  wordings: {
    policy: 'Dự thảo văn bản quy phạm pháp luật có chứa chính sách',
    proposal: 'Chỉ văn bản mà luật bắt buộc lập đề nghị xây dựng (theo nguyên văn)',
  },
  basis: 'Căn cứ (số, ký hiệu, ngày của văn bản hướng dẫn)',
  status: 'Mức xác minh',
  validFrom: 'Áp dụng từ ngày',
  reason: 'Vì sao cần cách hiểu này',
  save: 'Đề xuất cách hiểu',
  done: {
    propose: 'Đã gửi đề xuất. Cách hiểu chỉ áp dụng khi người thứ hai duyệt.',
    approve: 'Đã duyệt. Các lần sàng lọc từ ngày áp dụng sẽ theo cách hiểu này.',
    reject: 'Đã ghi. Cách hiểu đang dùng không thay đổi; đề xuất được giữ trong lịch sử.',
  },
  inForce: 'Cách hiểu đã duyệt',
  waiting: 'Chờ người thứ hai duyệt',
  history: 'Các đề xuất đã quyết định',
  proposedBy: 'Người đề xuất',
  decidedBy: 'Người quyết định',
  decisionReason: 'Lý do quyết định',
  waitsForOther: 'Bạn là người đề xuất nên không tự duyệt; người thứ hai sẽ xem và quyết định.',
  approve: 'Duyệt cách hiểu này',
  approveReason: 'Ghi chú khi duyệt',
  reject: 'Không duyệt',
  withdraw: 'Rút đề xuất',
  rejectReason: 'Lý do',
  none: 'Chưa địa phương nào đặt cách hiểu riêng; đang dùng cách hiểu mặc định, chưa xác minh.',
  incomplete: 'Biểu mẫu thiếu thông tin. Những gì bạn nhập vẫn còn dưới đây.',
  columns: {
    body: 'Cơ quan',
    wording: 'Cách hiểu',
    basis: 'Căn cứ',
    from: 'Từ ngày',
    status: 'Mức xác minh',
  },
  link: 'Cách hiểu tiêu chí 1 khi sàng lọc dự thảo',
} as const;

export const proposalStates: Record<ProposalState, string> = {
  proposed: 'chờ duyệt',
  approved: 'đã duyệt',
  rejected: 'không duyệt',
  withdrawn: 'đã rút',
};

export const readingRefusals: Record<ProposeReadingRefusal, string> = {
  beforeTheLaw:
    'Trước ngày 01/4/2025 tiêu chí 1 theo nguyên văn, không cần cách hiểu riêng. Hãy chọn ngày từ 01/4/2025.',
};
export const decideReadingRefusals: Record<ApproveReadingRefusal, string> = {
  samePerson:
    'Người đề xuất không tự duyệt. Cách hiểu đang dùng không thay đổi. Hãy nhờ người thứ hai xem và duyệt.',
  alreadyDecided: 'Đề xuất này vừa được người khác quyết định. Không có gì thay đổi thêm.',
};
