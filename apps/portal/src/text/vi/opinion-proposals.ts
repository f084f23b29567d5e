import type { View } from '#features/understanding/proposals/proposal-address.ts';
import type { ToneFlag } from '#features/understanding/tone/tone.ts';
import { formatNumber } from './dates.ts';

/** What the machine read out of opinions, for the officer who groups them. */
export const opinionProposalsText = {
  title: 'Gợi ý gom ý kiến',
  link: 'Gợi ý gom ý kiến',
  about:
    'Máy đọc ý kiến theo những quy tắc viết sẵn và chỉ gợi ý. Không gì được gom, chuyển hay trả lời khi cán bộ chưa bấm; không ai bị chấm điểm.',
  counting:
    'Cách đếm: mỗi ý kiến của mỗi người đếm một lần, kể cả khi nhiều người gửi cùng một nội dung. Máy xếp chung một thẻ những ý kiến cùng đề nghị, cùng con số, cùng điều khoản, cùng phía, dù lời kể khác vài chữ. Ý kiến cán bộ đã xác nhận là một thì đếm chung, và thẻ ghi có bao nhiêu ý kiến như vậy. Ý kiến chờ kiểm duyệt, đã rút, không phải góp ý và của cán bộ trong cơ quan không có ở trang này.',
  unread: (count: number) =>
    `${formatNumber(count)} ý kiến mới đến, máy chưa đọc xong; vài phút nữa tải lại trang này.`,
  views: {
    'hang-loat': 'Gửi hàng loạt',
    'co-the-mot': 'Có thể là một ý kiến',
    'noi-den': 'Nói đến điều khác',
    'chu-de': 'Chủ đề',
    'can-xem': 'Cần xem trước',
  } satisfies Record<View, string>,

  sameCount: (count: number) => `${formatNumber(count)} ý kiến cùng một yêu cầu`,
  identicalAndNear: (identical: number, near: number) =>
    near === 0
      ? `${formatNumber(identical)} ý kiến giống hệt nhau.`
      : `${formatNumber(identical)} ý kiến giống hệt nhau, ${formatNumber(near)} ý kiến gần giống.`,
  partGrouped: (waiting: number) => `${formatNumber(waiting)} ý kiến còn chưa vào nhóm nào.`,
  senders: 'Người gửi',
  variants: (count: number) => `${formatNumber(count)} cách viết gần giống; chữ thêm vào được đánh dấu`,
  copies: (count: number) => (count === 1 ? '1 ý kiến' : `${formatNumber(count)} ý kiến`),
  addsNothing: 'không thêm gì',
  sharing: (count: number, atLeast: boolean) =>
    `${atLeast ? 'Ít nhất ' : ''}${formatNumber(count)} ý kiến khác chép cả đoạn và có yêu cầu riêng`,
  sharingNote: 'Những ý kiến này không đếm chung vào đây; chữ riêng của từng ý kiến được đánh dấu.',
  noMassTitle: 'Chưa thấy nội dung nào được nhiều người cùng gửi',
  noMass: 'Từ ba ý kiến cùng một yêu cầu mà chưa vào nhóm thì hiện ở đây.',

  units: 'Điều, khoản được nhắc đến',
  unitCounts: (cited: number, likely: number) =>
    [
      cited > 0 ? `${formatNumber(cited)} nêu đích danh` : '',
      likely > 0 ? `${formatNumber(likely)} có thể nói đến` : '',
    ]
      .filter(Boolean)
      .join(', '),
  cited: 'Nêu đích danh',
  likely: 'Có thể nói đến, đoán theo chữ trong điều',
  givenUnder: (place: string) => `Người gửi đặt ở ${place}.`,
  givenWhole: 'Người gửi góp ý chung.',
  noPlacesTitle: 'Không có ý kiến nào nói đến điều khác nơi người gửi đặt',
  noPlaces: 'Ý kiến chung mà trong lời có “khoản 2 Điều 5” thì hiện ở đây để cán bộ xếp đúng chỗ.',
  moreThanShown: (shown: number, all: number) =>
    `Đang hiện ${formatNumber(shown)} trong ${formatNumber(all)} ý kiến; gom xong thì phần còn lại hiện tiếp.`,

  choosePlace: 'Chọn điều',
  showThemes: 'Tìm chủ đề',
  themeCount: (count: number) => `${formatNumber(count)} ý kiến`,
  themeNew: (name: string) => (name ? `Chủ đề mới: “${name}”` : 'Chủ đề mới'),
  themeOfGroup: (ordinal: number, title: string) => `Thêm vào nhóm ${ordinal}: ${title}`,
  capped:
    'Chỉ 600 nội dung đông nhất được so với nhau; gom xong những nội dung này rồi tìm lại để xem phần còn lại.',
  noThemesTitle: 'Không thấy chủ đề nào chung',
  noThemes:
    'Ở điều này không có hai ý kiến chưa vào nhóm nào cùng nói một việc, hoặc ý kiến đã vào nhóm hết.',
  citedOfPlace: 'Câu được nhiều ý kiến nói nhất',
  citedNote:
    'Máy chỉ chép nguyên văn một câu có trong ý kiến đã công khai, không viết lại. Câu được chọn là câu có dấu đầy đủ trong ý kiến đến sớm nhất; ý kiến bị ẩn, chờ kiểm duyệt hay đã rút không được dẫn và không được đếm.',
  citedFrom: 'Xem ý kiến có câu này',
  citedBy: (count: number) =>
    count === 1 ? '1 ý kiến nói câu này' : `${formatNumber(count)} ý kiến nói gần như vậy`,
  choosePlaceFirst: 'Chọn một điều để máy tìm những ý kiến cùng nói một việc.',

  flags: {
    question: 'Có câu hỏi cho cơ quan',
    personalData: 'Có thông tin cá nhân',
    insult: 'Có lời xúc phạm',
    advertisement: 'Có lẽ không phải góp ý',
    denunciation: 'Có lẽ là tố cáo',
  } satisfies Record<ToneFlag, string>,
  flagsNote: 'Dấu hiệu nói về chữ trong ý kiến để cán bộ đọc kỹ trước khi trả lời, không nói về người gửi.',
  noFlagsTitle: 'Không có ý kiến nào cần xem trước',
  noFlags: 'Ý kiến có câu hỏi, thông tin cá nhân hay lời xúc phạm mà chưa vào nhóm thì hiện ở đây.',

  tick: (label: string) => `Chọn ý kiến của ${label}`,
  tickSame: (count: number) => `Chọn ${formatNumber(count)} ý kiến cùng nội dung này`,
  groupThese: (count: number) => `Gom ${formatNumber(count)} ý kiến này thành nhóm`,
  groupTicked: 'Gom các ý kiến đã chọn thành nhóm',
  orExisting: 'Hoặc đưa vào nhóm đã có',
  toOpinions: 'Bàn ý kiến',
} as const;
