import type { SpeaksAs } from '#features/offline-voices/counting/counting-rules.ts';
import type { PointRefusal } from '#features/offline-voices/meetings/decide-points.server.ts';
import type { EnterMeetingRefusal } from '#features/offline-voices/meetings/enter-meeting.server.ts';
import type { PointState } from '#features/offline-voices/meetings/meeting.ts';
import type { MinutesRefusal } from '#features/offline-voices/meetings/read-minutes.server.ts';
import type { MeetingRefusal } from '#features/offline-voices/meetings/record-meeting.server.ts';
import { formatDate } from './dates.ts';
import { documents } from './documents.ts';
import { type Data, uploadRefusals } from './drafts.ts';
import { deskEntryRefusals, unitSentence } from './intake.ts';

const nothingDone = 'Chưa có gì được ghi; những gì đã gõ vẫn còn bên dưới.';

/** Whose voice it is when the whole meeting speaks. */
export const meetingName = (place: string, heldOn: string): string =>
  `Cuộc họp tại ${place}, ngày ${formatDate(heldOn)}`;

export const meetingRefusals = {
  inFuture: `Ngày họp chưa tới. ${nothingDone}`,
  over: `Đợt lấy ý kiến chưa mở hoặc đã xong nên không ghi thêm được. ${nothingDone}`,
  otherDraft: `Hoạt động được chọn thuộc dự thảo khác. ${nothingDone}`,
} satisfies Record<MeetingRefusal, string>;

const meantOf = (facts: Data) => String(facts.meant ?? '');
export const pointRefusals = {
  unreadable: (facts: Data) =>
    `${unitSentence({ ok: false, reason: 'unreadable', meant: meantOf(facts) })} ${nothingDone}`,
  ambiguous: (facts: Data) =>
    `${unitSentence({ ok: false, reason: 'ambiguous', meant: meantOf(facts) })} ${nothingDone}`,
  notInDraft: (facts: Data) =>
    `${unitSentence({ ok: false, reason: 'notInDraft', meant: meantOf(facts) })} ${nothingDone}`,
  empty: `Mỗi điểm cần nội dung hoặc câu chữ đề nghị, trừ khi là đồng ý. ${nothingDone}`,
  tooLong: `Điểm này dài quá 10.000 ký tự. Hãy tách thành nhiều điểm. ${nothingDone}`,
  gone: `Không tìm thấy điểm này trong biên bản. ${nothingDone}`,
} satisfies Record<PointRefusal, string | ((facts: Data) => string)>;

export const enterMeetingRefusals = {
  ...deskEntryRefusals,
  nothingConfirmed: 'Chưa có điểm nào được xác nhận để ghi vào đợt lấy ý kiến.',
} satisfies Record<EnterMeetingRefusal, string>;

export const minutesRefusals: Record<MinutesRefusal, string | ((facts: Data) => string)> = {
  ...documents.refusals,
  notDeclared: uploadRefusals.notDeclared,
  secretStamp: uploadRefusals.secretStamp,
  noFile: 'Hãy chọn tệp biên bản.',
  hasMinutes: 'Cuộc họp này đã có tệp biên bản. Điểm còn thiếu thì ghi thêm bên dưới.',
  tooMany: (facts) => `Biên bản có hơn ${facts.most} đoạn. Hãy tách theo từng cuộc họp. Tệp không được lưu.`,
};

export const pointStates: Record<PointState, string> = {
  proposed: 'Chờ xác nhận',
  confirmed: 'Đã xác nhận, chờ ghi',
  dropped: 'Không lấy',
  entered: 'Đã ghi',
};

export const speakerWords: Record<SpeaksAs, string> = {
  person: 'Một người nói cho mình',
  household: 'Một người nói thay cả hộ',
  meeting: 'Cả cuộc họp thống nhất',
};

export const meetingText = {
  title: 'Biên bản họp',
  intro:
    'Ghi cuộc họp trước, rồi tải biên bản lên hoặc gõ từng điểm. Máy chỉ đề xuất; mỗi điểm do một người xác nhận mới được ghi.',
  newTitle: 'Ghi một cuộc họp',
  heldOn: 'Ngày họp',
  place: 'Nơi họp',
  chair: 'Người chủ trì, chức vụ',
  attendance: 'Số người dự',
  activity: 'Hoạt động truyền thông tương ứng',
  noActivity: 'Không có trong sổ hoạt động',
  record: 'Ghi cuộc họp',
  none: 'Chưa ghi cuộc họp nào ở đợt này.',
  incomplete: `Ngày, nơi họp, người chủ trì và số người dự đều cần có. ${nothingDone}`,
  pointIncomplete: `Còn ô chưa điền hoặc điền sai. ${nothingDone}`,
  columns: { heldOn: 'Ngày', place: 'Nơi họp', attendance: 'Số người', points: 'Điểm' },
  people: (n: number) => `${n} người`,
  sums: (waiting: number, entered: number) => `${waiting} chờ, ${entered} đã ghi`,
  heading: (place: string, heldOn: string) => `Họp tại ${place}, ${formatDate(heldOn)}`,
  saved: 'Đã ghi.',
  entered: 'Đã ghi các điểm đã xác nhận vào đợt lấy ý kiến; mỗi lượt có biên nhận.',
  minutesTitle: 'Tệp biên bản',
  minutesNote: 'Nhận .docx, .pdf có chữ, .txt. Mỗi đoạn thành một đề xuất; tệp không công khai.',
  upload: 'Đọc biên bản',
  original: (name: string) => `Tải tệp biên bản: ${name}`,
  purged: 'Tệp biên bản đã bị xóa khỏi hệ thống.',
  pointsTitle: 'Các điểm',
  inMinutes: 'Trong biên bản',
  unit: 'Điều khoản',
  unitHint: 'Gõ Đ5k2 hoặc 5.2.a; để trống nếu góp ý chung.',
  position: 'Loại ý kiến',
  speaksAs: 'Ai nói',
  words: 'Nội dung sẽ công khai',
  wording: 'Câu chữ đề nghị',
  confirm: 'Xác nhận điểm này',
  drop: 'Không phải ý kiến',
  change: 'Sửa lại',
  addTitle: 'Thêm một điểm không có trong tệp',
  add: 'Thêm điểm',
  droppedTitle: (n: number) => `Đoạn không lấy (${n})`,
  enter: (n: number) => `Ghi ${n} điểm đã xác nhận vào đợt lấy ý kiến`,
  enterNote: 'Ghi xong thì các điểm này không sửa ở đây nữa; ghi nhầm thì rút ở danh sách bên dưới.',
  enteredTitle: 'Đã ghi từ cuộc họp này',
  printSlips: 'In biên nhận của cuộc họp',
  whole: 'Chung',
} as const;
