import { answerPublicly } from '#features/surveys/answer-survey.server.ts';
import { makeLinks } from '#features/surveys/make-links.server.ts';
import { singly } from '#features/surveys/question.ts';
import { closeSurvey, openSurvey, publishSurvey } from '#features/surveys/run-survey.server.ts';
import { requireSurvey } from '#features/surveys/surveys.store.server.ts';
import { savePart, saveQuestion } from '#features/surveys/write-questions.server.ts';
import { addSurvey, repeatSurvey } from '#features/surveys/write-survey.server.ts';
import { addDays, legalDay } from '#platform/clock.ts';
import type { HouseIds } from './cast.ts';
import { must } from './enter-cast.ts';
import type { Workshop } from './furnish.ts';

type Made = Pick<HouseIds, 'survey' | 'surveySlug' | 'openSurveySlug' | 'surveyToken'>;

/** Of the market department: one that is over, with published results, and the next wave, which is open. */
export async function askMany(shop: Workshop): Promise<Made> {
  const { app } = shop;
  const [writer, leader] = [await shop.actor('markets-writer'), await shop.actor('markets-leader')];
  const today = legalDay(app.clock.now());
  const days = { opensOn: today, closesOn: addDays(today, 60) };
  const head = { title: 'Đi chợ thế nào', purpose: 'Để sắp lại giờ mở cửa chợ.', wave: 'Đợt 1', ...days };
  const { id } = must(await addSurvey(app, writer, { ...head, kind: 'satisfaction', access: 'public' }));
  const version = async (of: string) => ({ version: (await requireSurvey(app.db, of)).version });
  must(
    await savePart(app, writer, id, { ...(await version(id)), partId: '', title: 'Đi chợ', shownWhen: '' }),
  );
  const partId = (await requireSurvey(app.db, id)).parts[0]?.id ?? '';
  const plain = {
    ...{ questionId: '', required: true, lowest: 'kém', highest: 'tốt', least: 0 },
    most: 9,
    unit: '',
    rows: [] as string[],
  };
  const ask = async (given: {
    kind: 'single' | 'scale' | 'matrix';
    text: string;
    options: string[];
    rows?: string[];
  }) =>
    must(
      await saveQuestion(app, writer, id, { ...plain, ...given, steps: 5, partId, ...(await version(id)) }),
    );
  await ask({ kind: 'single', text: 'Bạn hay đi chợ lúc nào?', options: ['Sáng', 'Chiều'] });
  await ask({ kind: 'scale', text: 'Chợ có sạch không?', options: [] });
  await ask({
    ...{ kind: 'matrix', text: 'Hài lòng về' },
    ...{
      options: ['Không hài lòng', 'Tạm được', 'Hài lòng'],
      rows: ['Chỗ để xe', 'Nước sạch', 'Giờ mở cửa'],
    },
  });
  must(await openSurvey(app, leader, id, await version(id)));
  const survey = await requireSurvey(app.db, id);
  const [when, clean, matrix] = survey.parts[0]?.questions ?? [];
  const options = when && 'options' in when ? when.options.map((option) => option.id) : [];
  for (let n = 0; n < 22; n += 1) {
    const answers = {
      [when?.id ?? '']: [options[n % 3 === 0 ? 1 : 0] ?? ''],
      [clean?.id ?? '']: [String(3 + (n % 3))],
      ...(matrix?.kind === 'matrix' &&
        Object.fromEntries(
          singly(matrix).map(({ id: row }, place) => [row, [matrix.options[(n + place) % 3]?.id ?? '']]),
        )),
    };
    const formKey = `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
    must(await answerPublicly(app, survey, { answers, formKey }, '198.18.0.9'));
  }
  const next = must(await repeatSurvey(app, writer, id, { wave: 'Đợt 2', ...days }));
  must(await openSurvey(app, leader, next.id, await version(next.id)));
  must(await closeSurvey(app, leader, id, await version(id)));
  must(await publishSurvey(app, leader, id, await version(id)));
  return {
    survey: id,
    surveySlug: survey.slug,
    openSurveySlug: (await requireSurvey(app.db, next.id)).slug,
    surveyToken: await invitation(shop),
  };
}

async function invitation(shop: Workshop): Promise<string> {
  const { app } = shop;
  const [writer, leader] = [await shop.actor('markets-writer'), await shop.actor('markets-leader')];
  const today = legalDay(app.clock.now());
  const { id } = must(
    await addSurvey(app, writer, {
      ...{
        title: 'Hỏi tiểu thương',
        purpose: 'Để xếp lại chỗ ngồi.',
        wave: '',
        kind: 'other',
        access: 'invitation',
      },
      ...{ opensOn: today, closesOn: addDays(today, 60) },
    }),
  );
  const version = async () => ({ version: (await requireSurvey(app.db, id)).version });
  must(await savePart(app, writer, id, { ...(await version()), partId: '', title: '', shownWhen: '' }));
  const partId = (await requireSurvey(app.db, id)).parts[0]?.id ?? '';
  const facts = {
    steps: 5,
    lowest: '',
    highest: '',
    least: 0,
    most: 9,
    unit: '',
    options: [],
    rows: [],
    required: false,
  };
  const question = { ...facts, questionId: '', kind: 'text' as const, text: 'Chỗ ngồi nên đổi thế nào?' };
  must(await saveQuestion(app, writer, id, { ...question, partId, ...(await version()) }));
  must(await openSurvey(app, leader, id, await version()));
  const { urls } = must(await makeLinks(app, writer, id, { count: 1 }));
  return new URL(urls[0] ?? '').pathname.split('/').at(-1) ?? '';
}
