// One campaign of longan growers: a template passed round by phone, each sender changing a little, as people do.

import { opinionsOf } from './opinion-row.ts';
import type { StoryOpinion } from './opinion-story.ts';

const on = opinionsOf('nq-doi-moi-cong-nghe');

const variants: readonly {
  place: string;
  daysAgo: number;
  text: string;
  channel?: StoryOpinion['channel'];
}[] = [
  {
    place: 'xã Tân Hưng',
    daysAgo: 9,
    text: 'Chúng tôi là hộ trồng nhãn. Đề nghị nâng hỗ trợ in tem truy xuất nguồn gốc từ 50% lên 70% và kéo dài từ 02 năm thành 03 năm vì cây nhãn mỗi năm chỉ có một vụ.',
  },
  {
    place: 'xã Tân Hưng',
    daysAgo: 9,
    text: 'Chúng tôi là hộ trồng nhãn. Đề nghị nâng hỗ trợ in tem truy xuất nguồn gốc từ 50% lên 70% và kéo dài từ 02 năm thành 03 năm vì cây nhãn mỗi năm chỉ có một vụ.',
  },
  {
    place: 'xã Tân Hưng',
    daysAgo: 9,
    text: 'Chung toi la ho trong nhan. De nghi nang ho tro in tem truy xuat nguon goc tu 50% len 70% va keo dai tu 02 nam thanh 03 nam vi cay nhan moi nam chi co mot vu.',
  },
  {
    place: 'xã Tiên Lữ',
    daysAgo: 8,
    text: 'Chúng tôi là hộ trồng nhãn. Đề nghị nâng hỗ trợ in tem truy xuất nguồn gốc từ 50% lên 80% và kéo dài từ 02 năm thành 03 năm vì cây nhãn mỗi năm chỉ có một vụ.',
  },
  {
    place: 'xã Tiên Lữ',
    daysAgo: 8,
    text: 'chúng tôi là hộ trồng nhãn, đề nghị nâng hỗ trợ in tem truy xuất nguồn gốc từ 50% lên 70% và kéo dài từ 2 năm thành 3 năm vì cây nhãn mỗi năm chỉ có một vụ',
  },
  {
    place: 'xã Hoàng Hoa Thám',
    daysAgo: 8,
    text: 'Chúng tôi là hộ trồng nhãn. Đề nghị nâng hỗ trợ in tem truy xuất nguồn gốc từ 50% lên 70% và kéo dài từ 02 năm thành 03 năm. Xin cảm ơn.',
  },
  {
    place: 'xã Khoái Châu',
    daysAgo: 7,
    text: 'Chúng tôi là hộ trồng nhãn, trồng cam. Đề nghị nâng hỗ trợ in tem truy xuất nguồn gốc từ 50% lên 70% và kéo dài từ 02 năm thành 03 năm vì cây nhãn, cây cam mỗi năm chỉ có một vụ.',
  },
  {
    place: 'xã Khoái Châu',
    daysAgo: 7,
    text: 'Chúng tôi là hộ trồng nhãn. Đề nghị nâng hỗ trợ in tem truy xuất nguồn gốc từ 50% lên 70% và kéo dài từ 02 năm thành 03 năm vì cây nhãn mỗi năm chỉ có một vụ. Năm nay mất mùa càng cần.',
  },
  {
    place: 'phường Hồng Châu',
    daysAgo: 7,
    text: 'Chúng tôi là hộ trồng nhãn. Đề nghị nâng hỗ trợ in tem truy xuất nguồn gốc từ 50% lên 70% và kéo dài từ 02 năm thành 03 năm vì cây nhãn mỗi năm chỉ có một vụ.',
    channel: 'paperForm',
  },
  {
    place: 'phường Hồng Châu',
    daysAgo: 7,
    text: 'Chúng tôi là hộ trồng nhãn. Đề nghị nâng hỗ trợ in tem truy xuất nguồn gốc từ 50% lên 70% và kéo dài từ 02 năm thành 03 năm vì cây nhãn mỗi năm chỉ có một vụ.',
    channel: 'paperForm',
  },
  {
    place: 'xã Đức Hợp',
    daysAgo: 6,
    text: 'Chúng tôi là hộ trồng nhãn. Đề nghị nâng hỗ trợ in tem truy xuất nguồn gốc từ 50% lên 70% và kéo dài từ 02 năm thành 04 năm vì cây nhãn mỗi năm chỉ có một vụ.',
  },
  {
    place: 'xã Đức Hợp',
    daysAgo: 6,
    text: 'Toi la ho trong nhan. De nghi nang ho tro in tem truy xuat nguon goc len 70%, keo dai thanh 3 nam vi cay nhan moi nam chi co mot vu',
  },
  {
    place: 'xã Tân Hưng',
    daysAgo: 5,
    text: 'Chúng tôi là hộ trồng nhãn. Đề nghị nâng hỗ trợ in tem truy xuất nguồn gốc từ 50% lên 70% và kéo dài từ 02 năm thành 03 năm vì cây nhãn mỗi năm chỉ có một vụ.',
    channel: 'email',
  },
  {
    place: 'xã Hiệp Cường',
    daysAgo: 5,
    text: 'Chúng tôi là hộ trồng nhãn và nuôi ong. Đề nghị nâng hỗ trợ in tem truy xuất nguồn gốc từ 50% lên 70% và kéo dài từ 02 năm thành 03 năm vì cây nhãn mỗi năm chỉ có một vụ.',
  },
];

export const campaignOpinions: readonly StoryOpinion[] = variants.map((variant, at) =>
  on({
    key: `nq-tem-${String(at + 1).padStart(2, '0')}`,
    unit: 'dieu-10__khoan-2',
    quote: 'Hỗ trợ 50% chi phí in tem truy xuất nguồn gốc trong 02 năm đầu',
    position: 'amend',
    text: variant.text,
    category: 'Hộ trồng nhãn',
    countingClass: 'household',
    place: variant.place,
    receivedOn: { daysAgo: variant.daysAgo },
    channel: variant.channel ?? 'portal',
    mass: 'tem-nhan',
    ...(variant.channel === 'paperForm' ? { enteredBy: 'soan-thao' } : {}),
  }),
);
