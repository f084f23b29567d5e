import type { ReachKind } from '#features/outreach/activity.ts';
import type { ProofRefusal } from '#features/outreach/attach-proof.server.ts';
import type { Channel } from '#features/outreach/channel.ts';
import type { ActivityRefusal } from '#features/outreach/record-activity.server.ts';
import { documents } from './documents.ts';
import { gateRefusals } from './secrecy.ts';

const nothingDone = 'Chưa có gì được ghi; những gì đã gõ vẫn còn bên dưới.';

export const channelNames: Record<Channel, string> = {
  portal: 'Cổng thông tin điện tử, chuyên trang',
  internalSystem: 'Phần mềm quản lý văn bản, hệ thống nội bộ',
  newsletter: 'Bản tin',
  press: 'Báo in, báo điện tử',
  radioTelevision: 'Phát thanh, truyền hình',
  socialNetwork: 'Mạng xã hội',
  conference: 'Hội nghị',
  workshop: 'Hội thảo, tọa đàm, diễn đàn',
  dialogue: 'Đối thoại trực tiếp, trực tuyến',
  interview: 'Phỏng vấn',
  pressMeeting: 'Họp báo',
  loudspeaker: 'Loa truyền thanh cơ sở',
  noticeBoard: 'Niêm yết, bảng tin',
  villageMeeting: 'Họp thôn, tổ dân phố',
  screenDisplay: 'Màn hình, bảng điện tử',
  leaflet: 'Tờ gấp, tài liệu',
  other: 'Kênh khác',
};

export const reachKinds: Record<ReachKind, string> = { measured: 'đếm được', estimated: 'ước tính' };

const cancelled = `Hoạt động này đã bị hủy nên không sửa được. ${nothingDone}`;

export const proofRefusals = {
  ...documents.refusals,
  ...gateRefusals,
  cancelled,
  noFile: 'Bạn chưa chọn tệp minh chứng. Chưa có gì được ghi.',
} satisfies Record<ProofRefusal, string | ((data: Record<string, string | number>) => string)>;

export const activityRefusals = {
  heldInFuture: `Ngày thực hiện chưa tới. Sổ này chỉ ghi việc đã làm. ${nothingDone}`,
  notOurDocument: `Văn bản này là của cơ quan khác và chưa công khai. ${nothingDone}`,
  notOurDraft: `Dự thảo này đã dừng, hoặc là của cơ quan khác và chưa được đưa ra lấy ý kiến. ${nothingDone}`,
  notAskedToTell: `Dự thảo này của nơi khác và cơ quan chưa được phân công hay đề nghị truyền thông. Hãy ghi phân công, đề nghị ở bàn Văn bản của nơi khác trước. ${nothingDone}`,
  twoDrafts: `Một hoạt động chỉ gắn với một dự thảo: của cơ quan hoặc của nơi khác. ${nothingDone}`,
  cancelled,
} satisfies Record<ActivityRefusal, string>;

export const outreachText = {
  title: 'Truyền thông',
  intro:
    'Sổ hoạt động truyền thông: đã làm gì, ở kênh nào, ngày nào, đến được bao nhiêu người, có gì chứng minh.',
  empty: 'Sổ chưa có hoạt động nào.',
  emptyFiltered: 'Không có hoạt động nào khớp điều kiện lọc.',
  record: 'Ghi hoạt động',
  recordIntro: 'Ghi việc đã làm. Hoạt động chỉ được tính là đã truyền thông khi có tệp minh chứng.',
  activityTitle: 'Tên hoạt động',
  draft: 'Về dự thảo',
  noDraft: 'Không gắn với dự thảo nào',
  issued: 'Văn bản đã ban hành',
  issuedHint: 'Chọn khi hoạt động phổ biến một văn bản sau khi ban hành.',
  noIssued: 'Không gắn với văn bản nào',
  externalDraft: 'Hoặc về dự thảo của nơi khác',
  externalDraftHint: 'Chỉ có dự thảo mà cơ quan được phân công hoặc được đề nghị truyền thông.',
  channel: 'Kênh',
  allChannels: 'Mọi kênh',
  chooseChannel: 'Chọn kênh',
  heldOn: 'Ngày thực hiện',
  from: 'Từ ngày',
  to: 'Đến ngày',
  place: 'Địa điểm',
  audience: 'Đối tượng',
  reach: 'Số người tiếp cận',
  reachHint: 'Để trống nếu không biết. Số ước tính không được cộng chung với số đếm được.',
  reachKind: 'Số này là',
  cost: 'Chi phí (đồng)',
  costHint: 'Để trống nếu không biết. Số này chờ ở trang Kinh phí của kế hoạch để gắn với chứng từ.',
  summary: 'Nội dung, kết quả',
  proof: 'Tệp minh chứng',
  proofAfterwards: 'Tệp minh chứng được gắn ở trang tiếp theo, sau câu hỏi về bí mật nhà nước.',
  proofHint:
    'Ảnh, bản ghi âm, danh sách ký tên, bản chụp trang đăng (PDF, DOCX, JPEG, PNG, WEBP, MP3, M4A, MP4; tối đa 40 MB).',
  noProof: 'chưa có minh chứng',
  onlyUnproven: 'Chỉ hoạt động chưa có minh chứng',
  attach: 'Nộp minh chứng',
  replace: 'Thay minh chứng',
  save: 'Lưu thay đổi',
  edit: 'Sửa hoạt động',
  cancel: 'Hủy hoạt động',
  cancelHint: 'Hoạt động vẫn còn trong sổ, được gạch đi cùng lý do, và không được tính nữa.',
  cancelReason: 'Lý do hủy',
  cancelledBecause: (reason: string) => `Đã hủy: ${reason}`,
  filter: 'Lọc',
  saved: 'Đã lưu.',
  incomplete:
    'Còn ô chưa điền hoặc điền sai. Chưa có gì được ghi; những gì đã gõ vẫn còn bên dưới. Nếu đã chọn tệp, hãy chọn lại.',
  hash: 'mã băm',
} as const;
