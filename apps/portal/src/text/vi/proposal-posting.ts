import type { ProposalDuty } from '#features/proposal-posting/proposal-posting.ts';
import { formatDate, formatDeadline, formatInstant, formatNumber } from './dates.ts';

type Shown = Pick<ProposalDuty, 'postedAt' | 'fullOn' | 'inFull'> & {
  readonly sentOn: string | null;
  readonly posted: boolean;
};

/** Where the dossier of a proposal stands with its minimum, in one sentence. */
export function proposalState({ postedAt, fullOn, inFull, sentOn, posted }: Shown): string {
  if (!postedAt)
    return sentOn
      ? `Đề nghị đã gửi ngày ${formatDate(sentOn)} mà hồ sơ chưa đăng đủ tài liệu: tính là không đăng tải.`
      : 'Hồ sơ đề nghị chưa đăng đủ tài liệu trên cổng nên chưa tính ngày nào.';
  if (sentOn && !inFull)
    return `Đề nghị đã gửi ngày ${formatDate(sentOn)}, trước khi đủ thời gian đăng tối thiểu: tính là đăng chưa đủ.`;
  if (fullOn === null)
    return 'Hồ sơ đã bị gỡ khi chưa đủ thời gian tối thiểu. Hãy công khai lại đủ tài liệu.';
  const full = `${sentOn ? 'đủ' : 'Thời gian tối thiểu đủ vào lúc'} ${formatDeadline(fullOn)}`;
  if (sentOn)
    return `Hồ sơ đã đăng đủ thời gian tối thiểu (${full}) trước khi gửi đề nghị ngày ${formatDate(sentOn)}.`;
  return posted ? `${full}. Hãy gửi đề nghị từ ngày hôm sau.` : `${full}; hiện hồ sơ không còn đủ trên cổng.`;
}

export const proposalText = {
  title: 'Thời gian đăng hồ sơ đề nghị',
  intro:
    'Hồ sơ đề nghị xây dựng luật, pháp lệnh phải đăng trên cổng đủ số ngày tối thiểu trước khi gửi. Hồ sơ được tính là đang đăng khi mọi tài liệu sau đây đều công khai.',
  papers: 'Tài liệu phải đăng',
  since: 'Đăng đủ tài liệu từ',
  never: 'chưa đăng đủ',
  counted: 'Ngày tính được',
  lost: 'Ngày không tính',
  days: (n: number) => `${formatNumber(n)} ngày`,
  unverified:
    'Cách hiểu này chưa được cán bộ pháp chế xác minh: tài liệu nào phải đăng, và phải đủ ngày trước khi gửi.',
  trail: 'Lịch sử đăng, gỡ tài liệu',
  events: { posted: 'Công khai', withdrawn: 'Thôi công khai' },
  byHouse: 'hệ thống ghi khi có báo cáo về tệp',
  by: (name: string) => `người thực hiện: ${name}`,
  reason: 'Lý do',
  hash: 'mã băm tệp công khai',
  onPortal: 'Xem trang công khai',
} as const;

/** The public page of a dossier, and the list of those that are posted. */
export const publicProposalText = {
  kind: 'Hồ sơ đề nghị xây dựng',
  list: 'Hồ sơ đề nghị đang đăng',
  intro: 'Tài liệu của đề nghị xây dựng văn bản, đăng trước khi soạn dự thảo.',
  since: (at: Date) => `đăng từ ${formatInstant(at)}`,
  partly: 'Hiện chỉ một phần hồ sơ đang đăng.',
  body: 'Cơ quan lập đề nghị',
  documents: 'Tài liệu',
  until: 'Đăng ít nhất đến',
} as const;
