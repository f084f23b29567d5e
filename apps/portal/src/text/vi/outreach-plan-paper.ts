import type { Channel } from '#features/outreach/channel.ts';
import { formatDate, formatMoney, formatNumber } from './dates.ts';
import { channelNames } from './outreach.ts';

/** Words of the printed plan of communication of a draft. */
export const outreachPlanPaper = {
  type: 'KẾ HOẠCH',
  abstract: (title: string) => `Truyền thông dự thảo ${title}`,
  bases: [
    'Căn cứ Quyết định số 407/QĐ-TTg ngày 30 tháng 3 năm 2022 của Thủ tướng Chính phủ phê duyệt Đề án “Tổ chức truyền thông chính sách có tác động lớn đến xã hội trong quá trình xây dựng văn bản quy phạm pháp luật giai đoạn 2022 - 2027”;',
  ],
  lead: (body: string, title: string, screenedOn: string) =>
    `Dự thảo ${title} được sàng lọc ngày ${formatDate(screenedOn)} là thuộc diện phải truyền thông. ${body} ban hành kế hoạch truyền thông dự thảo như sau:`,
  replaces: (edition: number, reason: string) =>
    `Kế hoạch này là lần điều chỉnh thứ ${formatNumber(edition - 1)}${reason ? `; lý do: ${reason}` : ''}. Các việc đã duyệt ở lần trước tiếp tục được thực hiện.`,
  aimTitle: '1. Mục đích, yêu cầu',
  usualAim:
    'Cung cấp đầy đủ, ngắn gọn, dễ hiểu nội dung dự thảo cho người chịu tác động; tạo điều kiện để người dân, doanh nghiệp tham gia ý kiến. Việc truyền thông được tiến hành song song, không thay cho việc lấy ý kiến theo luật.',
  linesTitle: '2. Nội dung, hình thức, thời gian',
  linesLead: (count: number) =>
    `Gồm ${formatNumber(count)} việc, nêu ở Phụ lục kèm theo: đối tượng, nội dung, kênh, địa bàn, ngày giờ, đơn vị thực hiện, kinh phí.`,
  moneyTitle: '3. Kinh phí',
  money: (known: number, unknown: number) => {
    const rest = unknown > 0 ? `Có ${formatNumber(unknown)} việc chưa dự toán.` : '';
    if (known === 0) return rest || 'Không phát sinh kinh phí.';
    return [`Dự toán ${formatMoney(known)}, từ nguồn kinh phí được giao.`, rest].filter(Boolean).join(' ');
  },
  carryingOutTitle: '4. Tổ chức thực hiện',
  unitDoes: (name: string, count: number) => `${name} thực hiện ${formatNumber(count)} việc theo Phụ lục.`,
  spokesperson: (name: string) => `Thông tin cung cấp cho báo chí và họp báo do ${name} thông qua.`,
  proof:
    'Mỗi việc khi thực hiện xong phải có minh chứng (ảnh, bản ghi, bài đăng, biên bản, xác nhận của nơi thực hiện). Qua ngày mà chưa có minh chứng là trễ.',
  closing: (body: string) => `Trên đây là kế hoạch của ${body}./.`,
  recipients: (shortName: string, units: readonly string[]) => [
    `Lãnh đạo ${shortName};`,
    ...units.filter((unit) => unit !== shortName).map((unit) => `${unit};`),
    'Lưu: VT, hồ sơ dự thảo.',
  ],
  appendixTitle: (title: string) => `Các việc truyền thông dự thảo ${title}`,
  tableHead: [
    'STT',
    'Đối tượng',
    'Nội dung',
    'Kênh',
    'Địa bàn, địa điểm',
    'Ngày, khung giờ',
    'Thực hiện',
    'Kinh phí',
  ],
  channel: (kind: Channel, name: string) => (name ? `${channelNames[kind]}: ${name}` : channelNames[kind]),
  when: (day: string | null, from: string | null, to: string | null) =>
    [day ? formatDate(day) : '', [from, to].filter(Boolean).join('-')].filter(Boolean).join(', '),
  estimate: (dong: number | null) => (dong === null ? 'chưa dự toán' : formatNumber(dong)),
} as const;
