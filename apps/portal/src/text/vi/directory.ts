import type { ConsentState, DirectoryScope, EntryKind } from '#features/directory/entry.ts';
import type { ImportRefusal } from '#features/directory/import/import-entries.server.ts';
import type { Column, LineError } from '#features/directory/import/read-entries.ts';
import type { EntryRefusal } from '#features/directory/manage-entries.server.ts';
import type { Likeness } from '#features/directory/same-entry.ts';

const nothingDone = 'Chưa có gì được ghi.';

export const entryKindWords: Record<EntryKind, string> = {
  rapporteur: 'Báo cáo viên pháp luật',
  journalist: 'Nhà báo',
  lawyer: 'Luật sư',
  legalAidWorker: 'Trợ giúp viên pháp lý',
  counsellor: 'Tư vấn viên pháp luật',
  scientist: 'Nhà khoa học',
  practitioner: 'Người làm thực tiễn',
  association: 'Hội, hiệp hội',
  other: 'Khác',
};

export const consentWords: Record<ConsentState, string> = {
  given: 'đã đồng ý',
  withdrawn: 'đã rút đồng ý',
  none: 'chưa có đồng ý',
};

export const directoryScopeWords: Record<DirectoryScope, string> = {
  body: 'Mỗi cơ quan chỉ thấy danh bạ của mình',
  province: 'Các cơ quan trong tỉnh thấy chung những người đã đồng ý dùng chung',
};

export const invitationWords = {
  sent: 'chưa trả lời',
  used: 'đã trả lời',
  withdrawn: 'đã thôi hỏi',
} as const;

/** Names under which a column of a pasted table is recognised; the first is the one that is shown. */
export const importColumns: Record<Column, readonly string[]> = {
  name: ['Họ tên', 'Họ và tên', 'Tên', 'Tên tổ chức'],
  kind: ['Loại', 'Nhóm', 'Đối tượng'],
  workplace: ['Nơi công tác', 'Chức vụ, nơi công tác', 'Cơ quan', 'Đơn vị'],
  territory: ['Địa bàn', 'Tỉnh', 'Nơi ở'],
  topics: ['Lĩnh vực', 'Chuyên môn', 'Chủ đề'],
  email: ['Thư điện tử', 'Email', 'E-mail'],
  phone: ['Điện thoại', 'Số điện thoại', 'SĐT'],
  consentOn: ['Ngày đồng ý', 'Đồng ý ngày'],
  consentPurpose: ['Đồng ý để', 'Mục đích đồng ý', 'Mục đích'],
  note: ['Ghi chú'],
};

export const entryRefusals = {
  consentIncomplete: `Đồng ý cần có cả ngày và mục đích. ${nothingDone}`,
  consentInFuture: `Ngày ghi không hợp lý: ngày đồng ý không sau hôm nay, ngày rút không trước ngày đồng ý. ${nothingDone}`,
  known: `Người hoặc tổ chức này đã có trong danh bạ của cơ quan. ${nothingDone}`,
  sharedWithoutConsent: `Chỉ dùng chung trong tỉnh khi người đó đã đồng ý. ${nothingDone}`,
} satisfies Record<EntryRefusal, string>;

export const editEntryRefusals = {
  ...entryRefusals,
  consentErased: `Đồng ý đã ghi thì không xóa trống được. ${nothingDone} Nếu người đó không đồng ý nữa, hãy ghi nhận rút đồng ý ở bên dưới.`,
} as const;

export const withdrawRefusals = {
  noConsent: `Không có đồng ý nào đang có hiệu lực. ${nothingDone}`,
  consentInFuture: entryRefusals.consentInFuture,
} as const;

export const importRefusals = {
  empty: `Chưa có dòng nào để nhập. ${nothingDone} Hãy dán bảng có dòng tiêu đề và ít nhất một dòng dữ liệu.`,
  noHead: `Dòng đầu cần có ít nhất hai cột “Họ tên” và “Loại”. ${nothingDone} Bảng đã dán vẫn còn bên dưới.`,
  tooMany: `Mỗi lần nhập được tối đa 2.000 dòng. ${nothingDone} Hãy chia thành nhiều lần.`,
  nothingToTake: `Không có dòng nào nhập được. ${nothingDone} Hãy sửa các dòng được chỉ ra rồi dán lại; với dòng có thể trùng, hãy đánh dấu nếu đó là người khác.`,
} satisfies Record<ImportRefusal, string>;

/** What is wrong with one line of a table. */
export const lineErrorWords: Record<LineError, string> = {
  name: 'thiếu tên hoặc tên quá dài',
  kind: 'loại không có trong danh sách',
  workplace: 'nơi công tác quá dài',
  territory: 'địa bàn quá dài',
  topics: 'lĩnh vực quá dài',
  email: 'thư điện tử không đúng',
  phone: 'số điện thoại không đúng',
  consentOn: 'ngày đồng ý không đúng (viết như 3/11/2026)',
  consentPurpose: 'mục đích đồng ý quá dài',
  note: 'ghi chú quá dài',
  consentIncomplete: 'đồng ý cần có cả ngày và mục đích',
  consentInFuture: 'ngày đồng ý chưa tới',
  known: 'đã có trong danh bạ',
  sharedWithoutConsent: 'chưa có đồng ý dùng chung',
  consentMissing: 'chưa ghi ngày đồng ý và mục đích; chỉ hội, hiệp hội không cần',
  twice: 'trùng với một dòng ở trên',
};

/** Of a line that may be somebody who is there already. */
export const likenessWords: Record<Likeness, string> = {
  sameName: 'có thể trùng, cùng tên với',
  sameReach: 'có thể trùng, cùng thư điện tử hoặc điện thoại với',
};
export const onLine = (line: number) => `(dòng ${line})`;

export const directoryText = {
  title: 'Danh bạ',
  intro:
    'Báo cáo viên, nhà báo, luật sư, trợ giúp viên, tư vấn viên, nhà khoa học, người làm thực tiễn, hội và hiệp hội có thể hỏi ý kiến hoặc mời. Mỗi người có đồng ý ghi rõ mục đích và ngày; rút đồng ý thì không hỏi nữa; yêu cầu xóa thì xóa hẳn.',
  search: 'Tìm theo tên, nơi công tác, lĩnh vực',
  kind: 'Loại',
  allKinds: 'Mọi loại',
  filter: 'Lọc',
  empty: 'Danh bạ còn trống. Thêm từng người, hoặc nhập từ bảng tính.',
  emptyFiltered: 'Không có ai khớp điều kiện lọc.',
  name: 'Họ tên hoặc tên tổ chức',
  workplace: 'Chức vụ, nơi công tác',
  territory: 'Địa bàn',
  topics: 'Lĩnh vực',
  topicsHint: 'Ngăn cách bằng dấu chấm phẩy, ví dụ: đất đai; chuyển đổi số.',
  email: 'Thư điện tử',
  phone: 'Điện thoại',
  note: 'Ghi chú',
  reach: 'Liên hệ',
  consent: 'Đồng ý',
  consentNotNeeded: 'không cần',
  consentOn: 'Ngày đồng ý',
  consentPurpose: 'Đồng ý để làm gì',
  consentPurposeHint: 'Ví dụ: nhận câu hỏi xin ý kiến về dự thảo thuộc lĩnh vực chuyên môn.',
  consentNote:
    'Chỉ ghi khi người đó đã đồng ý. Không có đồng ý thì không gửi câu hỏi được; hội, hiệp hội không cần.',
  shared: 'Đồng ý để các cơ quan khác trong tỉnh tìm thấy (không kèm thư điện tử, điện thoại)',
  of: (body: string) => `danh bạ của ${body}`,
  others: 'cơ quan khác',
  addTitle: 'Thêm vào danh bạ',
  add: 'Thêm vào danh bạ',
  edit: 'Sửa',
  save: 'Lưu thay đổi',
  withdrawTitle: 'Ghi nhận rút đồng ý',
  withdrawIntro: 'Từ ngày này không gửi câu hỏi cho người này nữa, và cơ quan khác không tìm thấy nữa.',
  withdrawnOn: 'Ngày rút',
  withdraw: 'Ghi nhận rút đồng ý',
  deleteTitle: 'Xóa khỏi danh bạ theo yêu cầu',
  deleteIntro:
    'Xóa hẳn tên, nơi công tác, thư điện tử, điện thoại ở đây và trong các phiếu hỏi đã gửi. Ý kiến đã gửi vẫn còn, không kèm tên. Không khôi phục được.',
  deleteSure: 'Tôi hiểu và muốn xóa hẳn',
  delete: 'Xóa hẳn',
  deleted: 'Đã xóa khỏi danh bạ.',
  invitationsTitle: 'Đã được hỏi',
  noInvitations: 'Chưa được hỏi lần nào.',
  askedAbout: 'Về dự thảo',
  askedAt: 'Lúc',
  answered: 'Trả lời',
  scopeTitle: 'Phạm vi danh bạ',
  scope: 'Ai thấy danh bạ',
  saveScope: 'Lưu phạm vi',
  importTitle: 'Nhập từ bảng tính',
  importIntro:
    'Chọn vùng ô trong bảng tính rồi dán vào đây, hoặc dán nội dung tệp CSV. Dòng đầu là tên cột. Bước sau cho xem trước từng dòng; chưa có gì được ghi cho đến khi bấm nhập.',
  importColumnsAre: (columns: string) => `Các cột nhận được: ${columns}.`,
  importKindsAre: (kinds: string) => `Cột “Loại” nhận: ${kinds}.`,
  table: 'Bảng',
  preview: 'Xem trước',
  previewTitle: 'Xem trước',
  previewSums: (good: number, doubtful: number, bad: number) =>
    `${[
      `${good} dòng nhập được`,
      ...(doubtful > 0 ? [`${doubtful} dòng có thể trùng`] : []),
      ...(bad > 0 ? [`${bad} dòng có lỗi và sẽ không được nhập`] : []),
    ].join(', ')}.`,
  similarMeant: (n: number) => `Nhập cả ${n} dòng có thể trùng: tôi đã xem, đó là những người khác`,
  line: 'Dòng',
  result: 'Kết quả',
  lineGood: 'nhập được',
  take: (n: number) => (n > 0 ? `Nhập ${n} dòng` : 'Nhập'),
  taken: (taken: number, left: number) =>
    left > 0
      ? `Đã nhập ${taken} dòng, để lại ${left} dòng có lỗi hoặc có thể trùng.`
      : `Đã nhập ${taken} dòng.`,
  saved: 'Đã ghi.',
  incomplete: 'Còn ô chưa điền hoặc điền sai. Chưa có gì được ghi; những gì đã gõ vẫn còn bên dưới.',
} as const;
