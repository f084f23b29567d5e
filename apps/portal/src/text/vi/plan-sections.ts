import type { EditSectionsRefusal } from '#features/plans/sections/edit-sections.server.ts';

const nothingDone = 'Chưa có gì được ghi.';

export const sectionRefusals = {
  noSuchSection: `Không còn mục này. ${nothingDone} Hãy tải lại trang.`,
  firstIsTop: `Mục đầu tiên phải là mục lớn (I). ${nothingDone} Hãy đổi thứ tự hoặc cấp của mục.`,
  goalsAreTop: `Mục mục đích, yêu cầu là mục lớn. ${nothingDone}`,
  atEdge: `Đã ở đầu hoặc cuối nên không chuyển thêm được. ${nothingDone}`,
  hasTasks: `Còn nhiệm vụ dưới mục này. ${nothingDone} Hãy chuyển các nhiệm vụ sang mục khác trước.`,
  tooMany: `Kế hoạch đã có nhiều mục nhất mà hệ thống giữ được. ${nothingDone}`,
  ended: `Kế hoạch đã kết thúc nên không sửa được. ${nothingDone}`,
  amendmentNeeded: `Kế hoạch đang thực hiện. ${nothingDone} Hãy sửa mục qua điều chỉnh kế hoạch.`,
} satisfies Record<EditSectionsRefusal, string>;

export const moveTaskRefusals = {
  atEdge: `Nhiệm vụ đã ở đầu hoặc cuối mục. ${nothingDone}`,
  planEnded: sectionRefusals.ended,
  amendmentNeeded: `Kế hoạch đang thực hiện nên số thứ tự của nhiệm vụ giữ nguyên. ${nothingDone}`,
} as const;

export const sectionsText = {
  title: 'Các mục của kế hoạch',
  edit: 'Sửa các mục',
  ofTask: 'Thuộc mục',
  noSection: 'Không thuộc mục nào',
  others: 'Nhiệm vụ khác',
  heading: 'Tên mục',
  level: 'Cấp',
  levels: { 1: 'Mục lớn (I, II)', 2: 'Mục nhỏ (1, 2)' },
  body: 'Nội dung của mục',
  bodyHint: 'Mỗi dòng là một đoạn. Nhiệm vụ gắn vào mục ở phần nhiệm vụ.',
  goalsHere: 'Nội dung của mục này là mục tiêu, yêu cầu của kế hoạch, sửa ở phần sửa kế hoạch.',
  add: 'Thêm mục',
  save: 'Lưu mục',
  up: 'Chuyển lên',
  down: 'Chuyển xuống',
  remove: 'Bỏ mục',
  moveOf: (way: string, name: string) => `${way}: ${name}`,
} as const;
