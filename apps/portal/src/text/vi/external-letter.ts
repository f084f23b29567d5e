import { formatDate, formatNumber } from './dates.ts';

interface Asked {
  readonly title: string;
  readonly askingName: string;
  readonly letterSymbol: string;
  readonly letterOn: string;
  readonly body: string;
}

const count = (n: number) => (n < 10 ? `0${n}` : formatNumber(n));

/** "dự thảo Nghị định …", whether or not the title says already that it is a draft. */
const draftOf = (title: string) =>
  /^dự thảo\b/iu.test(title) ? title.replace(/^D/u, 'd') : `dự thảo ${title}`;

/** The fixed words of the letter that answers another body. */
export const externalLetter = {
  abstract: (title: string) => `V/v tham gia ý kiến đối với ${draftOf(title)}`,
  lead: ({ letterSymbol, letterOn, askingName, title, body }: Asked) =>
    `Phúc đáp ${letterSymbol ? `Công văn số ${letterSymbol}` : 'văn bản'} ngày ${formatDate(letterOn)} của ${askingName} về việc lấy ý kiến đối với ${draftOf(title)}, ${body} có ý kiến như sau:`,
  agree: (body: string, title: string) => `${body} thống nhất với nội dung ${draftOf(title)}.`,
  general: '1. Ý kiến chung',
  onArticles: '2. Ý kiến đối với từng điều',
  seeAppendix: (articles: number) =>
    `Ý kiến đối với ${count(articles)} điều, phần của dự thảo được nêu tại Phụ lục kèm theo văn bản này.`,
  closing: (body: string, asking: string) => `${body} gửi ${asking} nghiên cứu, tổng hợp./.`,
  appendixTitle: (title: string) => `Ý kiến tham gia đối với từng điều của ${draftOf(title)}`,
  columns: ['STT', 'Điều, khoản', 'Nội dung ý kiến'],
  recipients: (shortName: string) => ['Như trên;', `Lãnh đạo ${shortName};`, 'Lưu: VT.'],
} as const;
