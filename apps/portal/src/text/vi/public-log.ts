import { formatInstant, formatNumber } from './dates.ts';

/** The page of the public log, and what a receipt says of it. */
export const publicLogText = {
  title: (draft: string) => `Nhật ký tiếp nhận: ${draft}`,
  heading: 'Nhật ký tiếp nhận',
  eyebrow: 'Bằng chứng không mất, không thêm, không sửa',
  intro:
    'Mỗi lần góp ý được cấp biên nhận là một dòng trong nhật ký này, ghi cùng lúc với biên nhận. Ẩn một ý kiến hay cho hiện lại, rút lại, thay bằng bản khác hay xóa lời cũng là một dòng. Dòng đã ghi thì không ai sửa hay xóa được mà không lộ ra.',
  privacy:
    'Mỗi dòng chỉ là một mã: không đọc được từ đó ai đã góp ý hay góp ý gì. Người giữ biên nhận thì chứng minh được lời của mình có trong nhật ký.',
  rounds: 'Các đợt lấy ý kiến',
  round: (round: number) => `Đợt ${formatNumber(round)}`,
  numbers: 'Trong nhật ký có',
  submissions: 'lần góp ý',
  hidden: 'lần ẩn ý kiến',
  shown: 'lần cho hiện lại',
  redacted: 'lần che một phần',
  notOpinion: 'nội dung chuyển sang việc khác',
  withdrawn: 'lần góp ý được rút lại',
  replaced: 'lần góp ý được thay bằng bản khác',
  erased: 'lần xóa lời góp ý, theo yêu cầu của người gửi hoặc hết thời hạn lưu',
  heads: 'Các mã gốc đã ký',
  headsNote:
    'Mã gốc gói mọi dòng tính đến một thời điểm. Cổng ký mã gốc mỗi đêm nếu có dòng mới, khi hết hạn góp ý và khi công bố bảng tiếp thu, giải trình. Hãy giữ lại một mã gốc: nếu sau này nhật ký bị viết lại, mã mới sẽ không nối tiếp mã bạn giữ.',
  noHeads: 'Chưa có mã gốc nào được ký. Mã gốc đầu tiên được ký trong đêm sau lần góp ý đầu tiên.',
  headLine: (size: number, signedAt: Date, key: number) =>
    `${formatNumber(size)} dòng, ký lúc ${formatInstant(signedAt)} bằng khóa ${key}`,
  root: 'Mã gốc',
  occasions: {
    daily: 'Hằng đêm',
    closing: 'Hết hạn góp ý',
    responseTable: 'Công bố bảng tiếp thu, giải trình',
  },
  keys: 'Khóa công khai dùng để kiểm tra chữ ký (Ed25519)',
  keyLine: (id: number, from: Date, until: Date | null) =>
    `Khóa ${id}, dùng từ ${formatInstant(from)}${until ? ` đến ${formatInstant(until)}` : ''}`,
  verify: 'Tự kiểm tra',
  verifySteps: [
    'Ở trang biên nhận của bạn, tải tệp bằng chứng.',
    'Ở trang này, tải các mã gốc đã ký và, nếu muốn tính lại từ đầu, mọi dòng của nhật ký.',
    'Tải chương trình kiểm tra (chưa tới 60 dòng, không dùng phần nào khác của cổng) rồi chạy trên máy có Node.js 20 trở lên.',
  ],
  fileHeads: 'Các mã gốc đã ký (JSON)',
  fileLines: 'Mọi dòng của nhật ký (JSON)',
  fileLinesMore: (most: number) => `Mỗi lần tối đa ${formatNumber(most)} dòng; thêm ?tu=${most} để lấy tiếp.`,
  fileVerifier: 'Chương trình kiểm tra (JavaScript)',
  link: 'Nhật ký tiếp nhận công khai',
  sealed: (size: number) => `${formatNumber(size)} dòng khi lập bảng, mã gốc`,
  // On the receipt.
  place: 'Trong nhật ký công khai',
  line: (index: number) => `Dòng ${formatNumber(index)}`,
  covered: (signedAt: Date) => `đã nằm trong mã gốc ký lúc ${formatInstant(signedAt)}`,
  notCovered: 'sẽ nằm trong mã gốc ký đêm nay',
  olderThanLog: 'Ý kiến này được nhận trước khi cổng có nhật ký công khai.',
  proof: 'Tải bằng chứng (JSON)',
  proofNote: 'Tệp có lời góp ý và mã riêng của bạn: chỉ đưa cho người bạn tin.',
} as const;
