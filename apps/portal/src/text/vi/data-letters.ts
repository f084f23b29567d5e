import type { RequestKind, SubjectResult } from '#features/personal-data/requests/data-request.ts';
import type { Remedy, RemedyCode } from '#features/personal-data/requests/remedies.data.ts';
import { requestKindWords, requestStateWords, subjectResultWords } from './data-requests.ts';
import { formatDate, formatInstant, formatNumber } from './dates.ts';

interface Mail {
  readonly subject: string;
  readonly text: string;
}

/** The link to all that was given under one address. Nothing stands in it of what was said. */
export function ownDataMail({ url, hours }: { readonly url: string; readonly hours: number }): Mail {
  return {
    subject: 'Đường dẫn tới dữ liệu về bạn',
    text: [
      'Chào bạn,',
      `Bạn vừa nhờ gửi đường dẫn để xem, mang về, sửa hoặc xóa dữ liệu của mọi lần góp ý đã xác nhận địa chỉ thư này. Mở trong ${hours} giờ:`,
      url,
      'Ai mở được đường dẫn này cũng xem được dữ liệu về bạn, nên bạn đừng chuyển cho người khác.',
      'Nếu không phải bạn nhờ, hãy bỏ qua thư này: không có gì được gửi đi và không có gì thay đổi.',
    ].join('\n\n'),
  };
}

/** Without marks, as every message to a telephone. */
export const ownDataMessage = (url: string): string =>
  `Du lieu ve ban, dung trong 24 gio. Khong dua cho ai: ${url}`;

interface Request {
  readonly number: number;
  readonly year: number;
  readonly kind: RequestKind;
  readonly receivedAt: Date;
  readonly body: string;
  /** Of the body; empty when it gave none. */
  readonly replyTo: string;
  readonly url: string;
}

const named = ({ number, year }: Pick<Request, 'number' | 'year'>) => `số ${number}/${year}`;
const unread = (status: 'V' | 'S' | 'U') => (status === 'V' ? '' : ', chưa đối chiếu nguyên văn');
const whereToSee = (url: string) =>
  `Để xem dữ liệu và câu trả lời của từng lần góp ý, nhờ gửi đường dẫn riêng tại:\n${url}\nThư này không kèm mã biên nhận, phòng khi thư được chuyển cho người khác.`;
const whomToAsk = ({ body, replyTo }: Pick<Request, 'body' | 'replyTo'>) =>
  replyTo ? `${body}\n${replyTo}` : body;

/** That a request came in, and until when it is answered. */
export function receivedMail(
  request: Request & {
    readonly dueOn: string;
    readonly limit: {
      readonly amount: number;
      readonly legalBasis: string;
      readonly status: 'V' | 'S' | 'U';
    };
    readonly isDelete: boolean;
  },
): Mail {
  const { kind, receivedAt, body, dueOn, limit, isDelete, url } = request;
  return {
    subject: `Đã nhận yêu cầu ${named(request)} về dữ liệu cá nhân`,
    text: [
      'Chào bạn,',
      `${body} đã nhận yêu cầu ${named(request)} của bạn: ${requestKindWords[kind]}. Nhận lúc ${formatInstant(receivedAt)}.`,
      `Cơ quan trả lời chậm nhất hết ${formatDate(dueOn)}: ${limit.amount} ngày làm việc (${limit.legalBasis}${unread(limit.status)}).`,
      ...(isDelete
        ? [
            'Khi đã xóa xong sẽ không có thư báo, vì địa chỉ này cũng được xóa. Nếu chưa xóa hoặc chỉ xóa một phần, chúng tôi viết thư nói lý do.',
          ]
        : []),
      whereToSee(url),
      'Nếu không phải bạn yêu cầu, hãy báo ngay cho cơ quan trước hạn trả lời, theo địa chỉ dưới đây.',
      whomToAsk(request),
    ].join('\n\n'),
  };
}

/** What became of a request: set right, done in part, or not done, with the reason and what can be done against it. */
export function decidedMail(
  request: Request & {
    readonly state: 'granted' | 'partly' | 'refused';
    readonly answer: string;
    readonly basis: string;
    readonly results: readonly { readonly result: SubjectResult | null }[];
    readonly remedies: readonly Remedy[];
  },
): Mail {
  const { kind, receivedAt, body, state, answer, basis, results, remedies, url } = request;
  return {
    subject: `Trả lời yêu cầu ${named(request)} về dữ liệu cá nhân`,
    text: [
      'Chào bạn,',
      `${body} trả lời yêu cầu ${named(request)} của bạn (${requestKindWords[kind]}, nhận lúc ${formatInstant(receivedAt)}): ${requestStateWords[state]}.`,
      ...(state === 'partly' ? [countsOf(results)] : []),
      ...(answer ? [`${state === 'granted' ? 'Lời của cơ quan' : 'Lý do'}: ${answer}`] : []),
      ...(basis ? [`Căn cứ pháp luật: ${basis}`] : []),
      ...(remedies.length > 0 ? [remediesText(remedies)] : []),
      whereToSee(url),
      whomToAsk(request),
    ].join('\n\n'),
  };
}

function countsOf(results: readonly { readonly result: SubjectResult | null }[]): string {
  const kinds = (['done', 'kept', 'refused', 'gone'] as const).map((kind) => ({
    kind,
    count: results.filter(({ result }) => result === kind).length,
  }));
  const lines = kinds.filter(({ count }) => count > 0);
  return lines
    .map(({ kind, count }) => `- ${formatNumber(count)} lần góp ý: ${subjectResultWords[kind]}`)
    .join('\n');
}

const remedyWords: Record<RemedyCode, string> = {
  complaint: 'Khiếu nại với cơ quan đã trả lời, theo địa chỉ ở cuối thư',
  authority: 'Phản ánh tới cơ quan chuyên trách bảo vệ dữ liệu cá nhân',
  court: 'Khởi kiện tại Tòa án',
};

function remediesText(remedies: readonly Remedy[]): string {
  return [
    'Nếu không đồng ý, bạn có thể:',
    ...remedies.map(
      ({ code, legalBasis, status }) => `- ${remedyWords[code]} (${legalBasis}${unread(status)}).`,
    ),
    ...(remedies.some(({ status }) => status === 'U')
      ? ['Thời hiệu và cách làm theo các luật này: hãy hỏi lại cơ quan hoặc trợ giúp pháp lý.']
      : []),
  ].join('\n');
}
