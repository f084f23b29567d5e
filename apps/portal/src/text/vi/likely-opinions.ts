import type { LikenessRefusal } from '#features/understanding/likeness/likeness.ts';
import { formatNumber } from './dates.ts';

const nothingDone = 'Chưa có gì được ghi.';
const opinions = (count: number) => `${formatNumber(count)} ý kiến`;

/** Opinions that may be one, of which an officer says whether they are. */
export const likelyText = {
  about:
    'Máy thấy hai nội dung của mỗi cặp gần nhau nhưng không chắc là một. Đọc rồi bấm một nút: máy đếm theo lời cán bộ và không hỏi lại cặp ấy. Nhóm và câu trả lời đã có thì giữ nguyên.',
  marked: 'Chữ được đánh dấu là chữ mà bên kia không có.',
  list: 'Các cặp nội dung',
  pair: (one: number, two: number) => `${opinions(one)} và ${opinions(two)}`,
  side: (count: number, place: string) => [opinions(count), place].filter(Boolean).join(' · '),
  wording: 'Câu chữ đề nghị',
  isSame: 'Là một ý kiến',
  isOther: 'Là hai ý kiến khác nhau',
  pairs: (count: number) => `${formatNumber(count)} cặp chờ xem`,
  place: 'Điều',
  anyPlace: 'Tất cả',
  narrow: 'Lọc',
  noneTitle: 'Không có cặp nào cần hỏi',
  none: 'Hai nội dung gần nhau mà máy không chắc là một, còn ý kiến chưa vào nhóm, thì hiện ở đây.',
  noneHere: 'Ở điều này không có cặp nào. Bỏ lọc để xem các điều khác.',
  showAll: 'Xem tất cả các điều',

  said: 'Đã ghi',
  saidAll: (count: number) => `${formatNumber(count)} lần ghi`,
  outcome: (isSame: boolean) => (isSame ? 'Là một ý kiến' : 'Là hai ý kiến khác nhau'),
  by: (name: string, at: string) => `${name}, ${at}`,
  takenBack: (name: string, at: string) => `đã hoàn tác: ${name}, ${at}`,
  gone: '(ý kiến đã rút, chờ kiểm duyệt hoặc không phải góp ý)',
  undo: 'Hoàn tác',
  done: {
    mot: 'Đã ghi là một ý kiến: từ nay hai nội dung được đếm chung.',
    hai: 'Đã ghi là hai ý kiến khác nhau: máy không hỏi lại cặp này.',
    bo: 'Đã hoàn tác. Cặp này lại chờ xem nếu máy vẫn thấy gần nhau.',
  } as Readonly<Record<string, string>>,

  bySaid: (count: number) => `Trong đó ${opinions(count)} đứng ở đây theo xác nhận của cán bộ.`,
} as const;

export const likenessRefusals: Record<LikenessRefusal, string> = {
  gone: `Một trong hai ý kiến vừa được rút, đang chờ kiểm duyệt, không phải góp ý, hoặc máy đang đọc lại. ${nothingDone} Hãy tải lại trang và xem các cặp còn lại.`,
  joined: `Hai ý kiến này vừa được người khác xác nhận là một, hoặc đã đứng chung. ${nothingDone} Nếu thấy không đúng, hãy hoàn tác lời ấy ở phần “Đã ghi” rồi ghi lại.`,
  parted: `Người khác vừa ghi đây là hai ý kiến khác nhau. ${nothingDone} Nếu thấy không đúng, hãy hoàn tác lời ấy ở phần “Đã ghi” rồi ghi lại.`,
  nothingToUndo: `Lời này đã được hoàn tác. ${nothingDone}`,
};
