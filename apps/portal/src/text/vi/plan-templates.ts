import type { TemplateRefusal } from '#features/plans/templates/manage-templates.server.ts';

const nothingDone = 'Chưa có gì được ghi; những gì đã gõ vẫn còn bên dưới.';
type Facts = Readonly<Record<string, string | number>>;

export const templateRefusals = {
  textBeforeHeading: ({ line = '' }: Facts) =>
    `Dòng ${line}: chữ đứng trước tên mục đầu tiên. ${nothingDone} Hãy thêm một dòng “# Tên mục”.`,
  firstIsTop: ({ line = '' }: Facts) => `Dòng ${line}: mục nhỏ (##) đứng trước mục lớn (#). ${nothingDone}`,
  noTitle: ({ line = '' }: Facts) => `Dòng ${line}: mục chưa có tên. ${nothingDone}`,
  taskFields: ({ line = '' }: Facts) =>
    `Dòng ${line}: nhiệm vụ cần đủ tên, nơi chủ trì và thời gian, cách nhau bằng dấu “|”. ${nothingDone}`,
  noHeading: `Mẫu chưa có mục nào. ${nothingDone}`,
  tooMany: `Mẫu có quá nhiều mục hoặc nhiệm vụ. ${nothingDone} Nhiều nhất là 60 mục, 100 nhiệm vụ.`,
  noSuchProgramme: `Không có chương trình này. ${nothingDone}`,
  newerVersion: `Người khác vừa viết bản mới hơn của mẫu này. ${nothingDone} Hãy mở bản mới nhất rồi sửa tiếp.`,
} satisfies Record<TemplateRefusal, unknown>;

export const templatesText = {
  title: 'Mẫu kế hoạch',
  intro:
    'Mỗi chương trình có mẫu với các mục và việc đề xuất. Kế hoạch lập từ mẫu sửa được hết và giữ lại bản mẫu đã dùng; sửa mẫu không làm đổi kế hoạch đã lập.',
  name: 'Tên mẫu',
  basis: 'Căn cứ',
  programme: 'Chương trình',
  size: 'Nội dung',
  sizeOf: (sections: number, tasks: number) => `${sections} mục, ${tasks} nhiệm vụ đề xuất`,
  version: 'Bản',
  versionOf: (version: number) => `Bản ${version}`,
  versions: 'Các bản của mẫu',
  plans: 'Kế hoạch đã lập',
  writtenAt: 'Viết lúc',
  ofHouse: 'có sẵn',
  retired: 'đã ngừng dùng',
  older: (latest: number) => `Đây là bản cũ. Bản mới nhất là bản ${latest}.`,
  openLatest: 'Mở bản mới nhất',
  preview: 'Nội dung mẫu',
  tasks: 'Nhiệm vụ đề xuất',
  section: 'Thuộc mục',
  add: 'Thêm mẫu',
  edit: 'Viết bản mới',
  text: 'Nội dung',
  textHint:
    'Mỗi dòng một ý. “# ” là mục lớn, “## ” là mục nhỏ, dòng thường là nội dung của mục. “* ” là nhiệm vụ đề xuất: tên | chủ trì | phối hợp | thời gian | sản phẩm; “? ” thay “* ” là việc đề nghị nơi khác. {năm} và {cơ quan} được điền khi lập kế hoạch.',
  save: 'Lưu bản mới',
  retire: 'Ngừng dùng mẫu này',
  restore: 'Dùng lại mẫu này',
  empty: 'Chưa có mẫu nào.',
  saved: 'Đã lưu.',
  incomplete: `Còn ô chưa điền hoặc điền sai. ${nothingDone}`,
} as const;
