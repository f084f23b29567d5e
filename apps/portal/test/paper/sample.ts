import { POSITIONS } from '../../src/features/submissions/opinion.ts';
import { serialOf } from '../../src/features/submissions/paper-form/form-code.ts';
import type { FormFacts } from '../../src/features/submissions/paper-form/form-drawing.ts';
import {
  CONSENTS,
  type FormPage,
  layoutForm,
} from '../../src/features/submissions/paper-form/form-layout.ts';
import { STATED_CATEGORIES } from '../../src/features/submissions/submission.ts';
import { drawing } from '../stamped-pages.ts';
import { type Filling, filledSvg, TICK_STYLES } from './filled-form.ts';
import { HARMS, type HarmLevel, photograph } from './photograph.ts';

export const BOXES = {
  categories: STATED_CATEGORIES.filter((category) => category !== 'unstated'),
  positions: POSITIONS,
};

const PLACES = [
  'Thôn Đoài, xã Minh Tân',
  'Tổ 3, phường Phố Hiến',
  'Bản Nà Lốc, xã Phú Sơn',
  'Thôn 7 xã An Lạc',
];
const NAMES = ['Nguyễn Thị Tý', 'Trần Văn Bảo', 'Lò Thị Mến', 'Phạm Quốc Khánh'];
const PHONES = ['0912 345 678', '0203 555 0142', '0987 001 002'];
const MAILS = ['ty@vidu.vn', 'bao.tran@vidu.vn'];
const WORDS = [
  'Đề nghị bỏ quy định nộp bản sao chứng thực vì nhà tôi ở xa.',
  'Mức phí như vậy là cao so với thu nhập của bà con trong thôn.',
  'Nên có chỗ gửi xe miễn phí cho người đi chợ sớm.',
  'Nhất trí với dự thảo.',
  'Đề nghị nói rõ ai chịu trách nhiệm khi chợ bị ngập nước.',
  'Thời hạn 5 ngày làm việc là quá ngắn, xin cho 10 ngày.',
];
const FACTS: FormFacts = {
  ...{ draft: 'Quyết định ban hành Quy định về quản lý chợ trên địa bàn tỉnh Minh Hà', versionOrdinal: 2 },
  ...{ closesOn: '2026-12-01', address: 'Số 1 đường Hòa Bình, phường Phố Hiến' },
};
const ARTICLES = Array.from({ length: 14 }, (_, at) => ({
  ...{ unitId: `dieu-${at + 1}`, title: `Điều ${at + 1}. Quy định về chợ`, number: at + 1 },
}));

/** A page with what was put on it: the picture, and the truth that nobody may change after reading it. */
export interface SamplePage {
  readonly page: FormPage;
  readonly filling: Filling;
  readonly consultationId: string;
  readonly bytes: Buffer;
}
export const sampleContent = (consultationId: string, serial: string) => ({
  ...{ consultationId, versionOrdinal: 2, serial, ...BOXES, articles: ARTICLES },
});

/** The n-th page of a sample; the same for the same seed. Two consultations take turns, so that a page can be filed under the wrong one. */
export async function samplePage(level: HarmLevel, n: number, seed: number): Promise<SamplePage> {
  const draw = drawing(seed * 1_000_003 + n * 7_919 + Object.keys(HARMS).indexOf(level) * 104_729);
  const one = <T>(choices: readonly T[]): T => choices[Math.floor(draw() * choices.length)]!;
  const some = (share: number) => draw() < share;
  const consultationId =
    n % 2 ? '01a1f6e5-8780-7116-871b-837f5d6029fd' : '01a1f6e5-8780-7116-871b-837f5d6029fe';
  const serial = serialOf(Uint8Array.from({ length: 8 }, () => Math.floor(draw() * 256)));
  const first = Math.floor(draw() * 10);
  const articles = ARTICLES.slice(first, first + one([2, 5]));
  const pages = layoutForm({ ...sampleContent(consultationId, serial), articles });
  const page = pages[n % pages.length]!;
  const filling: Filling = {
    tick: TICK_STYLES[n % TICK_STYLES.length]!,
    writing: some(0.5) ? 'typed' : 'hand',
    ...(some(0.9) ? { category: one(BOXES.categories) } : {}),
    consents: CONSENTS.filter(() => some(0.3)),
    lines: {
      place: one(PLACES),
      ...(some(0.4) ? { name: one(NAMES) } : {}),
      ...(some(0.3) ? { phone: one(PHONES) } : {}),
      ...(some(0.3) ? { email: one(MAILS) } : {}),
    },
    blocks: page.blocks.map(({ kind }) => {
      if (some(0.35)) return {};
      return {
        ...(some(0.95) ? { position: one(BOXES.positions) } : {}),
        ...(some(0.7) ? { text: one(WORDS) } : {}),
        ...(kind === 'open'
          ? {
              place: {
                article: String(1 + Math.floor(draw() * 140)),
                ...(some(0.6) ? { clause: String(1 + Math.floor(draw() * 12)) } : {}),
                ...(some(0.3) ? { point: one(['a', 'b', 'c', 'đ']) } : {}),
              },
            }
          : {}),
      };
    }),
  };
  const bytes = await photograph(filledSvg(page, FACTS, filling, draw), HARMS[level], draw);
  return { page, filling, consultationId, bytes };
}
