import { declareImport, startImport } from '#features/plans/importing/start-import.server.ts';
import { keepPlanFile, readPlanFile } from '#features/plans/importing/take-plan-file.server.ts';
import { wordFile } from './draft-file.ts';
import { must } from './enter-cast.ts';
import type { Workshop } from './furnish.ts';

/** A plan as a department prints it: labels, an opener with dashes, a request, a body that no register knows. */
export const PRINTED_PLAN: readonly string[] = [
  'SỞ THƯƠNG MẠI',
  'Số: 7/KH-STM',
  'Minh Hà, ngày 05 tháng 01 năm 2026',
  'KẾ HOẠCH',
  'Truyền thông về chợ và cửa hàng năm 2026',
  'Căn cứ nhiệm vụ được giao, Sở Thương mại ban hành Kế hoạch với các nội dung sau:',
  'I. MỤC ĐÍCH, YÊU CẦU',
  '1. Mục đích',
  '- Người bán và người mua biết quy định mới trước khi áp dụng.',
  '2. Yêu cầu',
  '- Lời dễ hiểu, đúng chỗ, đúng lúc.',
  'II. NHIỆM VỤ',
  '1. In tờ gấp về nội quy chợ',
  'a) Đơn vị chủ trì: Văn phòng Sở.',
  'b) Đơn vị phối hợp: Ban Quản lý chợ Bến; các phòng, đơn vị.',
  'c) Thời gian thực hiện: Quý III.',
  'd) Sản phẩm: 2.000 tờ gấp.',
  '2. Nói chuyện với người bán hàng (chủ trì: Sở Thương mại; thời gian: hằng quý; sản phẩm: biên bản).',
  'III. TỔ CHỨC THỰC HIỆN',
  '1. Các phòng, đơn vị thuộc Sở có trách nhiệm:',
  '- Cử người tham gia các buổi nói chuyện.',
  '- Gửi kết quả về Văn phòng Sở trước ngày 10/12.',
  '2. Đề nghị Hội Nông dân tỉnh vận động hội viên bán hàng đúng nơi quy định.',
  'Nơi nhận:',
  '- Như trên.',
];

/** Read and not yet looked through. */
export async function importPlan({ app, entered, actor }: Workshop): Promise<string> {
  const writer = await actor('markets-writer');
  const { id } = must(await startImport(app, writer, { programmeId: entered.programmeId, year: 2026 }));
  must(await declareImport(app, writer, id, 'no'));
  const file = { name: 'ke-hoach.docx', bytes: new Uint8Array(await wordFile(PRINTED_PLAN)) };
  must(await keepPlanFile(app, writer, await readPlanFile(app, writer, id, file)));
  return id;
}
