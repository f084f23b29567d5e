import { beforeEach, describe, expect, test } from 'vitest';
import type { Consultation } from '../src/features/consultations/consultation.ts';
import { requireProject, requireVersion } from '../src/features/drafts/drafts.store.server.ts';
import { reportFile } from '../src/features/drafts/purging/report-file.server.ts';
import { findAnsweredRounds } from '../src/features/responses/answered-rounds.server.ts';
import { requirePublicDraft } from '../src/features/submissions/public-draft.server.ts';
import { loadDraftFront } from '../src/routes/(portal)/drafts/[slug]/draft-front.server.ts';
import { loadOneDraft } from '../src/routes/(portal)/drafts/[slug]/one-draft.server.ts';
import { load } from '../src/routes/(portal)/drafts/[slug]/responses/+page.server.ts';
import { done } from './factories/external-draft.ts';
import { SHORT_LAW } from './factories/law-project.ts';
import { aPerson } from './factories/person.ts';
import { aGroupOf, anApprovedAnswer, publishedBy } from './factories/published-table.ts';
import { anOpenConsultation, aSecondRound, useIntake } from './factories/submission.ts';

const intake = useIntake();
let app: ReturnType<typeof intake>;
let first: Consultation;
let second: Consultation;
let slug: string;

/** The first round was answered in public, the second, on another text, is open. */
beforeEach(async () => {
  app = intake();
  first = await anOpenConsultation(app.db);
  slug = (await requireProject(app.db, first.projectId)).slug;
  await anApprovedAnswer(app, first, await aGroupOf(app, first, ['Nên gộp hai việc.']));
  await publishedBy(app, first);
  second = await aSecondRound(app.db, first, { text: SHORT_LAW.replace('hằng tháng', 'hằng quý') });
  app.clock.set('2026-12-03T02:00:00Z');
});

async function textOff({ organisationId, draftVersionId }: Consultation): Promise<void> {
  const publisher = await aPerson(app.db, { organisationId, roles: ['publisher'] });
  const { documentId } = await requireVersion(app.db, draftVersionId);
  done(await reportFile(app, publisher, { documentId, reason: 'Đăng nhầm bản nội bộ.' }));
}

/** The page of the answers with its layout, as a reader asks for it: the round that it shows, or the number of the refusal. */
async function page(round?: number): Promise<number | { readonly round: number; readonly rows: number }> {
  const event = { locals: { app }, params: { slug }, setHeaders: () => undefined };
  const parent = () => loadOneDraft({ ...event, route: { id: '/(portal)/drafts/[slug]/responses' } });
  const url = new URL(`https://vidu.vn/?${round ? `dot=${round}` : ''}`);
  try {
    const data = (await load({ ...event, url, parent } as never)) as {
      round: number;
      matrix: { value?: { content: { sections: { rows: unknown[] }[] } } };
    };
    const sections = data.matrix.value?.content.sections ?? [];
    return { round: data.round, rows: sections.flatMap(({ rows }) => rows).length };
  } catch (error) {
    if (error instanceof Error && error.name === 'NotFound') return 404;
    return (error as { status: number }).status;
  }
}

const listed = async () =>
  (await findAnsweredRounds(app.db, await requirePublicDraft(app, slug))).map(({ round, isAnswered }) => [
    round,
    isAnswered,
  ]);

describe('the answers of a draft, round by round', () => {
  test('each round has its page; the one that is open says that its answers come later', async () => {
    expect(await listed()).toEqual([
      [2, false],
      [1, true],
    ]);
    expect([await page(), await page(1), await page(3)]).toEqual([
      { round: 2, rows: 0 },
      { round: 1, rows: 1 },
      404,
    ]);
  });

  test('the text of the first is off: its table is closed and not listed, the second stays', async () => {
    await textOff(first);
    expect(await listed()).toEqual([[2, false]]);
    expect([await page(), await page(1)]).toEqual([{ round: 2, rows: 0 }, 410]);
  });

  test.each([
    ['text', 410],
    ['opinions', 410],
    ['comment', 410],
    ['compare', 410],
    ['log', undefined],
    ['follow', undefined],
    ['responses', undefined],
  ] as const)('the latest text is off: the pages "%s" of the draft', async (name, status) => {
    await textOff(second);
    const route = { id: `/(portal)/drafts/[slug]/${name}` };
    const opened = loadOneDraft({ locals: { app }, params: { slug }, route });
    if (status) await expect(opened).rejects.toMatchObject({ status });
    else expect(await opened).toMatchObject({ tags: expect.arrayContaining(['file']) });
  });

  test('the text of the second is off: the answers of the first stay, and the front page leads to them', async () => {
    await textOff(second);
    expect(await listed()).toEqual([[1, true]]);
    expect([await page(), await page(2), await page(1)]).toEqual([410, 410, { round: 1, rows: 1 }]);
    const event = { locals: { app }, params: { slug }, route: { id: '/(portal)/drafts/[slug]' } };
    const { front } = await loadDraftFront({
      ...event,
      ...{ url: new URL('https://vidu.vn/'), setHeaders: () => undefined },
      parent: () => loadOneDraft(event),
    });
    expect(front.value).toMatchObject({ answered: [1], ordinal: null });
  });
});
