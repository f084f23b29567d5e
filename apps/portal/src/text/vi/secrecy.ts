import type { SecrecyHit, SecrecyPlace } from '#features/documents/scan-secrecy.ts';

/** Where in a file a mark stood. */
export const placeWords: Record<SecrecyPlace, string> = {
  text: 'trong văn bản',
  margin: 'ở đầu trang hoặc chân trang',
  textBox: 'trong khung chữ hoặc hình mờ',
  picture: 'trong hình ảnh',
  page: 'trên ảnh của trang',
  property: 'trong thuộc tính của tệp',
  comment: 'trong ghi chú bên lề',
  hiddenText: 'trong chữ ẩn hoặc chữ đã xóa còn lưu vết',
  altText: 'trong lời mô tả hình ảnh',
  embedded: 'trong phần nhúng từ tệp khác',
  fileName: 'trong tên tệp',
};

const unreadThings: Partial<Record<SecrecyPlace, (count: string) => string>> = {
  picture: (count) => `${count} hình ảnh`,
  page: (count) => `${count} trang hoặc ảnh của trang`,
  embedded: (count) => `${count} phần nhúng hoặc tệp đính kèm`,
};

const unreadCauses: Record<NonNullable<SecrecyHit['cause']>, string> = {
  noProgram: 'máy chủ chưa cài chương trình nhận dạng chữ (tesseract, poppler)',
  tooMany: 'tệp có quá nhiều ảnh',
  unreadable: 'không đọc được dạng tệp này',
};

export const secrecyText = {
  unread: (hit: Pick<SecrecyHit, 'place' | 'count' | 'cause'>) => {
    const things = unreadThings[hit.place ?? 'picture'] ?? ((count: string) => `${count} phần`);
    return `${things((hit.count ?? 1).toLocaleString('vi'))} máy chưa đọc được: ${unreadCauses[hit.cause ?? 'unreadable']}.`;
  },
  unreadOnlyTitle: 'Có phần máy không đọc được, cần người xem',
  unreadWhat:
    'Không xác nhận được bản này khi chưa có người xem. Người có thẩm quyền mở tệp gốc, xem từng phần nêu trên rồi ghi kết quả.',
  refusedStamp: (place: SecrecyPlace) =>
    `Tệp có dấu chỉ độ mật ${placeWords[place]} nên không được nhận. Tệp không được lưu; hệ thống chỉ ghi lại rằng việc tải lên đã dừng. Xử lý văn bản theo quy định về bảo vệ bí mật nhà nước, ngoài hệ thống này.`,
  notAStamp: 'Nếu đã xem và đây không phải dấu mật, vì sao?',
  notAStampHint:
    'Chỉ người đứng đầu đơn vị hoặc cán bộ pháp chế ghi ô này. Chọn lại tệp; lý do được ghi vào nhật ký cùng tên bạn.',
  askAuthority:
    'Nếu đây không phải dấu mật, đề nghị người đứng đầu đơn vị hoặc cán bộ pháp chế tải tệp lên kèm lý do.',
  refusals: 'Các lần việc tải lên đã dừng',
  refusalsHint: 'Chỉ ghi người, thời điểm và loại vị trí của dấu; không lưu tệp, tên tệp hay nội dung.',
  refusalCauses: {
    declared: 'Trả lời “Có, hoặc tôi không chắc”',
    stamp: 'Tìm thấy dấu chỉ độ mật',
    unread: 'Có phần máy không đọc được',
  },
  refused: (name: string, at: string) => `${name}, ${at}`,
} as const;

type Data = Readonly<Record<string, string | number | undefined>>;

/** What the gate before every file field says when it turns a file away. */
export const gateRefusals = {
  notDeclared:
    'Cần trả lời câu hỏi về bí mật nhà nước trước khi chọn tệp (câu trả lời có giá trị trong một giờ). Tệp không được lưu; hãy trả lời rồi chọn lại tệp.',
  secretStamp: (data: Data) => secrecyText.refusedStamp((data.place ?? 'text') as SecrecyPlace),
  unreadPart: (data: Data) => {
    const hit = { place: data.place, cause: data.cause } as Pick<SecrecyHit, 'place' | 'cause'>;
    return `Không kiểm tra được dấu mật của tệp: ${secrecyText.unread(hit)} Tệp không được lưu. Hãy gửi tệp ở dạng khác (PDF, ảnh), hoặc đề nghị người có thẩm quyền xem rồi tải lên kèm lý do.`;
  },
};
