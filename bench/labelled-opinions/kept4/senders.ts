import type { Chance } from '../chance.ts';
import { telephone } from '../kept3/senders.ts';
import { like } from '../kept3/typing.ts';

const words = (list: string) => list.split('|');

const FAMILIES = words('Nguyễn|Trần|Lê|Phan|Đặng|Hồ|Ngô|Dương|Lý|Châu|Thạch|Kim|Hoàng|Vi|Quách|Trương');
const MIDDLES = words('Văn|Thị|Thị Mỹ|Bá|Công|Hồng|Tấn|Xuân|Anh|Thị Kim|Trọng|Diệu');
const GIVEN = words(
  'Thắm|Lực|Nhẫn|Út|Cường|Liễu|Sáng|Hải|Nga|Toàn|Vân|Tư|Nhung|Bảo|Hiền|Luyến|Sơn|Trinh|Giàu|Khánh|Thảo|Ngân|Điền|Bích|Hưng|Lệ',
);
const HAMLETS = words(
  'Hòa Lợi|Bàu Sen|Rạch Chanh|Phú Xuân|Đập Đá|Cây Trôm|Yên Thượng|Đá Bàn|Giồng Ké|Vĩnh Ninh|Ngòi Lau|Mỏ Cày Trong',
);
const SCHOOLS = words(
  'trường THCS Bắc Sa|trường THPT Châu Sa 2|trường THCS Hải Ninh|trường THPT Cồn Rộc|trường THCS Bãi Ngang',
);
const TOWERS = words('tòa A1|tòa B2|tòa Hoa Sữa|chung cư Vân Phong|block C khu Sông Trà|tòa 17T2');
const CLANS = words('Nguyễn Đình|Trần Bá|Phạm Công|Lê Hữu|Vũ Ngọc|Đỗ Tiến');
const BODIES = words('XÃ SUỐI TRAI|XÃ ĐÁ BÀN|XÃ NGÒI LAU|XÃ TRÀ NÚ|PHƯỜNG BẾN GỖ');

const from = (chance: Chance, low: number, high: number) => String(low + chance.below(high - low + 1));

/** No identity number begins with 000; 0900 is given to no subscriber. */
const SLOTS: Readonly<Record<string, (chance: Chance) => string>> = {
  name: (chance) => `${chance.pick(FAMILIES)} ${chance.pick(MIDDLES)} ${chance.pick(GIVEN)}`,
  place: (chance) => `${chance.pick(['ấp', 'thôn', 'khóm', 'xóm'])} ${chance.pick(HAMLETS)}`,
  hamlet: (chance) => chance.pick(HAMLETS),
  school: (chance) => chance.pick(SCHOOLS),
  tower: (chance) => chance.pick(TOWERS),
  clan: (chance) => chance.pick(CLANS),
  org: (chance) => chance.pick(BODIES),
  num: (chance) => `${from(chance, 2, 140)}/CV-HND`,
  years: (chance) => from(chance, 5, 33),
  age: (chance) => from(chance, 55, 84),
  n: (chance) => from(chance, 4, 12),
  phone: telephone,
  cccd: (chance) => `000${Array.from({ length: 9 }, () => chance.below(10)).join('')}`,
};

const SLOT = /\{(?!cite\})(\w+)\}/g;

/** One sender fills in the whole letter: a slot that stands twice holds the same. */
export function signedBy(text: string, chance: Chance): string {
  const sender = new Map<string, string>();
  return text.replace(SLOT, (_, slot: string) => {
    const said = sender.get(slot) ?? like(text, SLOTS[slot]!(chance));
    sender.set(slot, said);
    return said;
  });
}

/** The form sent off as it was handed out. */
export const leftBlank = (text: string) => text.replace(SLOT, '………');
