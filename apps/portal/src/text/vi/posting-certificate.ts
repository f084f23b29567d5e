import type { CertificateFacts } from '#features/consultations/certificate/certificate-facts.ts';
import type { IssueCertificateRefusal } from '#features/consultations/certificate/issue-certificate.server.ts';
import type { PlaceAvailability } from '#features/consultations/posting/availability.ts';
import type { PostingEvent } from '#features/consultations/posting/posting-event.ts';
import { regimeOf } from '#features/time-limits/regime.ts';
import { formatDate, formatDeadline, formatInstant, formatNumber } from './dates.ts';
import { dayOffSource, explanationLine, regimeNames, rowChoiceText } from './deadline-line.ts';
import { eventWords, placeWords, postingText } from './posting.ts';
import { ruleStatusNames, timeLimitsText, unitNames } from './time-limits.ts';

const day = (on: string) => formatDate(on);
/** A hash on paper in eight groups: compared by eye, and lines broken in it without holes in a justified paragraph. */
const grouped = (sha256: string) => sha256.replace(/(.{8})(?=.)/g, '$1 ');
/** What people typed may end with a full stop; the sentence around it has its own. */
const bare = (typed: string) => typed.trim().replace(/[.;,]+$/, '');

/** The fixed words of the certificate of posting. "Cổng này" has no meaning on paper: there the body is named. */
const placeOnPaper = (place: PlaceAvailability['place'], body: string) =>
  place === 'ownPortal' ? `Cổng thông tin điện tử của ${body}` : placeWords.provincePortal;

export const certificateWords = {
  type: 'BẢN XÁC NHẬN',
  abstract: (title: string) => `Việc đăng tải dự thảo ${title} để lấy ý kiến`,
  lead: (body: string, { title, round }: CertificateFacts) =>
    `${body} xác nhận việc đăng tải toàn văn dự thảo ${title} để lấy ý kiến, đợt ${round}, như sau:`,
  draftTitle: '1. Bản dự thảo và thời gian lấy ý kiến',
  version: ({ versionOrdinal, versionSha256 }: CertificateFacts) =>
    `Bản dự thảo đưa ra lấy ý kiến: bản số ${versionOrdinal}${versionSha256 ? `, mã băm SHA-256 của nội dung: ${grouped(versionSha256)}` : ''}.`,
  period: ({ openedAt, closesOn }: CertificateFacts) =>
    `Mở lấy ý kiến lúc ${formatInstant(openedAt)}; nhận ý kiến đến hết ${formatDeadline(closesOn)}.`,
  extended: (reason: string) => `Thời hạn đã được gia hạn. Lý do: ${bare(reason)}.`,
  kept: ({ closesOn, minimumOn, settledAt, reason }: CertificateFacts['kept'][number]) =>
    `Sau khi mở, quy tắc hoặc lịch nghỉ thay đổi, tính lại là ngày ${day(minimumOn)}; ngày ${day(settledAt.toISOString().slice(0, 10))}, cơ quan giữ hạn ${day(closesOn)}. Lý do: ${bare(reason)}.`,
  minimumTitle: '2. Thời gian tối thiểu và căn cứ',
  minimum: ({ deadline }: CertificateFacts) =>
    deadline.rule
      ? `Thời gian tối thiểu: ${deadline.rule.amount} ${unitNames[deadline.rule.unit]}. Căn cứ: ${deadline.rule.legalBasis} (mức xác minh: ${ruleStatusNames[deadline.rule.status]}). Thời kỳ áp dụng: ${regimeNames[regimeOf(deadline.startOn)]}.`
      : 'Không có quy định về số ngày đăng tối thiểu đối với văn bản này; cơ quan tự đặt thời hạn.',
  unverified: timeLimitsText.unverifiedLong,
  chosenRow: ({ basis, reason }: NonNullable<CertificateFacts['deadline']['chosenRow']>) =>
    `${rowChoiceText.chosen(basis)} ${rowChoiceText.reason(reason)}`,
  counting: ({ deadline }: CertificateFacts) =>
    `Cách tính theo Điều 147 và Điều 148 Bộ luật Dân sự số 91/2015/QH13: ${explanationLine(deadline)}.${dayOffSource(deadline) ? ` ${dayOffSource(deadline)}` : ''}`,
  placesTitle: '3. Nơi đăng, thời gian đăng',
  placesHead: ['STT', 'Nơi đăng', 'Đăng từ', 'Tính được', 'Đủ thời gian'],
  placeRow: (row: PlaceAvailability, index: number, body: string, hasMinimum: boolean) => [
    String(index + 1),
    `${placeOnPaper(row.place, body)}${row.required ? ` (${postingText.required})` : ''}`,
    row.postedAt ? formatInstant(row.postedAt) : postingText.notPostedYet,
    postingText.countedDays(row.counted),
    row.fullOn ? `hết ngày ${day(row.fullOn)}` : hasMinimum ? postingText.never : postingText.noMinimum,
  ],
  filesLead: 'Tệp và địa chỉ đã đăng:',
  file: ({ place, event, at, sha256, address, proof }: PostingEvent, body: string) =>
    [
      `${eventWords[event]} ${formatInstant(at)}, ${placeOnPaper(place, body)}`,
      address ? `địa chỉ ${address}` : '',
      sha256 ? `mã băm SHA-256 của tệp đăng: ${grouped(sha256)}` : '',
      proof ? `minh chứng: tệp ${proof.name}, mã băm SHA-256: ${grouped(proof.sha256)}` : '',
    ]
      .filter((part) => part !== '')
      .join('; '),
  lostTitle: '4. Thời gian gỡ, gián đoạn và ngày không tính',
  none: 'Không.',
  outage: ({ event, place, at, until, reason }: PostingEvent, body: string) =>
    `${eventWords[event]}, ${placeOnPaper(place, body)}: ${until ? postingText.from(at, until) : `lúc ${formatInstant(at)}`}${reason ? `. Lý do: ${bare(reason)}` : ''}`,
  lost: ({ place, lost }: PlaceAvailability, body: string) =>
    `Ngày không tính tại ${placeOnPaper(place, body)}: ${lost.map(({ on, minutes }) => postingText.lostDay(on, minutes)).join('; ')}`,
  lostNote: postingText.lostNote,
  logTitle: '5. Nhật ký công khai của đợt lấy ý kiến',
  log: ({ log: { lines, head }, over }: CertificateFacts): string[] => {
    if (head)
      return [
        `Khi kết thúc đợt, nhật ký công khai có ${formatNumber(head.size)} dòng. Mã gốc của nhật ký: ${grouped(head.root)}; ký ${formatInstant(head.signedAt)} bằng khóa số ${head.keyId}, chữ ký Ed25519: ${grouped(head.signature)}.`,
        'Người đã góp ý đối chiếu được biên nhận của mình với mã gốc này; mã thay đổi nếu một dòng bị sửa, bị bớt hoặc bị chèn thêm.',
      ];
    if (lines === 0) return ['Đến khi soạn bản này, nhật ký công khai chưa có dòng nào.'];
    const pending = over
      ? 'chưa có mã gốc ký khi kết thúc đợt; chờ ít phút rồi soạn lại bản này'
      : 'mã gốc được ký khi đợt kết thúc';
    return [`Đến khi soạn bản này, nhật ký công khai có ${formatNumber(lines)} dòng; ${pending}.`];
  },
  resultTitle: '6. Kết quả',
  result: ({ outcome, deadline, inFull, over, countedTo }: CertificateFacts) => {
    const until = `Tính đến hết ngày ${day(countedTo)}`;
    const counted = `dự thảo đã được đăng ${formatNumber(outcome.countedDays)} ngày tính được, ${outcome.lostDays === 0 ? 'không có ngày nào không tính' : `${formatNumber(outcome.lostDays)} ngày không tính`}`;
    if (!deadline.rule) return `${until}, ${counted}.`;
    if (!over) return `${until}, ${counted}; đợt lấy ý kiến chưa kết thúc.`;
    return inFull
      ? `${until}, ${counted}; đã đăng tải đủ thời gian tối thiểu.`
      : `${until}, ${counted}; chưa đăng tải đủ thời gian tối thiểu.`;
  },
  recipients: (shortName: string) => [`Lãnh đạo ${shortName};`, 'Lưu: VT, hồ sơ dự thảo.'],
} as const;

export const certificateText = {
  title: 'Bản xác nhận đăng tải',
  running: 'Đợt lấy ý kiến chưa kết thúc. Dưới đây là bản xem trước, tính đến hết ngày hôm qua.',
  preview: 'Xem trước',
  asDocument: 'Bản xác nhận đã được soạn thành văn bản của cơ quan.',
  download: 'Tải tệp Word',
  issue: 'Soạn thành văn bản để duyệt, ký, lấy số',
  issueHint:
    'Nội dung được lấy đúng như dưới đây. Văn bản theo trình tự duyệt, ký, cấp số như mọi văn bản của cơ quan; hệ thống không tạo chữ ký có giá trị pháp lý.',
  openDocument: 'Mở văn bản',
  neverOpened: 'Đợt lấy ý kiến chưa mở nên chưa có gì để xác nhận.',
} as const;

export const certificateRefusals: Record<IssueCertificateRefusal, string> = {
  stillRunning: 'Đợt lấy ý kiến chưa kết thúc nên chưa soạn văn bản xác nhận. Chưa có gì được ghi.',
  neverOpened: 'Đợt lấy ý kiến chưa mở nên chưa có gì để xác nhận. Chưa có gì được ghi.',
  underWay: 'Đã có văn bản xác nhận đang được duyệt, ký. Chưa có gì được ghi thêm.',
  outagesOpen:
    'Còn khoảng gián đoạn đo được chưa có người quyết định. Hãy quyết định ở trang “Nơi đăng và thời gian đăng” rồi soạn bản xác nhận. Chưa có gì được ghi.',
  bodyEnded: 'Cơ quan đã kết thúc và không có một cơ quan kế thừa duy nhất để ban hành. Chưa có gì được ghi.',
};
