// What sellers and buyers said about the amending decision on scales at markets.

import { opinionsOf } from './opinion-row.ts';
import type { StoryOpinion } from './opinion-story.ts';

const on = opinionsOf('qd-can-tai-cho');
const SELLER = { category: 'Người bán hàng tại chợ', countingClass: 'household' } as const;
const BUYER = { category: 'Người đi chợ', countingClass: 'individual' } as const;

const marketMeeting = {
  channel: 'meeting',
  place: 'phường Phố Hiến',
  receivedOn: { daysAgo: 9 },
  enteredBy: 'soan-thao-tdc',
  detail: {
    heldOn: { daysAgo: 10 },
    heldAt: 'Chợ Phố Hiến, 13 giờ 30, sau giờ chợ sáng',
    attendance: 38,
    minutesPage: 1,
    recordedBy: 'Chi cục Tiêu chuẩn Đo lường Chất lượng',
  },
} as const;

export const marketOpinions: readonly StoryOpinion[] = [
  on({
    key: 'cc-01',
    unit: 'dieu-1__khoan-4',
    quote: 'bị nêu tên gian hàng tại bảng tin của chợ trong 07 ngày',
    position: 'disagree',
    text: 'Nêu tên lên bảng là mất khách cả tháng, mà có khi tại cái cân cũ chứ chị em không cố ý. Xin cho nhắc lần đầu, đi kiểm định lại, tái phạm mới nêu tên.',
    ...SELLER,
    ...marketMeeting,
  }),
  on({
    key: 'cc-02',
    unit: 'dieu-1__khoan-4',
    position: 'agree',
    text: 'Ủng hộ nêu tên. Tôi mua cân thịt về thiếu lạng rưỡi, ra nói thì bị mắng. Có bảng thì họ mới sợ.',
    ...BUYER,
    place: 'phường Thái Bình',
    receivedOn: { daysAgo: 15 },
  }),
  on({
    key: 'cc-03',
    unit: 'dieu-1__khoan-4',
    position: 'amend',
    text: 'cho e hoi can thieu 3 lan la 3 nguoi khac nhau hay 1 nguoi can 3 lan. co nguoi ghet nhau ho can di can lai thi sao. nen ghi ro la 3 khach khac nhau va co bien ban',
    ...SELLER,
    place: 'xã Ân Thi',
    receivedOn: { daysAgo: 14 },
  }),
  on({
    key: 'cc-04',
    unit: 'dieu-1__khoan-5',
    quote: 'một cân mỗi năm',
    position: 'amend',
    text: 'Hàng cá tôi có hai cân, một cân to một cân nhỏ. Miễn phí một cân thì tốt rồi, cân thứ hai xin giảm một nửa.',
    ...SELLER,
    ...marketMeeting,
  }),
  on({
    key: 'cc-05',
    unit: 'dieu-1__khoan-1',
    position: 'ask',
    text: 'Cân điện tử hết pin hay bị ướt có chạy sai không, ai kiểm tra hằng ngày?',
    ...BUYER,
    place: 'xã Hưng Hà',
    channel: 'phone',
    receivedOn: { daysAgo: 12 },
    enteredBy: 'soan-thao-tdc',
    detail: { recordedBy: 'Chi cục Tiêu chuẩn Đo lường Chất lượng ghi lại cuộc gọi' },
  }),
  on({
    key: 'cc-06',
    unit: 'dieu-1__khoan-3',
    position: 'disagree',
    text: 'Bán cá bán thịt tay lúc nào cũng ướt, dán mã giấy ba hôm là nát. Dán mã phải là loại chống nước, mà ai phát, mất tiền thì ai chịu?',
    ...SELLER,
    place: 'phường Mỹ Hào',
    receivedOn: { daysAgo: 11 },
  }),
  on({
    key: 'cc-07',
    unit: 'dieu-1__khoan-6',
    position: 'amend',
    text: 'Người già đi chợ không biết quét mã. Đề nghị in số điện thoại thật to ở chỗ cân, có người nghe máy.',
    category: 'Người cao tuổi',
    place: 'xã Khoái Châu',
    channel: 'paperForm',
    receivedOn: { daysAgo: 10 },
    enteredBy: 'soan-thao-tdc',
  }),
  on({
    key: 'cc-08',
    unit: 'dieu-2__khoan-3',
    position: 'agree',
    text: 'Bãi bỏ khoản bắt người bán góp tiền sửa cân là hợp lòng dân. Cảm ơn.',
    ...SELLER,
    place: 'xã Tiên Lữ',
    receivedOn: { daysAgo: 6 },
  }),
  on({
    key: 'cc-09',
    unit: 'dieu-2__khoan-1',
    position: 'ask',
    text: 'Xã tôi có một công chức lo cả kinh tế lẫn xây dựng, sáu tháng kiểm tra hết cân ở bốn chợ thì lấy người đâu ra?',
    category: 'Công chức cấp xã',
    countingClass: 'individual',
    place: 'xã Diên Hà',
    channel: 'email',
    receivedOn: { daysAgo: 4 },
  }),
];
