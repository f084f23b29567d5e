import type { FormRefusal } from '#features/offline-voices/paper-scans/decide-form.server.ts';
import type { PaperFormState } from '#features/offline-voices/paper-scans/paper-forms.store.server.ts';
import type { PageOutcome } from '#features/offline-voices/paper-scans/paper-pages.store.server.ts';
import type { PaperScanState } from '#features/offline-voices/paper-scans/paper-scans.store.server.ts';
import type { TakeScansRefusal } from '#features/offline-voices/paper-scans/take-scans.server.ts';
import { uploadRefusals } from './drafts.ts';
import { deskEntryRefusals, takeBackRefusals } from './intake.ts';

type Facts = Readonly<Record<string, string | number | undefined>>;

export const paperScanText = {
  title: 'Ghi từ phiếu quét',
  intro:
    'Tải lên tệp quét hoặc ảnh chụp các phiếu đã thu về. Máy đọc ô đánh dấu, số điều và chữ in; chỗ nào chưa chắc thì báo. Không ý kiến nào được ghi khi chưa có người xem từng phiếu cạnh ảnh và xác nhận.',
  form: 'Phiếu phải in từ mục “In phiếu”.',
  field: 'Tệp quét, ảnh chụp phiếu',
  hint: (files: number, megabytes: number) =>
    `PDF nhiều trang, JPEG, PNG; một lần tối đa ${files} tệp, cả thảy ${megabytes} MB. Chụp thẳng từ trên xuống, thấy đủ bốn ô đen ở góc.`,
  upload: 'Tải lên và đọc',
  taken: (kept: number) => `Đã nhận ${kept} tệp. Máy đang đọc; bạn có thể rời trang này và quay lại sau.`,
  known: (known: number) => `${known} tệp đã có ở đợt này từ trước nên không nhận lần nữa.`,
  none: 'Chưa có tệp quét nào ở đợt này.',
  sums: ({
    all,
    waiting,
    entered,
    rejected,
  }: Readonly<Record<'all' | 'waiting' | 'entered' | 'rejected', number>>) =>
    `${all} phiếu: ${waiting} chờ kiểm tra, ${entered} đã ghi, ${rejected} không ghi`,
  begin: 'Kiểm tra phiếu',
  refresh: 'Xem tiến độ',
  progress: (read: number, pages: number) => `Đã đọc ${read}/${pages} trang`,
  states: {
    reading: 'đang đọc',
    read: 'đã đọc xong',
    refused: 'đã dừng vì có dấu chỉ độ mật; tệp đã bị xóa',
    purged: 'đã xóa theo sự cố bí mật',
  } satisfies Record<PaperScanState, string>,
  formStates: {
    waiting: 'chờ kiểm tra',
    entered: 'đã ghi',
    rejected: 'không ghi',
  } satisfies Record<PaperFormState, string>,
  formOf: (page: number, serial: string) =>
    serial ? `Phiếu ${serial}, trang ${page}` : `Phiếu ở trang ${page}`,
  aside: 'Trang không vào phiếu nào',
  page: (page: number) => `Trang ${page}`,
  include: 'Không phải: đây là phiếu của người khác',
  report: 'Báo tệp đăng nhầm, có bí mật',
  slips: 'In biên nhận của tệp này',
  fingerprint: (sha256: string) => `Mã băm của tệp: ${sha256.slice(0, 16)}…`,
  number: (number: number, all: number) => `Phiếu ${number}/${all}`,
  left: (waiting: number) =>
    waiting === 0 ? 'Không còn phiếu nào chờ.' : `Còn ${waiting} phiếu chờ kiểm tra.`,
  fromFile: (file: string) => `Từ tệp ${file}`,
  picture: (page: number) => `Ảnh trang ${page} của phiếu`,
  whole: 'Xem cả trang',
  doubtsAbove: (n: number) =>
    n === 0
      ? 'Máy đọc được mọi ô. Xin đối chiếu với ảnh rồi xác nhận.'
      : `${n} chỗ máy chưa chắc, có vạch vàng bên lề.`,
  doubt: 'Máy chưa chắc, xin xem ảnh.',
  handwritten: 'Có chữ viết máy không đọc được: xin gõ theo ảnh.',
  typed: 'Đang tiếp tục từ những gì đã gõ dở.',
  arrivedOn: 'Ngày nhận phiếu',
  noCategory: 'Chưa chọn',
  noPosition: 'Không có ý kiến',
  block: (n: number) => `Khung ${n}`,
  empty: 'để trống',
  head: 'Người góp ý',
  enter: 'Đúng như phiếu, ghi và sang phiếu sau',
  later: 'Để sau',
  keys: 'Ctrl + Enter: ghi và sang phiếu sau. Alt + L: để sau. Tab: sang ô kế tiếp.',
  entered: (code: string) => `Đã ghi. Mã biên nhận: ${code}`,
  setAside: 'Phiếu trước được để sau, những gì đã gõ còn nguyên.',
  rejected: 'Đã để phiếu trước ngoài. Mở lại được ở danh sách phiếu.',
  reject: 'Không ghi phiếu này',
  rejectReason: 'Vì sao không ghi',
  rejectHint: 'Ví dụ: phiếu trắng, ảnh mờ không đọc được, đã ghi tay ở mục “Từng lượt”.',
  wasRejected: (reason: string) => `Phiếu này không ghi: ${reason}`,
  wasEntered: 'Phiếu này đã được ghi thành một lượt góp ý.',
  reopen: 'Mở lại phiếu này',
  reopenReason: 'Vì sao mở lại',
  reopenEntered:
    'Lượt đã ghi từ phiếu này sẽ được rút, lý do giữ trong nhật ký; biên nhận cũ không còn dùng.',
  reopened: 'Đã mở lại phiếu.',
  gone: 'Ảnh của phiếu này không còn.',
  done: 'Đã kiểm tra hết các phiếu.',
  back: 'Về danh sách tệp quét',
} as const;

/** Why a page is in no form, and what to do. */
export const outcomeWords: Record<
  Exclude<PageOutcome, 'form'>,
  (facts: { readonly serial: string; readonly file: string; readonly page: number }) => string
> = {
  unreadable: () => 'Không mở được ảnh của trang này.',
  noCode: () =>
    'Không thấy mã QR của phiếu. Nếu là phiếu góp ý thì chụp lại cho rõ, hoặc ghi tay ở mục “Từng lượt”.',
  foreign: () => 'Mã QR trên trang này không phải của phiếu góp ý.',
  oldForm: () => 'Phiếu in theo mẫu cũ, máy không đọc được. Hãy ghi tay ở mục “Từng lượt”.',
  damaged: () => 'Mã QR bị hỏng nên không biết phiếu của đợt nào. Hãy ghi tay ở mục “Từng lượt”.',
  twoForms: () => 'Trong ảnh có hơn một phiếu. Hãy chụp mỗi phiếu một ảnh.',
  otherConsultation: () =>
    'Phiếu của đợt lấy ý kiến khác nên không đọc ở đây. Hãy tải lên đúng đợt của phiếu.',
  otherVersion: () =>
    'Phiếu in cho bản dự thảo khác với bản đang lấy ý kiến. Hãy ghi tay sau khi đối chiếu điều khoản.',
  notStraightened: () =>
    'Không thấy đủ bốn ô đen ở góc phiếu nên không đọc được. Hãy chụp lại thấy cả tờ giấy, hoặc ghi tay.',
  sameTwice: ({ serial, file, page }) =>
    `Trang này của phiếu ${serial} đã có ở tệp ${file}, trang ${page}; không đọc lần nữa.`,
};

const notKept = 'Chưa tệp nào được lưu.';
const named = ({ file }: Facts) => (file ? `Tệp “${file}”` : 'Tệp');
export const takeScansRefusals: Record<TakeScansRefusal, string | ((facts: Facts) => string)> = {
  ...uploadRefusals,
  over: `Đợt lấy ý kiến chưa mở hoặc đã xong nên không ghi thêm được. ${notKept}`,
  noFile: 'Hãy chọn tệp quét hoặc ảnh chụp.',
  unreadPart: (facts) => `${named(facts)} có phần đính kèm mà máy không đọc được nên không nhận. ${notKept}`,
  noRecognition: `Máy chủ chưa cài chương trình nhận dạng chữ (tesseract, poppler) nên không đọc được phiếu. ${notKept}`,
  notAScan: (facts) => `${named(facts)} không phải PDF, JPEG hay PNG. ${notKept}`,
  tooManyFiles: ({ most }) => `Một lần chỉ nhận ${most} tệp. ${notKept}`,
  tooManyScanned: (facts) => `${named(facts)} có ${facts.pages} trang; tối đa ${facts.most}. ${notKept}`,
};

export const paperFormRefusals = {
  ...deskEntryRefusals,
  ...takeBackRefusals,
  decided: 'Người khác vừa ghi hoặc để ngoài phiếu này. Phiếu không được ghi lần thứ hai.',
  noPoint: 'Phiếu chưa có ý kiến nào. Nếu là phiếu trắng thì chọn “Không ghi phiếu này”.',
  notDecided: 'Phiếu này đang chờ kiểm tra, không cần mở lại.',
} satisfies Record<FormRefusal, string> & Record<string, string>;

export const formSentences = {
  unread: 'Trên phiếu có chữ ở chỗ này: xin gõ theo ảnh, hoặc ghi “(không đọc được)”.',
  noPosition: 'Chọn loại ý kiến, hoặc xóa chữ nếu khung này để trống.',
} as const;
