import type { MatrixRow, MatrixTotals } from '#features/responses/matrix.ts';
import type { CountingClass } from '#features/submissions/submission.ts';
import { formatNumber } from './dates.ts';
import { countingClassWords, outcomeWords } from './words.ts';

const lowerFirst = (text: string) => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
const two = (value: number) => (value < 10 ? `0${value}` : formatNumber(value));

/** The counting rule of what the staff of the body said among themselves. */
const internalNote = (internal: number) =>
  `Ý kiến nội bộ của cơ quan: ${two(internal)}, không tính vào tổng số ý kiến nhận được và không trích trong bảng.`;

/** Social criticism is a class of its own. */
const classNote = (byClass: NonNullable<MatrixTotals['byClass']>) =>
  `Theo chủ thể góp ý: ${Object.entries(byClass)
    .map(([name, n]) => `${lowerFirst(countingClassWords[name as CountingClass])} ${two(n)} ý kiến`)
    .join(', ')}.`;

/** Fixed words of the response table as it is printed. */
export const responseTable = {
  general: 'Chung',
  hiddenContributor: 'Người góp ý (ý kiến đã ẩn)',
  draftMark: 'DỰ THẢO',
  blankDate: 'ngày     tháng     năm',
  count: two,
  draftName: (type: string, title: string) => `dự thảo ${lowerFirst(type)} ${lowerFirst(title)}`,
  logSeal: ({ size, root }: { readonly size: number; readonly root: string }) =>
    `Nhật ký tiếp nhận công khai khi lập bảng này: ${formatNumber(size)} dòng, mã gốc ${root}.`,
  intro: (body: string, type: string, title: string) =>
    `${body} tổng hợp ý kiến góp ý đối với dự thảo ${lowerFirst(type)} ${lowerFirst(title)} và việc tiếp thu, giải trình như sau:`,
  /** Asked and received are never the same figure; pure agreement, duplicates and late opinions are said apart. */
  countNotes: ({ byOutcome, byClass, late, internal = 0 }: MatrixTotals) => [
    ...(byClass && Object.keys(byClass).length > 0 ? [classNote(byClass)] : []),
    `Kết quả: tiếp thu ${two(byOutcome.accepted)} ý kiến, tiếp thu một phần ${two(byOutcome.partlyAccepted)} ý kiến, giải trình ${two(byOutcome.explained)} ý kiến, ghi nhận đồng ý ${two(byOutcome.notedAgreement)} ý kiến, ngoài phạm vi ${two(byOutcome.outOfScope)} ý kiến.`,
    'Ý kiến giống nhau được trả lời chung một dòng và vẫn đếm từng ý kiến; đếm ở điều, khoản nơi được trả lời.',
    ...(late > 0 ? [`Trong số đó có ${two(late)} ý kiến nhận sau hạn.`] : []),
    ...(internal > 0 ? [internalNote(internal)] : []),
  ],
  internalNote,
  unit: (citation: string, heading: string) => (heading ? `${citation}\n${heading}` : citation),
  contributor: (label: string, count: number) =>
    count === 1 ? label : `${label} (${formatNumber(count)} ý kiến)`,
  internal: (internal: number) => `Ý kiến nội bộ: ${two(internal)}, không tính vào tổng`,
  late: (late: number) => `Trong đó ${two(late)} ý kiến nhận sau hạn`,
  aboutOthers: (units: NonNullable<MatrixRow['aboutOthers']>) =>
    `Trong đó ${units.map(({ citation, count }) => `${two(count)} ý kiến nói về ${citation === 'Chung' ? 'cả dự thảo' : citation}`).join(', ')}`,
  response: (row: MatrixRow, changed: string | undefined) =>
    [
      `${outcomeWords[row.outcome]}.`,
      row.explanation,
      ...(changed
        ? [`Đã sửa tại ${changed}${row.changedNote ? `: ${row.changedNote}` : '.'}`]
        : row.changedNote
          ? [row.changedNote]
          : []),
    ]
      .filter((part) => part !== '')
      .join('\n'),
  recipients: (shortName: string) => [
    'Cổng thông tin điện tử (để công bố);',
    `Lãnh đạo ${shortName};`,
    'Lưu: VT.',
  ],
} as const;
