import { reportMisunderstanding } from '#features/listening/handle-misunderstanding.server.ts';
import { recordMention } from '#features/listening/record-mention.server.ts';
import { approvePiece, requestApproval } from '#features/news/decide-piece.server.ts';
import { requirePiece } from '#features/news/news.store.server.ts';
import type { PieceKind, PieceWords } from '#features/news/piece.ts';
import { createPiece, editPiece } from '#features/news/write-piece.server.ts';
import { addDays, legalDay } from '#platform/clock.ts';
import type { HouseIds } from './cast.ts';
import { must } from './enter-cast.ts';
import type { Draft, Workshop } from './furnish.ts';

const NOTHING: PieceWords = {
  ...{ title: '', titleEn: '', summary: '', summaryEn: '', body: '', bodyEn: '', blocks: [], source: '' },
  reviewOn: null,
};

/** The market department tells: news, an answered question, and a special page that brings both to the open draft. */
export async function tellNews(
  shop: Workshop,
  open: Draft,
): Promise<Pick<HouseIds, 'newsPiece' | 'newsSlug' | 'specialSlug'>> {
  const { app } = shop;
  const [writer, leader] = [await shop.actor('markets-writer'), await shop.actor('markets-leader')];
  const publish = async (kind: PieceKind, words: Partial<PieceWords> & { title: string }) => {
    const about = { kind, title: words.title, projectId: open.projectId };
    const id = must(await createPiece(app, writer, about));
    const seen = async () => ({ version: (await requirePiece(app.db, id)).version });
    const written = { publishAt: null, words: { ...NOTHING, ...words } };
    must(await editPiece(app, writer, id, { ...(await seen()), ...written }));
    must(await requestApproval(app, writer, id, await seen()));
    must(await approvePiece(app, leader, id, await seen()));
    return await requirePiece(app.db, id);
  };
  const news = await publish('news', {
    ...{ title: 'Bắt đầu lấy ý kiến về quản lý chợ', titleEn: 'Comments on markets begin' },
    summary: 'Sở mời người bán, người mua và các tổ chức góp ý về mức thu và giờ hoạt động của chợ.',
    summaryEn: 'Sellers, buyers and organisations are asked about fees and opening hours.',
    body: 'Dự thảo nêu một mức thu chung.\n\n## Ai nên đọc\n- Người bán hàng ở chợ\n- Ban quản lý chợ\n\nÝ kiến nào cũng được trả lời.',
  });
  const question = await publish('question', {
    ...{ title: 'Người bán rong có phải nộp phí chợ không?', source: 'Khoản 2 Điều 2 của dự thảo' },
    body: 'Theo dự thảo, người bán rong không có chỗ cố định thì không nộp.',
  });
  const special = await publish('special', {
    ...{ title: 'Chợ của chúng ta', titleEn: 'Our markets', summary: 'Dự thảo, tin và hỏi đáp về chợ.' },
    blocks: [
      { kind: 'text', value: 'Trang này tập hợp những gì cần biết trước khi góp ý.', note: 'Mở đầu' },
      { kind: 'draft', value: open.slug, note: '' },
      { kind: 'news', value: news.slug, note: '' },
      { kind: 'question', value: question.slug, note: '' },
      { kind: 'link', value: '/minh-bach', note: 'Cơ quan trả lời nhanh đến đâu' },
    ],
  });
  return { newsPiece: news.id, newsSlug: news.slug, specialSlug: special.slug };
}

/** An article about the open draft, and what its readers take for true and is not. */
export async function hear(
  shop: Workshop,
  open: Draft,
): Promise<Pick<HouseIds, 'mention' | 'misunderstanding'>> {
  const { app, entered } = shop;
  const writer = await shop.actor('markets-writer');
  const today = legalDay(app.clock.now());
  const mention = must(
    await recordMention(app, writer, {
      ...{ kind: 'press', title: 'Chợ sắp thu phí mới?', outlet: 'Báo Minh Hà', summary: 'Bài nêu mức thu.' },
      ...{ address: 'https://bao-minh-ha.example.org/cho', publishedOn: today, projectId: open.projectId },
    }),
  );
  const misunderstanding = must(
    await reportMisunderstanding(app, writer, {
      ...{
        source: 'mention',
        title: 'Tưởng người bán rong phải nộp phí',
        mentionId: mention,
        projectId: null,
      },
      said: 'Bài viết nói người bán rong cũng nộp phí chợ.',
      ownerId: entered.people['markets-writer'],
      dueOn: addDays(today, 3),
    }),
  );
  return { mention, misunderstanding };
}
