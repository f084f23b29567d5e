import type { DomainRefusal } from '#features/submissions/contact/mail-domains/manage-domains.server.ts';
import { formatInstant, formatNumber } from './dates.ts';

/** Which mail domain belongs to which organisation. */
export const mailDomainText = {
  title: 'Tên miền thư của tổ chức',
  note: 'Khi người góp ý xác nhận địa chỉ thư và địa chỉ ấy thuộc tên miền của đúng tổ chức họ nêu tên, lần góp ý được ghi là của tổ chức đó mà không cần đối chiếu công văn.',
  none: 'Chưa ghi tên miền nào.',
  by: (name: string, at: Date) => `${name} xác nhận, ${formatInstant(at)}`,
  domain: 'Tên miền',
  domainHint: 'Phần sau dấu @, ví dụ: hoitieuthuong.vn',
  name: 'Tên tổ chức, như tổ chức tự viết',
  basis: 'Căn cứ',
  basisHint: 'Bạn biết tên miền này của họ từ đâu, ví dụ: ghi trên công văn số 05/CV-HTT.',
  add: 'Ghi tên miền',
  stop: 'Thôi dùng',
  added: (recognised: number) =>
    recognised === 0 ? 'Đã ghi.' : `Đã ghi; nhận ra ${formatNumber(recognised)} lần góp ý đã gửi từ trước.`,
  recognised: 'Thư gửi từ tên miền của tổ chức',
} as const;

export const domainRefusals: Record<DomainRefusal, string> = {
  notADomain: 'Nhập một tên miền, ví dụ: hoitieuthuong.vn. Chưa có gì được ghi.',
  sharedDomain:
    'Tên miền này ai cũng mở được địa chỉ, hoặc nhiều cơ quan dùng chung, nên không cho biết là tổ chức nào.',
  nameMissing: 'Ghi tên tổ chức. Chưa có gì được ghi.',
  basisMissing: 'Ghi căn cứ: bạn biết tên miền này của họ từ đâu. Chưa có gì được ghi.',
  known: 'Tên miền này của tổ chức này đã được ghi.',
  tooLong: 'Tên tổ chức dài quá 200 chữ, hoặc căn cứ dài quá 500 chữ.',
};
