import type {
  EnterTableRefusal,
  TableRefusal,
} from '#features/offline-voices/tables/import-voices.server.ts';
import type { RowErrorReason, TableColumn, TableWords } from '#features/offline-voices/tables/voice-rows.ts';
import { type Data, uploadRefusals } from './drafts.ts';
import { deskEntryRefusals } from './intake.ts';
import { contributorCategoryWords, positionWords, submissionChannelWords } from './words.ts';

const notKept = 'Tệp không được lưu; chưa có gì được ghi.';

export const tableColumnWords: Record<TableColumn, string> = {
  voice: 'Số phiếu',
  channel: 'Nhận bằng',
  arrivedOn: 'Ngày nhận',
  place: 'Nơi ở',
  category: 'Người góp ý là',
  organisationName: 'Tên tổ chức',
  unit: 'Điều khoản',
  position: 'Loại ý kiến',
  text: 'Nội dung',
  wording: 'Câu chữ đề nghị',
};

/** How people write the columns and the codes; marks and case do not matter. */
export const tableWords: TableWords = {
  columns: {
    voice: [tableColumnWords.voice, 'Mã phiếu', 'Số thư'],
    channel: [tableColumnWords.channel, 'Kênh', 'Cách nhận'],
    arrivedOn: [tableColumnWords.arrivedOn, 'Ngày'],
    place: [tableColumnWords.place, 'Nơi', 'Địa chỉ', 'Thôn'],
    category: [tableColumnWords.category, 'Loại người góp ý'],
    organisationName: [tableColumnWords.organisationName, 'Tổ chức'],
    unit: [tableColumnWords.unit, 'Điều, khoản', 'Điều'],
    position: [tableColumnWords.position, 'Ý kiến'],
    text: [tableColumnWords.text, 'Nội dung góp ý', 'Nội dung ý kiến'],
    wording: [tableColumnWords.wording, 'Câu chữ'],
  },
  channels: submissionChannelWords,
  categories: contributorCategoryWords,
  positions: positionWords,
};

export const rowErrorWords: Record<RowErrorReason, string> = {
  missing: 'chưa có nội dung',
  unknown: 'không đúng danh mục hoặc không phải ngày (ví dụ 20/11/2026)',
  tooLong: 'dài quá mức cho phép',
  formula: 'là công thức; hãy dán giá trị',
  inFuture: 'ngày chưa tới',
  unit: 'dự thảo không có điều khoản này, hoặc chưa đọc được',
  differs: 'khác với dòng đầu của cùng số phiếu',
  tooManyPoints: 'một phiếu có quá 50 điểm',
};

export const tableRefusals: Record<TableRefusal, string | ((facts: Data) => string)> = {
  empty: `Tệp không có dòng nào. ${notKept}`,
  tooLarge: `Tệp lớn quá mức cho phép (10 MB, hoặc phình ra quá 40 MB khi mở). ${notKept}`,
  macros: `Tệp có macro nên không nhận. Hãy lưu lại dạng .xlsx không macro. ${notKept}`,
  encrypted: `Tệp có mật khẩu hoặc là dạng Excel cũ. Hãy lưu lại dạng .xlsx không mật khẩu. ${notKept}`,
  broken: `Tệp bị hỏng, không đọc được. ${notKept}`,
  notATable: `Tệp không phải bảng tính .xlsx hay .csv. ${notKept}`,
  encoding: `Không đọc được chữ trong tệp. Hãy lưu .csv dạng UTF-8. ${notKept}`,
  tooManyRows: `Bảng có hơn 5.000 dòng. Hãy tách thành nhiều tệp. ${notKept}`,
  noHead: `Dòng đầu phải có tên cột, ít nhất “Điều khoản” và “Nội dung” như trong bảng mẫu. ${notKept}`,
  noFile: 'Hãy chọn tệp bảng tính.',
  over: `Đợt lấy ý kiến chưa mở hoặc đã xong nên không ghi thêm được. ${notKept}`,
  notDeclared: uploadRefusals.notDeclared,
  secretStamp: uploadRefusals.secretStamp,
};

export const enterTableRefusals: Record<EnterTableRefusal | 'ended', string> = {
  ...deskEntryRefusals,
  nothingGood: 'Không có lượt nào đúng để ghi. Hãy sửa tệp rồi tải lại.',
  ended: 'Bảng này đã được ghi hoặc đã bỏ trước đó.',
};

export const tableText = {
  title: 'Ghi từ bảng tính',
  intro:
    'Mỗi dòng là một ý kiến; các dòng cùng số phiếu là một lượt góp ý. Xem trước rồi mới ghi: mọi lượt đúng được ghi cùng lúc, lượt có ô sai thì để lại cả lượt.',
  template: 'Tải bảng mẫu (.xlsx) kèm danh sách điều khoản',
  file: 'Tệp .xlsx hoặc .csv, tối đa 5.000 dòng. Tệp không được lưu, chỉ giữ các ô đến khi ghi xong.',
  read: 'Đọc và xem trước',
  none: 'Chưa có bảng tính nào ở đợt này.',
  states: { read: 'Chờ ghi', entered: 'Đã ghi', dropped: 'Đã bỏ' },
  columns: { file: 'Tệp', state: 'Trạng thái', voices: 'Lượt', at: 'Đọc lúc' },
  voices: (n: number) => `${n} lượt`,
  preview: (voices: number, points: number, wrong: number) =>
    `${voices} lượt đúng với ${points} ý kiến; ${wrong} dòng thuộc lượt có ô sai, không ghi.`,
  errorsTitle: (n: number) => `Ô cần sửa (${n})`,
  errorColumns: { row: 'Dòng', column: 'Cột', typed: 'Đang ghi', why: 'Vì sao' },
  moreErrors: (n: number) => `và ${n} ô nữa`,
  wrongRows: 'Tải các dòng để lại (.csv) để sửa trong tệp riêng',
  goodTitle: 'Sẽ ghi',
  more: (n: number) => `và ${n} lượt nữa`,
  enter: (n: number) => `Ghi ${n} lượt`,
  drop: 'Bỏ bảng này',
  entered: (n: number) => `Đã ghi ${n} lượt; mỗi lượt có biên nhận.`,
  dropped: 'Đã bỏ bảng này. Chưa có gì được ghi từ nó.',
  printSlips: 'In biên nhận',
  incomplete: 'Không đọc được yêu cầu. Hãy tải lại trang.',
  whole: 'Chung',
  sheetName: 'Y kien',
  unitsName: 'Dieu khoan',
  helpName: 'Huong dan',
  unitHead: ['Gõ vào cột Điều khoản', 'Tên điều'],
  help: [
    ['Cột', 'Cách ghi'],
    ['Số phiếu', 'Các dòng cùng số là một lượt góp ý. Để trống: mỗi dòng một lượt.'],
    ['Nhận bằng', 'Thư giấy, Phiếu giấy, Điện thoại, Thư điện tử. Để trống: Thư giấy.'],
    ['Ngày nhận', 'Ví dụ 20/11/2026.'],
    ['Nơi ở', 'Thôn, xã. In ra công khai; không ghi tên người.'],
    ['Người góp ý là', 'Người dân, Hộ gia đình, Doanh nghiệp … Để trống: Người dân.'],
    ['Điều khoản', 'Ví dụ Đ5k2 hoặc 5.2.a. Để trống: góp ý chung.'],
    ['Loại ý kiến', 'Đồng ý, Đề nghị sửa, Không đồng ý, Hỏi. Để trống: Đề nghị sửa.'],
    ['Nội dung', 'Không ghi tên, số điện thoại của người góp ý.'],
  ],
} as const;
