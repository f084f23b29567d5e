import type { DutyCover } from '#features/plans/cascade/duty.ts';
import type { DutyRefusal } from '#features/plans/cascade/link-duty.server.ts';
import { formatNumber } from './dates.ts';

const nothingDone = 'Chưa có gì được ghi.';

export const dutyCovers: Record<DutyCover, string> = {
  covered: 'Đã có nhiệm vụ',
  inDraft: 'Mới có trong kế hoạch đang soạn',
  uncovered: 'Chưa có nhiệm vụ nào',
};

export const dutyRefusals: Record<DutyRefusal, string> = {
  planEnded: `Kế hoạch đã kết thúc. ${nothingDone}`,
  notOurDuty: `Việc này không giao cho cơ quan lập kế hoạch, hoặc kế hoạch cấp trên không còn thực hiện. ${nothingDone} Hãy tải lại trang.`,
  alreadyLinked: `Nhiệm vụ đã gắn với việc này rồi. ${nothingDone}`,
  notLinked: `Nhiệm vụ không còn gắn với việc này. ${nothingDone} Hãy tải lại trang.`,
};

export const dutiesText = {
  title: 'Việc kế hoạch cấp trên giao',
  intro:
    'Nhiệm vụ trong các kế hoạch đang thực hiện của nơi khác mà cơ quan mình chủ trì hoặc phối hợp. Mở một nhiệm vụ của kế hoạch mình để gắn với việc ở đây.',
  empty: 'Chưa có kế hoạch nào giao việc cho cơ quan.',
  open: 'Chưa có trong kế hoạch của cơ quan',
  planned: 'Đã có trong kế hoạch của cơ quan',
  duty: 'Việc được giao',
  part: 'Vai trò',
  due: 'Hạn',
  noDue: 'không có hạn',
  carriedOutBy: 'Nhiệm vụ thực hiện',
  takenOver: (name: string) => `nhận từ ${name}`,
  cascade: 'Các cơ quan thực hiện kế hoạch',
  cascadeIntro:
    'Mỗi dòng là một việc giao cho một cơ quan có kế hoạch riêng. Kế hoạch còn đang soạn của cơ quan đó chưa được tính.',
  cascadeEmpty: 'Kế hoạch chưa thực hiện, hoặc không giao việc cho cơ quan nào có kế hoạch riêng.',
  coveredOf: (covered: number, of: number) =>
    `${formatNumber(covered)} trên ${formatNumber(of)} việc đã có nhiệm vụ ở cơ quan được giao.`,
  cover: 'Đã có kế hoạch',
  uncovered: 'Chưa có nhiệm vụ',
  covered: 'Đã có nhiệm vụ',
  showCovered: 'Xem các cơ quan',
  nobodyLeft: 'Không còn cơ quan nào',
  ofBodies: (n: number, of: number) => `${formatNumber(n)}/${formatNumber(of)} cơ quan`,
  onTask: 'Thực hiện việc cấp trên giao',
  below: 'Cơ quan được giao thực hiện việc này',
  from: (upper: string, plan: string, ordinal: number) => `${upper}, ${plan}, nhiệm vụ ${ordinal}`,
  link: 'Việc cấp trên giao',
  linkHint: 'Một nhiệm vụ gắn được với nhiều việc, một việc gắn được với nhiều nhiệm vụ.',
  linkFold: 'Gắn với việc cấp trên giao',
  linkButton: 'Gắn',
  unlink: 'Bỏ gắn',
  choose: 'Chọn việc',
  mine: 'Xem mọi việc cấp trên giao',
} as const;
