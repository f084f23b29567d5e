import type { TableRefusal } from '#features/documents/sheets/read-columns.ts';

const nothing = 'Chưa có gì được ghi.';

/** Of every table that is pasted and looked through before it is taken. */
export const tableImportRefusals = {
  empty: `Chưa có dòng nào để nhập. ${nothing} Hãy dán bảng có dòng tiêu đề và ít nhất một dòng dữ liệu.`,
  noHead: `Dòng đầu chưa có đủ các cột cần thiết. ${nothing} Bảng đã dán vẫn còn bên dưới; hãy sửa tên cột rồi xem trước lại.`,
  tooMany: `Mỗi lần nhập được tối đa 2.000 dòng. ${nothing} Hãy chia thành nhiều lần.`,
  nothingToTake: `Không có dòng nào nhập được. ${nothing} Hãy sửa các dòng được chỉ ra rồi dán lại.`,
} satisfies Record<TableRefusal | 'nothingToTake', string>;

export const tableImportText = {
  unreadable: `Bảng bị thiếu hoặc dài quá 2 triệu ký tự. ${nothing}`,
  intro:
    'Chọn vùng ô trong bảng tính rồi dán vào đây, hoặc dán nội dung tệp CSV. Dòng đầu là tên cột. Bước sau cho xem trước từng dòng; chưa có gì được ghi cho đến khi bấm nhập.',
  columnsAre: (columns: string) => `Các cột nhận được: ${columns}.`,
  table: 'Bảng',
  preview: 'Xem trước',
  sums: (good: number, bad: number) =>
    `${good} dòng nhập được${bad > 0 ? `, ${bad} dòng có lỗi và sẽ không được nhập` : ''}.`,
  line: 'Dòng',
  name: 'Tên',
  result: 'Kết quả',
  good: 'nhập được',
  take: (good: number) => `Nhập ${good} dòng`,
  taken: (taken: number, left: number) =>
    `Đã nhập ${taken} dòng.${left > 0 ? ` ${left} dòng có lỗi không được nhập.` : ''}`,
};
