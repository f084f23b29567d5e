import { formatDate } from './dates.ts';

/** Words that stand on the pieces of a communication pack, whatever the template says. */
export const packWords = {
  versionLine: ({ ordinal, versionOn }: { readonly ordinal: number; readonly versionOn: string }) =>
    `Dự thảo lần ${ordinal}, ngày ${formatDate(versionOn)}`,
  notLaw: 'Đây là dự thảo, chưa phải quy định có hiệu lực.',
  noDeadline: 'Thời hạn góp ý sẽ được thông báo sau.',
  cited: (text: string, citation: string) => `${text.replace(/[.;]\s*$/, '')} (${citation}).`,
  scan: 'Quét mã để đọc và góp ý',
  orOpen: 'hoặc mở',
  qrAlt: (link: string) => `Mã QR mở ${link}`,
  until: (day: string) => `Góp ý đến hết ${formatDate(day)}`,
  greeting: {
    morning: 'Kính chào bà con! Sau đây là bản tin buổi sáng.',
    evening: 'Kính chào bà con! Sau đây là bản tin buổi chiều.',
  },
  slots: { morning: 'Buổi sáng', evening: 'Buổi chiều' },
  readingTime: (words: string) => `Thời lượng đọc: ${words}.`,
  seconds: (seconds: number) => {
    const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
    return (
      [minutes > 0 ? `${minutes} phút` : '', rest > 0 ? `${rest} giây` : ''].filter(Boolean).join(' ') ||
      '0 giây'
    );
  },
  slide: (at: number, of: number) => `${at}/${of}`,
  postOf: (network: string, used: number, limit: number) => `${network} (${used}/${limit} chữ cái)`,
  more: 'Đọc và góp ý:',
  position: '(Chức vụ người ký)',
  recipients: ['Như trên', 'Lưu: VT'],
  types: { pressRelease: 'THÔNG CÁO BÁO CHÍ', invitation: 'GIẤY MỜI' },
  number: { pressRelease: '/TCBC', invitation: '/GM' },
  place: (place: string) => `${place}, ngày      tháng      năm      `,
  listHead: ['STT', 'Họ và tên', 'Địa chỉ, đơn vị', 'Điện thoại', 'Ký tên'],
  unapprovedFolder: 'chua-duyet',
  listName: 'danh-muc.txt',
  askForNewer: 'Trước khi dùng, hãy mở liên kết dưới đây: nếu đã có dự thảo mới hơn, trang sẽ nói rõ.',
} as const;
