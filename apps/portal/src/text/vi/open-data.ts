import type { CalendarEntryKind } from '#features/open-data/calendar/calendar-entry.ts';
import type { Happening } from '#features/open-data/feeds/happenings.store.server.ts';
import { formatLegalDate, formatLegalDateFirst, formatMonth, formatNumber, weekday } from './dates.ts';

/** Words of the calendar, in pages and in calendar files. */
export const calendarText = {
  title: 'Lịch',
  heading: (day: string) => `Lịch: ${formatMonth(day).toLowerCase()}`,
  description: 'Ngày mở lấy ý kiến, hạn góp ý, ngày trả lời, các sự kiện, hoạt động công khai về dự thảo.',
  kinds: {
    opens: 'Mở lấy ý kiến',
    closes: 'Hạn góp ý',
    answered: 'Công bố trả lời',
    activity: 'Hoạt động',
    planned: 'Sắp diễn ra',
    gathering: 'Sự kiện',
  } satisfies Record<CalendarEntryKind, string>,
  closes: 'nhận ý kiến đến hết ngày này (24 giờ)',
  summary: (kind: CalendarEntryKind, title: string) =>
    kind === 'activity' || kind === 'gathering' ? title : `${calendarText.kinds[kind]}: ${title}`,
  hours: (from: string, until: string | null) => (until ? `${from}–${until}` : from),
  closesUntil: (body: string) => `${body} nhận ý kiến đến 24 giờ ngày này.`,
  icalName: (name: string) => (name ? `Dân Bàn: ${name}` : 'Dân Bàn: lịch dự thảo'),
  weekday: (day: string) => weekday(day).replace(/^./, (letter) => letter.toUpperCase()),
  dayHeading: (day: string) => formatLegalDateFirst(day),
  today: 'hôm nay',
  none: 'Tháng này chưa có gì trong lịch',
  noneHint: 'Xem tháng trước, tháng sau, hoặc đăng ký lịch để máy của bạn tự nhận ngày mới.',
  months: 'Các tháng khác',
  before: 'Tháng trước',
  after: 'Tháng sau',
  now: 'Tháng này',
  subscribe: 'Nhận lịch vào điện thoại, máy tính',
  subscribeHow:
    'Chép địa chỉ dưới đây vào phần “Đăng ký lịch” của ứng dụng lịch. Khi một hạn được gia hạn, lịch của bạn tự đổi theo.',
  whole: 'Lịch của mọi dự thảo (iCal)',
  ofDraft: 'Lịch của riêng một dự thảo hay một cơ quan có ở trang của dự thảo, cơ quan đó.',
  draftCalendar: 'Lịch của dự thảo này (iCal)',
} as const;

const HEAD_OCCASIONS = {
  daily: 'ký hằng đêm',
  closing: 'ký khi hết hạn góp ý',
  responseTable: 'ký khi công bố trả lời',
} as const;

/** Words of the feeds. */
export const feedText = {
  title: 'Dân Bàn: các dự thảo',
  subtitle: 'Dự thảo mới, câu trả lời của cơ quan, văn bản ban hành.',
  ofBody: (name: string) => `Dân Bàn: ${name}`,
  ofDraft: (shortTitle: string) => `Dân Bàn: ${shortTitle}`,
  draftSubtitle: 'Diễn biến của dự thảo, kèm mọi mã gốc đã ký của nhật ký tiếp nhận.',
  nobody: 'Dân Bàn',
  link: 'Theo dõi bằng trình đọc tin (Atom)',
  entryTitle: {
    opened: (title: string) => `Lấy ý kiến: ${title}`,
    answered: (title: string) => `Đã trả lời: ${title}`,
    issued: (title: string) => `Đã ban hành: ${title}`,
    reported: (title: string) => `Báo cáo: ${title}`,
  } satisfies Record<Happening['kind'], (title: string) => string>,
  entrySummary: ({ kind, summary, bodyName, closesOn, edition }: Happening) => {
    if (kind === 'opened')
      return [summary, closesOn && `Nhận ý kiến đến 24 giờ ${formatLegalDate(closesOn)}.`]
        .filter(Boolean)
        .join('\n');
    if (kind === 'issued') return `${bodyName} công bố văn bản.`;
    if (kind === 'reported')
      return edition > 1
        ? `${bodyName} công bố bản sửa lần ${edition - 1} của báo cáo.`
        : `${bodyName} công bố báo cáo đã ký.`;
    return edition > 1
      ? `${bodyName} đính chính bảng tiếp thu, giải trình (bản in lần ${edition}).`
      : `${bodyName} công bố bảng tiếp thu, giải trình.`;
  },
  version: (ordinal: number, title: string) => `Bản ${ordinal}: ${title}`,
  versionSummary: 'Một bản khác của dự thảo đọc được trên cổng.',
  head: (size: number) => `Mã gốc của nhật ký tiếp nhận, ${formatNumber(size)} dòng`,
  headSummary: (head: {
    readonly size: number;
    readonly root: string;
    readonly keyId: number;
    readonly signature: string;
    readonly occasion: keyof typeof HEAD_OCCASIONS;
    readonly signedAt: Date;
  }) =>
    [
      `Dịp: ${HEAD_OCCASIONS[head.occasion]}`,
      `Số dòng: ${head.size}`,
      `Mã gốc: ${head.root}`,
      `Khóa: ${head.keyId}`,
      `Chữ ký: ${head.signature}`,
      `Lúc ký: ${head.signedAt.toISOString()}`,
    ].join('\n'),
} as const;
