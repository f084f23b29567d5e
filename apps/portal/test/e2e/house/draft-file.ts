import { Document, Packer, Paragraph } from 'docx';

/** A Word file as an office writes it: one paragraph a line, numbers typed by hand. */
export async function wordFile(lines: readonly string[]): Promise<Buffer> {
  const document = new Document({ sections: [{ children: lines.map((text) => new Paragraph(text)) }] });
  return await Packer.toBuffer(document);
}

export const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A decision in five articles; one word of Điều 3 can be spoiled, as a hasty typist does. */
export function decisionLines(subject: string, thirdArticle = 'Điều 3.'): string[] {
  return [
    'ỦY BAN NHÂN DÂN',
    'TỈNH MINH HÀ',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: /2026/QĐ-UBND',
    'Minh Hà, ngày tháng năm 2026',
    'QUYẾT ĐỊNH',
    `Quy định về ${subject} trên địa bàn tỉnh Minh Hà`,
    'Căn cứ Luật Tổ chức chính quyền địa phương số 72/2025/QH15;',
    'Ủy ban nhân dân ban hành Quyết định quy định về nội dung trên.',
    'Điều 1. Phạm vi điều chỉnh',
    `Quyết định này quy định về ${subject} trên địa bàn tỉnh.`,
    'Điều 2. Thời gian và mức thu',
    '1. Thời gian hoạt động từ 5 giờ đến 21 giờ hằng ngày.',
    '2. Mức thu là 5.000 đồng một lượt, miễn thu đối với người khuyết tật.',
    'a) Người cao tuổi được giảm một nửa mức thu;',
    'b) Trẻ em dưới sáu tuổi không phải trả tiền.',
    `${thirdArticle} Trách nhiệm của đơn vị quản lý`,
    '1. Niêm yết công khai mức thu tại nơi người dân dễ thấy.',
    '2. Trả lời phản ánh của người dân trong năm ngày làm việc.',
    'Điều 4. Tổ chức thực hiện',
    'Thủ trưởng các cơ quan liên quan chịu trách nhiệm thi hành Quyết định này.',
    'Điều 5. Hiệu lực thi hành',
    'Quyết định này có hiệu lực từ ngày 01 tháng 8 năm 2026.',
    'TM. ỦY BAN NHÂN DÂN',
    'CHỦ TỊCH',
  ];
}
