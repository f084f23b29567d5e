import { withoutMarks } from '../words/written-words.ts';

/** Words of which the names of bodies and of those who sign together are made, with their marks. */
const WORDS =
  'hội chi tổ đoàn đội ban nhóm tập thể liên người cao tuổi phụ nữ nông dân cựu chiến binh thanh niên công đoàn mặt trận tổ quốc hợp tác xã ' +
  'doanh nghiệp công ty nhà trường trạm y tế bà con cử tri nhân dân anh em chị cô chú bác cha mẹ phụ huynh gia đình khu phố thôn xóm ấp ' +
  'bản phường xã huyện thị trấn quận dân cư công tác câu lạc bộ đại diện thay mặt cùng cũng lại nay vậy vì thế do đó nên';

/** Without marks → with them. */
export const ASKERS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...Map.groupBy(WORDS.split(' '), withoutMarks)].map(([bare, marked]) => [bare, new Set(marked)]),
);
