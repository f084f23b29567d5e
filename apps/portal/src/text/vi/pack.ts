import type { ApprovePieceRefusal, EndPieceRefusal } from '#features/outreach/pack/approve-pieces.server.ts';
import type { RecordRefusal } from '#features/outreach/pack/audio/record-bulletin.server.ts';
import type { UploadRecordingRefusal } from '#features/outreach/pack/audio/upload-recording.server.ts';
import type { MakePackRefusal } from '#features/outreach/pack/make-pack.server.ts';
import type { PieceProblem, PieceState } from '#features/outreach/pack/pack.ts';
import type { SceneRefusal } from '#features/outreach/pack/pack-scene.server.ts';
import type { PieceKind } from '#features/outreach/pack/piece-kinds.ts';
import type { WritePieceRefusal } from '#features/outreach/pack/write-piece.server.ts';
import { proofRefusals } from './outreach.ts';

export const pieceNames: Record<PieceKind, string> = {
  summary: 'Tóm tắt một trang',
  questions: 'Hỏi và đáp',
  bulletin1: 'Bản tin loa 1 phút',
  bulletin3: 'Bản tin loa 3 phút',
  bulletin5: 'Bản tin loa 5 phút',
  radioScript: 'Kịch bản phát thanh, truyền hình',
  pressRelease: 'Thông cáo báo chí',
  notice: 'Tờ tin dán bảng (A4, A3)',
  slides: 'Màn hình trình chiếu 16:9',
  leaflet: 'Tờ rơi A5',
  cards: 'Thẻ mạng xã hội',
  posts: 'Bài đăng mạng xã hội',
  newsletter: 'Bản tin gửi thư',
  invitation: 'Giấy mời họp',
  agenda: 'Chương trình họp',
  outline: 'Đề cương trình bày',
  opinionForm: 'Phiếu góp ý có mã QR',
  attendanceList: 'Danh sách tham dự',
  minutesForm: 'Mẫu biên bản họp',
};

export const pieceStateWords: Record<PieceState, string> = {
  draft: 'Chờ duyệt',
  approved: 'Đã duyệt',
  withdrawn: 'Đã thu hồi',
  renewed: 'Đã có bản mới',
};

export const problemWords: Record<PieceProblem, string> = {
  tooLong: 'Chữ quá dài so với khổ giấy hoặc khung hình, dù đã thu nhỏ hết mức. Hãy viết ngắn lại.',
  failed: 'Không tạo được tệp. Hãy bấm “Tạo lại theo mẫu”.',
  overLimit: 'Có mạng không đăng hết được bài này. Hãy rút gọn.',
};

export const blockedWords = {
  noText: 'Chưa có bản dự thảo nào được xác nhận.',
  noKeyPoints: 'Chưa có nội dung truyền thông được duyệt. Hãy viết và duyệt trước.',
  keyPointsOlder: 'Nội dung truyền thông được duyệt theo bản cũ. Hãy xem lại và duyệt theo bản mới nhất.',
} as const;

export const packText = {
  title: 'Bộ truyền thông',
  intro:
    'Mọi tài liệu truyền thông của dự thảo, tạo từ nội dung truyền thông đã duyệt: tóm tắt, hỏi đáp, bản tin loa, tờ tin, thẻ mạng xã hội, hồ sơ họp. Mỗi tài liệu ghi rõ dự thảo lần mấy, ngày nào.',
  toDesk: 'Mở bộ truyền thông',
  toKeyPoints: 'Viết nội dung truyền thông',
  make: 'Tạo bộ truyền thông',
  remake: 'Tạo lại các tài liệu chưa duyệt',
  remakeHint: 'Tài liệu đã duyệt hoặc đã sửa tay được giữ nguyên.',
  making: 'Đang tạo',
  progress: (done: number, total: number) => `Đã tạo ${done}/${total} tài liệu`,
  started: 'Đã bắt đầu tạo. Trang này tự cập nhật.',
  made: 'Đã tạo xong. Hãy đọc từng tài liệu, sửa nếu cần, rồi chuyển người thứ hai duyệt.',
  failed: 'Lần tạo vừa rồi bị lỗi. Hãy bấm tạo lại; nếu vẫn lỗi, báo người quản trị xem trang “Việc lỗi”.',
  empty: 'Chưa có bộ truyền thông nào',
  onVersion: (ordinal: number) => `Theo dự thảo lần ${ordinal}.`,
  notLatest: (pack: number, latest: number) =>
    `Bộ này viết theo lần ${pack}; đã có dự thảo lần ${latest}. Hãy tạo bộ mới.`,
  shortLink: 'Liên kết ngắn trên giấy',
  whole: 'Tải cả bộ (ZIP)',
  press: 'Tải bộ tài liệu báo chí (ZIP)',
  approveAll: 'Duyệt mọi tài liệu chờ duyệt',
  approvedAll: 'Đã duyệt. Tài liệu bạn tự viết hoặc còn lỗi thì chưa được duyệt.',
  caption: 'Các tài liệu của bộ truyền thông',
  piece: 'Tài liệu',
  state: 'Trạng thái',
  files: 'Tệp',
  byHand: 'đã sửa tay',
  older: 'Các bộ trước',
  olderOne: (ordinal: number, at: string) => `Dự thảo lần ${ordinal}, tạo ${at}`,
  saved: 'Đã lưu.',
  words: 'Nội dung',
  wordsHint:
    'Dòng bắt đầu bằng “# ” là tiêu đề, “## ” là đề mục, “- ” là một ý, “| ” là một hàng của bảng. Phần xem trước thay đổi khi bạn gõ.',
  save: 'Lưu nội dung',
  preview: 'Xem trước',
  spokenPreview: 'Lời đọc trên loa',
  announced: (time: string) =>
    `Thời lượng đọc khoảng ${time}, theo tốc độ đọc loa 180 âm tiết một phút (mức do hệ thống đặt, chưa có quy định).`,
  spelled: (words: string) => `Chưa biết cách đọc, đang đánh vần: ${words}. Hãy viết đầy đủ chữ.`,
  writtenBy: (name: string, at: string) => `${name} viết lúc ${at}.`,
  approvedBy: (name: string, at: string) => `${name} duyệt lúc ${at}. Người dân xem được ở trang dự thảo.`,
  endedBecause: { newerVersion: 'Đã có dự thảo mới hơn.', purged: 'Văn bản gốc đã bị gỡ.' } as Record<
    string,
    string
  >,
  ended: (why: string) => `Không còn dùng: ${why}`,
  approve: 'Duyệt để công khai',
  withdraw: 'Thu hồi',
  withdrawReason: 'Vì sao thu hồi',
  reopen: 'Mở lại để sửa',
  reopenHint: 'Tài liệu rời trang công khai cho đến khi được duyệt lại.',
  again: 'Tạo lại theo mẫu',
  againHint: 'Nội dung sửa tay sẽ mất.',
  template: 'Mẫu của tài liệu này',
  templateHint:
    'Dùng cho các lần tạo sau của cơ quan. Chỗ trong hai dấu ngoặc nhọn được điền tự động; dòng không có gì để điền thì bỏ.',
  ownTemplate: 'Cơ quan đang dùng mẫu riêng.',
  places: (names: string) => `Các chỗ điền được: ${names}.`,
  templatePreview: 'Mẫu này cho ra',
  saveTemplate: 'Lưu mẫu',
  dropTemplate: 'Về mẫu chung',
  recordings: 'Bản ghi âm',
  noRecording: 'Chưa có bản ghi âm.',
  say: (slot: string) => `Thu giọng máy: ${slot}`,
  slotOf: { morning: 'buổi sáng', evening: 'buổi chiều' },
  bySource: { voice: 'Giọng máy', person: 'Người đọc' },
  oldRecording: 'Bản ghi âm đọc nội dung cũ. Hãy thu lại.',
  dropRecording: 'Bỏ bản ghi âm',
  upload: 'Nộp bản người đọc',
  uploadFile: 'Tệp âm thanh',
  uploadHint: 'MP3 hoặc M4A, tối đa 40 MB. Bản người đọc thay cho giọng máy.',
  slot: 'Buổi',
  download: 'Tải',
  incomplete: 'Biểu mẫu thiếu thông tin. Những gì bạn nhập vẫn còn dưới đây.',
} as const;

const SCENE: Record<SceneRefusal, string> = {
  finished: 'Dự thảo đã kết thúc nên không sửa được nữa. Không có gì bị thay đổi.',
  noPack: 'Chưa có bộ truyền thông. Hãy tạo trước.',
  noPiece: 'Tài liệu này chưa có trong bộ. Hãy bấm tạo lại.',
  textGone: 'Văn bản của dự thảo đã bị gỡ để xem xét, nên không dùng được bộ truyền thông này.',
};
const NOT_NOW = 'Tài liệu không ở trạng thái để làm việc này. Hãy xem lại trang.';

export const makePackRefusals: Record<MakePackRefusal, string> = {
  ...blockedWords,
  finished: SCENE.finished,
  textGone: SCENE.textGone,
  making: 'Bộ truyền thông đang được tạo. Hãy chờ một chút.',
};
export const approveAllRefusals = {
  ...SCENE,
  nothingToApprove: 'Không có tài liệu nào bạn duyệt được: đã duyệt, còn lỗi, hoặc do chính bạn viết.',
} as const;
export const writePieceRefusals: Record<WritePieceRefusal, string> = {
  ...SCENE,
  notNow: 'Tài liệu đã duyệt hoặc đã thu hồi. Hãy mở lại trước khi sửa. Những gì bạn nhập vẫn còn dưới đây.',
  empty: 'Chưa có chữ nào.',
  tooManyWords: 'Nội dung quá dài. Những gì bạn nhập vẫn còn dưới đây.',
};
export const approvePieceRefusals: Record<ApprovePieceRefusal, string> = {
  ...SCENE,
  notNow: NOT_NOW,
  hasProblem: 'Tài liệu còn lỗi nên chưa duyệt được. Hãy sửa trước.',
  samePerson: 'Người viết không tự duyệt: cần người thứ hai.',
  exceptionExpired: 'Xác nhận cho một người làm cả hai việc đã hết hạn. Người đứng đầu cần xác nhận lại.',
};
export const endPieceRefusals: Record<EndPieceRefusal, string> = { ...SCENE, notNow: NOT_NOW };
export const templateRefusals = {
  ...SCENE,
  empty: 'Mẫu chưa có chữ nào.',
  tooManyWords: 'Mẫu quá dài. Những gì bạn nhập vẫn còn dưới đây.',
  unknownPlace: ({ name = '' }: Readonly<Record<string, string | number>>) =>
    `Không có gì điền được vào chỗ “${name}”. Hãy xem tên các chỗ điền. Những gì bạn nhập vẫn còn dưới đây.`,
} as const;
const RECORDED_AS_DRAFT = 'Bản ghi âm được duyệt cùng nội dung. Hãy mở lại tài liệu để sửa, rồi ghi âm.';

export const recordRefusals: Record<RecordRefusal, string> = {
  ...SCENE,
  notNow: RECORDED_AS_DRAFT,
  notSpoken: 'Tài liệu này không phải bản tin đọc.',
  noVoice:
    'Máy chủ chưa có giọng đọc (espeak-ng, hoặc chương trình đặt ở SPEECH_COMMAND). Hãy nộp bản người đọc, hoặc báo người quản trị cài.',
  noEncoder:
    'Máy chủ chưa có ffmpeg nên không tạo được tệp âm thanh. Hãy nộp bản người đọc, hoặc báo người quản trị cài.',
  unsaid: 'Giọng máy không đọc được bản tin này. Chưa có gì được lưu.',
};
export const uploadRecordingRefusals = {
  ...proofRefusals,
  ...SCENE,
  notNow: RECORDED_AS_DRAFT,
  notSpoken: recordRefusals.notSpoken,
  notSound: 'Tệp này không phải âm thanh. Chỉ nhận MP3 hoặc M4A; chưa có gì được lưu.',
} satisfies Record<UploadRecordingRefusal, string | ((data: Record<string, string | number>) => string)>;

/** On the public page of a draft. */
export const publicPackText = {
  title: (draft: string) => `Tài liệu truyền thông: ${draft}`,
  heading: 'Tài liệu truyền thông',
  link: 'Tóm tắt, hỏi đáp và tài liệu truyền thông',
  basis: (ordinal: number, on: string) =>
    `Viết theo dự thảo lần ${ordinal}, ngày ${on}. Cơ quan soạn thảo đã duyệt.`,
  overtaken: (ordinal: number, newest: number) =>
    `Tài liệu này viết theo lần ${ordinal}. Đã có dự thảo lần ${newest}, tài liệu mới đang được chuẩn bị.`,
  fromOlder: (from: number, now: number) =>
    `Tài liệu bạn đang có (tờ giấy có mã, tệp đã tải hoặc liên kết đã lưu) viết theo dự thảo lần ${from}, nay không còn dùng. Dưới đây là tài liệu theo lần ${now}.`,
  fromWithdrawn: (from: number) =>
    `Tài liệu bạn đang có (tờ giấy có mã, tệp đã tải hoặc liên kết đã lưu) viết theo dự thảo lần ${from}, nay không còn dùng. Hãy đọc bản dự thảo hiện có ở trang này.`,
  readDraft: 'Đọc dự thảo',
  summary: 'Tóm tắt',
  questions: 'Hỏi và đáp',
  listen: 'Nghe bản tin',
  bulletin: (minutes: string) => `Bản tin ${minutes} phút`,
  slots: { morning: 'buổi sáng', evening: 'buổi chiều' },
  machine: 'giọng máy đọc',
  person: 'người đọc',
  text: 'Lời của bản tin',
  files: 'Tải về',
  whole: 'Cả bộ (ZIP)',
  press: 'Bộ tài liệu báo chí (ZIP)',
  emptyTitle: 'Chưa có tài liệu truyền thông nào được duyệt',
  emptyText: 'Mời bạn đọc thẳng dự thảo và góp ý.',
} as const;

/** On the page of what is ready for newsrooms. */
export const publicPressText = {
  title: 'Dành cho báo chí',
  description: 'Thông cáo báo chí, tóm tắt, hỏi đáp và ảnh thẻ của các dự thảo đang được truyền thông.',
  intro:
    'Mỗi bộ gồm thông cáo báo chí, tóm tắt một trang, hỏi và đáp, ảnh thẻ; viết theo một lần dự thảo và đã được cơ quan soạn thảo duyệt. Khi dẫn, xin ghi rõ dự thảo lần mấy, ngày nào: nội dung có thể đổi ở lần sau.',
  basis: (ordinal: number, on: string) => `Theo dự thảo lần ${ordinal}, ngày ${on}`,
  overtaken: (newest: number) => `Đã có lần ${newest}, tài liệu mới đang được chuẩn bị.`,
  approved: (on: string) => `Duyệt ${on}`,
  kit: 'Tải bộ tài liệu báo chí (ZIP)',
  release: 'Thông cáo báo chí (Word)',
  emptyTitle: 'Chưa có bộ tài liệu báo chí nào được duyệt',
  emptyText: 'Các dự thảo đang lấy ý kiến vẫn đọc được toàn văn.',
  toDrafts: 'Xem các dự thảo',
  older: (shown: number) => `Trang này có ${shown} bộ mới nhất. Bộ cũ hơn ở trang của từng dự thảo.`,
  more: 'Cũng cho báo chí',
  meetings: 'Hội nghị, đối thoại, họp báo sắp tới',
  news: 'Tin tức',
  openData: 'Dữ liệu mở',
} as const;
