import type { DraftRequestRefusal } from '#features/plans/requests/draft-request.server.ts';
import type { RequestStanding } from '#features/plans/requests/request-line.ts';
import { formatDate, formatNumber } from './dates.ts';
import { plansText } from './plans.ts';

const nothingDone = 'Chưa có gì được ghi.';

export const requestStandings: Record<RequestStanding, string> = {
  silent: 'chưa trả lời',
  notWritten: 'chưa gửi văn bản',
  underWay: 'văn bản đang trình ký',
  waiting: 'đang chờ trả lời',
  answered: 'đã trả lời',
};

export const draftRequestRefusals: Record<DraftRequestRefusal, string> = {
  notInForce: `Chỉ gửi văn bản đề nghị theo kế hoạch đang thực hiện. ${nothingDone}`,
  replyInPast: `Ngày mong nhận trả lời phải sau hôm nay. ${nothingDone} Hãy chọn ngày khác.`,
  nobodyToAsk: `Không còn nơi nào cần viết trong phạm vi đã chọn: đã trả lời, hoặc đã có văn bản đang trình ký. ${nothingDone}`,
  issuerEnded: `Cơ quan lập kế hoạch đã kết thúc và không có một cơ quan kế thừa duy nhất. ${nothingDone}`,
};
export const recordAnswerRefusals = {
  notInForce: `Kế hoạch không còn thực hiện. ${nothingDone}`,
  notAsked: `Không còn nơi này trong nhiệm vụ được đề nghị. ${nothingDone} Hãy tải lại trang.`,
  noteNeeded: `Hãy ghi trả lời đến bằng cách nào: số, ngày văn bản, hoặc ai gọi điện. ${nothingDone}`,
} as const;

export const planRequestsText = {
  title: 'Đề nghị và trả lời',
  intro:
    'Những nơi kế hoạch này đề nghị tham gia, không phải giao việc. Nơi được đề nghị không bị ghi là trễ; hệ thống chỉ nhắc nhẹ theo hạn của từng nhiệm vụ.',
  none: 'Kế hoạch không đề nghị nơi nào.',
  noneOpen: 'Nơi nào được đề nghị cũng đã trả lời.',
  noneHint: 'Nhiệm vụ có cách giao “Đề nghị” sẽ hiện ở đây.',
  sums: (of: { all: number; answered: number; silent: number; unwritten: number; waiting: number }) =>
    [
      `${formatNumber(of.answered)}/${formatNumber(of.all)} đã trả lời`,
      of.silent > 0 && `${formatNumber(of.silent)} chưa trả lời dù đã qua ngày mong nhận`,
      of.waiting > 0 && `${formatNumber(of.waiting)} đang chờ`,
      of.unwritten > 0 && `${formatNumber(of.unwritten)} chưa gửi văn bản`,
    ]
      .filter(Boolean)
      .join(' · '),
  onlyOpen: 'Chỉ xem nơi chưa trả lời',
  all: 'Xem tất cả',
  body: 'Nơi được đề nghị',
  task: plansText.task,
  due: 'Hạn của nhiệm vụ',
  letter: 'Văn bản',
  answer: 'Trả lời',
  replyOn: (day: string) => `mong nhận trước ${formatDate(day)}`,
  sentOn: (symbol: string, day: string) => `số ${symbol}, gửi ngày ${day}`,
  draftLetter: 'Bản đang soạn, trình ký',
  notInRegister: 'chưa gắn với cơ quan nào trong danh mục',
  write: 'Soạn văn bản đề nghị',
  writeHint:
    'Văn bản được soạn thành dự thảo trong sổ văn bản của cơ quan, có người thứ hai duyệt rồi mới ký, lấy số, gửi.',
  scope: 'Gửi cho',
  unwritten: (n: number) => `Tất cả nơi chưa được gửi văn bản (${formatNumber(n)})`,
  silent: (n: number) => `Nhắc lại nơi chưa trả lời (${formatNumber(n)})`,
  oneTask: (ordinal: number, title: string) => `Nhiệm vụ ${ordinal}: ${title}`,
  reply: 'Mong nhận trả lời trước ngày',
  words: 'Lời thêm vào văn bản',
  record: 'Ghi trả lời đến bằng đường khác',
  how: 'Đến bằng cách nào',
  howHint: 'Số, ngày văn bản; hoặc ai gọi điện, ngày nào.',
  save: 'Ghi trả lời',
  saved: 'Đã ghi.',
} as const;

const cited = ({
  title,
  symbol,
  issuedOn,
}: {
  title: string;
  symbol: string | null;
  issuedOn: string | null;
}) => {
  const name = /^kế hoạch(\s|$)/iu.test(title) ? title : `Kế hoạch “${title}”`;
  const number = [symbol && `số ${symbol}`, symbol && issuedOn && `ngày ${formatDate(issuedOn)}`];
  const said = number.filter(Boolean).join(' ');
  return said ? `${name} (${said})` : name;
};

/** Fixed words of the letter that asks for what a plan asks. */
export const planRequestLetter = {
  abstract: (title: string, again: boolean) =>
    `V/v ${again ? 'trả lời đề nghị' : 'đề nghị'} phối hợp thực hiện ${title.charAt(0).toLocaleLowerCase('vi')}${title.slice(1)}`,
  lead: (body: string, plan: { title: string; symbol: string | null; issuedOn: string | null }) =>
    `Thực hiện ${cited(plan)}, ${body} trân trọng đề nghị quý cơ quan, tổ chức phối hợp thực hiện các nội dung sau:`,
  again: (letters: readonly { symbol: string; sentOn: string }[]) =>
    `Nội dung này đã được đề nghị tại ${letters.map(({ symbol, sentOn }) => `Công văn số ${symbol} ngày ${formatDate(sentOn)}`).join(', ')}. Đến nay chưa nhận được trả lời, xin được nhắc lại.`,
  columns: ['TT', 'Nội dung đề nghị', 'Cơ quan, tổ chức', 'Thời gian', 'Sản phẩm'],
  reply: (day: string, standingBody: string | null, body: string) =>
    `Rất mong nhận được trả lời của quý cơ quan, tổ chức trước ngày ${formatDate(day)}, gửi về ${standingBody ? `${standingBody}, cơ quan thường trực của Hội đồng` : body}.`,
  thanks: (body: string) => `${body} trân trọng cảm ơn sự phối hợp của quý cơ quan, tổ chức./.`,
  recipients: (shortName: string, standingBody: string | null) => [
    'Như trên;',
    ...(standingBody ? ['Chủ tịch Hội đồng (để báo cáo);', `${standingBody};`] : []),
    `Lưu: VT, ${shortName}.`,
  ],
} as const;
