import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { updateConsultation } from '#features/consultations/consultations.store.server.ts';
import { NotFound } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { aLawProject } from '#test/factories/law-project.ts';
import { anOrganisation, aSuccession } from '#test/factories/organisation.ts';
import { anOpenConsultation } from '#test/factories/submission.ts';
import { usePlatform } from '#test/platform.ts';
import { responseTimes } from './response-times.ts';
import { listBodies, viewBody } from './view-body.server.ts';
import { viewFigureRecords, viewFigures } from './view-figures.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');

async function aRound() {
  const app = platform();
  app.clock.set('2026-11-23T02:00:00Z');
  const consultation = await anOpenConsultation(app.db);
  const { rows } = await sql<{
    slug: string;
  }>`select slug from organisation where id = ${consultation.organisationId}`.execute(app.db);
  return { app, consultation, slug: rows[0]?.slug ?? '' };
}

const publish = (consultationId: string, at: string) =>
  sql`insert into published_matrix (consultation_id, edition, id, content, sha256, docx_sha256, published_by, published_at)
    values (${consultationId}, 1, ${newId()}, '{}', 'a', 'b', null, ${at})`.execute(platform().db);

describe('response times', () => {
  const round = (closesOn: string, answeredOn: string | null) => ({
    ...{ slug: 's', shortTitle: 't', organisationId: 'o' },
    ...{ closesOn, answeredOn },
  });
  test.each([
    ['nothing yet', [], { answered: 0, median: null, longest: null }, []],
    [
      'an answer on the last day took no day',
      [round('2026-11-01', '2026-11-01')],
      { median: 0, longest: 0 },
      [],
    ],
    [
      'the median is a time that somebody waited',
      [round('2026-10-01', '2026-10-11'), round('2026-10-01', '2026-11-01')],
      { answered: 2, median: 31, longest: 31 },
      [],
    ],
    ['who has no answer waits from the last day on', [round('2026-11-20', null)], { answered: 0 }, [3]],
  ])('%s', (_why, rounds, expected, waiting) => {
    const times = responseTimes(rounds, '2026-11-23');
    expect(times).toMatchObject(expected);
    expect(times.waiting.map(({ days }) => days)).toEqual(waiting);
  });
});

describe("a body's page", () => {
  test('names its rounds, and what still waits the moment its last day is over', async () => {
    const { app, slug } = await aRound();
    expect((await viewBody(app, slug)).times.waiting).toEqual([]);
    expect((await listBodies(app)).find((body) => body.slug === slug)).toMatchObject({ open: 1, closed: 0 });
    app.clock.set('2026-11-25T17:00:00Z');
    const { times, rounds } = await viewBody(app, slug);
    expect(times.waiting.map(({ days }) => days)).toEqual([1]);
    expect(rounds).toHaveLength(1);
    expect((await listBodies(app)).find((body) => body.slug === slug)).toMatchObject({ open: 0, closed: 1 });
  });

  test('an ended body keeps its page and names who took over', async () => {
    const { app } = await aRound();
    const ended = await anOrganisation(app.db, { validTo: '2025-06-30' });
    const heir = await anOrganisation(app.db);
    await aSuccession(app.db, ended, heir, '2025-07-01');
    expect((await viewBody(app, ended.slug)).successors.map(({ slug }) => slug)).toEqual([heir.slug]);
    expect((await viewBody(app, heir.slug)).predecessors.map(({ slug }) => slug)).toEqual([ended.slug]);
  });

  test('a part inside a body that never asked the public has no page', async () => {
    const { app } = await aRound();
    const unit = await anOrganisation(app.db, { level: 'unit' });
    await expect(viewBody(app, unit.slug)).rejects.toThrow(NotFound);
    await expect(viewBody(app, 'khong-co')).rejects.toThrow(NotFound);
  });
});

describe('public figures', () => {
  test('a ratio of nothing has no value; a count opens its records under their public address', async () => {
    const { app, slug, consultation } = await aRound();
    const { figures, years } = await viewFigures(app, slug, null);
    expect(years.at(-1)).toBe(2022);
    expect(figures.find(({ code }) => code === 'communicatedRate')?.value).toBeNull();
    expect(figures.find(({ code }) => code === 'consultationsOpened')?.value).toBe(1);
    const opened = await viewFigureRecords(app, slug, 'consultationsOpened', { year: '2026', page: 1 });
    expect(opened.lists[0]?.rows).toHaveLength(1);
    await publish(consultation.id, '2026-11-30T02:00:00Z');
    const tables = await viewFigureRecords(app, slug, 'responseTablesPublished', { year: null, page: 1 });
    expect(tables.lists[0]).toMatchObject({ rows: [{ kind: 'responseTable' }], unnamed: 0 });
  });

  test('a record that is not public itself is counted and not named', async () => {
    const { app, slug, consultation } = await aRound();
    await updateConsultation(app.db, consultation.id, 2, { taken_down_at: app.clock.now() });
    const opened = await viewFigureRecords(app, slug, 'consultationsOpened', { year: null, page: 1 });
    expect(opened.lists).toMatchObject([{ rows: [], unnamed: 1 }]);
    expect((await viewBody(app, slug)).rounds).toEqual([]);
  });

  test('figures of the desk stay at the desk', async () => {
    const { app, slug, consultation } = await aRound();
    await aLawProject(app.db, { organisationId: consultation.organisationId, stage: 'drafting' });
    for (const code of ['draftsLed', 'tasksLate', 'opinionsReceived', 'xyz'])
      await expect(viewFigureRecords(app, slug, code, { year: null, page: 1 })).rejects.toThrow(NotFound);
  });
});
