import { findUnit } from '@danban/legal-text';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import { systemActor } from '#features/authority/actor.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { requireVersion } from '#features/drafts/drafts.store.server.ts';
import { NotFound } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { anOpenConsultation, aSubmission, useIntake } from '#test/factories/submission.ts';
import { enterSubmission } from '../enter-submission.server.ts';
import { requirePublicDraft } from '../public-draft.server.ts';
import { placesOf } from './opinion-counts.ts';
import { publishedQuery, readPublishedFilter } from './published-filter.ts';
import {
  loadPublishedOpinions,
  OPINIONS_PER_PAGE,
  requirePublicOpinion,
} from './published-opinions.server.ts';
import { redlinesOf } from './published-redlines.server.ts';

const intake = useIntake();
let app: ReturnType<typeof intake>;
let consultation: Consultation;
const ARTICLES = ['dieu-1', 'dieu-2', 'dieu-3'];

beforeEach(async () => {
  app = intake();
  consultation = await anOpenConsultation(app.db);
});

const load = (query = '') =>
  loadPublishedOpinions(app.db, consultation.id, ARTICLES, readPublishedFilter(new URLSearchParams(query)));
const words = (page: Awaited<ReturnType<typeof load>>) =>
  page.sections.map(({ place, opinions }) => [place, ...opinions.map(({ text }) => text)]);
const say = (unit: string, text: string) => aSubmission(app, consultation, [{ unit, text }]);
const setState = (text: string, state: string) =>
  sql`update opinion set state = ${state} where text = ${text}`.execute(app.db);

describe('what others said', () => {
  test('stands article by article in the order of the draft, the whole draft first', async () => {
    await say('dieu-3__khoan-1', 'Về khoản 1 Điều 3.');
    await say('', 'Về cả dự thảo.');
    await say('dieu-1', 'Về Điều 1.');
    await say('dieu-3', 'Về Điều 3.');
    const page = await load();
    expect(words(page)).toEqual([
      ['chung', 'Về cả dự thảo.'],
      ['dieu-1', 'Về Điều 1.'],
      ['dieu-3', 'Về khoản 1 Điều 3.', 'Về Điều 3.'],
    ]);
    expect(page.places.map(({ id, count }) => [id, count])).toEqual([
      ['chung', 1],
      ['dieu-1', 1],
      ['dieu-3', 2],
    ]);
    expect(page.next).toBeUndefined();
  });

  test('what is kept from view is counted as received and shown nowhere', async () => {
    await say('dieu-1', 'Hiện.');
    const hidden = await say('dieu-1', 'Ẩn.');
    await setState('Ẩn.', 'hidden');
    const page = await load();
    expect(page.figures.shown).toBe(1);
    expect(words(page)).toEqual([['dieu-1', 'Hiện.']]);
    const { opinions } = await requirePublicDraft(app, await slugOf(consultation));
    expect(opinions.received).toBe(2);
    const one = await requirePublicOpinion(app.db, consultation.id, await opinionOf(hidden.id));
    expect(one.isShown).toBe(false);
  });

  test('what the staff said among themselves is in no figure, no list and at no address', async () => {
    const inside = await enterSubmission(app, systemActor, consultation.id, {
      key: 'noi-bo',
      channel: 'internal',
      receivedAt: app.clock.now(),
      category: 'staffMember',
      place: '',
      detail: {},
      opinions: [{ unitId: 'dieu-1', position: 'amend', text: 'Trong nội bộ.' }],
    });
    expect(inside.ok).toBe(true);
    const page = await load();
    expect(page.figures.shown).toBe(0);
    expect(page.sections).toEqual([]);
    const id = await opinionOf(inside.ok ? inside.value.submissionId : '');
    await expect(requirePublicOpinion(app.db, consultation.id, id)).rejects.toThrow(NotFound);
  });

  test('a name stands there only when its owner agreed', async () => {
    await aSubmission(app, consultation, [{ unit: 'dieu-1', text: 'Có tên.' }], {
      name: 'Trần Thị Mai',
      consentPublishName: true,
    });
    await aSubmission(app, consultation, [{ unit: 'dieu-1', text: 'Không tên.' }], { name: 'Lê Văn Sáu' });
    const [section] = (await load()).sections;
    expect(section?.opinions.map(({ text, name }) => [text, name])).toEqual([
      ['Có tên.', 'Trần Thị Mai'],
      ['Không tên.', null],
    ]);
  });

  test('late voices are flagged and counted apart', async () => {
    app.clock.set('2026-12-01T02:00:00Z');
    await enterSubmission(app, systemActor, consultation.id, {
      key: 'muon',
      channel: 'letter',
      receivedAt: app.clock.now(),
      category: 'citizen',
      place: '',
      detail: {},
      opinions: [{ unitId: 'dieu-2', position: 'ask', text: 'Đến muộn.' }],
    });
    const page = await load();
    expect(page.figures).toMatchObject({ shown: 1, late: 1 });
    expect(page.sections[0]?.opinions[0]?.late).toBe(true);
  });

  test('pages follow each other by key: nobody is shown twice, nobody is left out, also when one more comes meanwhile', async () => {
    const said: string[] = [];
    for (let i = 0; i < OPINIONS_PER_PAGE + 12; i += 1) {
      said.push(`Ý kiến ${i}`);
      await say(['dieu-1', 'dieu-2__khoan-1', 'dieu-2', ''][i % 4] as string, `Ý kiến ${i}`);
    }
    const first = await load();
    expect(first.sections.flatMap(({ opinions }) => opinions)).toHaveLength(OPINIONS_PER_PAGE);
    await say('dieu-1', 'Mới đến');
    const second = await load(`sau=${first.next}`);
    const both = [...words(first), ...words(second)].flatMap(([, ...texts]) => texts);
    expect(new Set(both).size).toBe(both.length);
    expect(said.filter((text) => !both.includes(text))).toEqual([]);
    expect(second.next).toBeUndefined();
  });

  test.each([
    ['dieu=dieu-2', ['Điều 2']],
    ['lap-truong=ask', ['Hỏi']],
    ['kenh=letter', []],
    ['lop=organisation', []],
    ['dieu=khong-co', []],
    // What is not known is left out.
    ['lap-truong=xyz&kenh=internal&lop=staff&sau=1', ['Hỏi', 'Điều 2']],
  ])('the filter %s', async (query, expected) => {
    await aSubmission(app, consultation, [{ unit: 'dieu-1', text: 'Hỏi', position: 'ask' }]);
    await say('dieu-2', 'Điều 2');
    const page = await load(query);
    expect(page.sections.flatMap(({ opinions }) => opinions.map(({ text }) => text))).toEqual(expected);
    expect(page.matching).toBe(expected.length);
    expect(page.figures.shown).toBe(2);
  });

  test('the list is one walk along the index that begins with the consultation', async () => {
    await sql`set local enable_seqscan = off`.execute(app.db);
    // An empty table is sorted as cheaply as walked in order; whether it can be walked is the question.
    await sql`set local enable_sort = off`.execute(app.db);
    const { rows } = await sql<{ 'QUERY PLAN': string }>`explain select o.id from opinion o
      where o.consultation_id = ${consultation.id} and o.state = 'published' and o.withdrawn_at is null and o.unit_id = 'dieu-1'
        and o.id > ${newId()} order by o.unit_id, o.id limit 31`.execute(app.db);
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toMatch(/using opinion_published/);
    expect(plan).toMatch(/Index Cond: \(\(consultation_id = /);
    expect(plan).not.toMatch(/Sort/);
  });
});

test('a unit outside of every article stands behind the articles under its own name', () => {
  const row = { position: 'amend', channel: 'portal', countingClass: 'individual', late: false } as const;
  const rows = ['phu-luc-1', 'dieu-2__khoan-1', null].map((unitId) => ({ ...row, unitId, count: 1 }));
  expect(placesOf(rows, ARTICLES).map(({ id }) => id)).toEqual(['chung', 'dieu-2', 'phu-luc-1']);
});

test('an address holds what was asked for and nothing else', () => {
  const { values } = readPublishedFilter(new URLSearchParams('kenh=portal&dieu=dieu-1&x=y'));
  expect(publishedQuery(values)).toBe('?dieu=dieu-1&kenh=portal');
  expect(publishedQuery(values, { dieu: '' })).toBe('?kenh=portal');
});

async function slugOf({ projectId }: Consultation): Promise<string> {
  const { rows } = await sql<{ slug: string }>`select slug from law_project where id = ${projectId}`.execute(
    app.db,
  );
  return rows[0]?.slug ?? '';
}

async function opinionOf(submissionId: string): Promise<string> {
  const { rows } = await sql<{
    id: string;
  }>`select id from opinion where submission_id = ${submissionId}`.execute(app.db);
  return rows[0]?.id ?? '';
}

describe('a suggested wording', () => {
  const wordings = async () => {
    const { sections } = await load();
    const opinions = sections.flatMap((section) => section.opinions);
    const found = await redlinesOf(app.db, opinions);
    return opinions.map(({ id }) => found.get(id)?.map(({ kind, text }) => `${kind} ${text.trim()}`));
  };
  const suggest = (unit: string, wording: string) =>
    aSubmission(app, consultation, [{ unit, text: 'Sửa.', wording }]);

  test('is a redline against the text it was given on; one that is like nothing there stands alone', async () => {
    const { tree } = await requireVersion(app.db, consultation.draftVersionId);
    const now = findUnit(tree, 'dieu-1')!.text;
    await suggest('dieu-1', `${now} mới`);
    await suggest('dieu-1', 'Zzz yyy xxx.');
    const [redlined, alone] = await wordings();
    expect(redlined?.at(-1)).toBe('added mới');
    expect(redlined?.[0]).toMatch(/^same /);
    expect(alone).toBeUndefined();
  });

  test('of which a part was covered is compared as readers see it', async () => {
    const { tree } = await requireVersion(app.db, consultation.draftVersionId);
    const now = findUnit(tree, 'dieu-1')!.text;
    await suggest('dieu-1', `${now} gọi 0912345678`);
    await sql`update opinion set state = 'published', public_wording = ${`${now} [đã che]`}`.execute(app.db);
    const [shown] = await wordings();
    expect(shown?.join(' ')).toContain('[đã che]');
    expect(shown?.join(' ')).not.toContain('0912345678');
  });
});
