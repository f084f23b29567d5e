import { beforeEach, describe, expect, test } from 'vitest';
import { systemActor } from '../src/features/authority/actor.ts';
import type { Consultation } from '../src/features/consultations/consultation.ts';
import { requireProject, requireVersion } from '../src/features/drafts/drafts.store.server.ts';
import { approvePurge } from '../src/features/drafts/purging/decide-purge.server.ts';
import { reportFile } from '../src/features/drafts/purging/report-file.server.ts';
import { DATA_FILE_KINDS } from '../src/features/open-data/data-files/data-file.ts';
import {
  findAllParts,
  findRoundsToWrite,
} from '../src/features/open-data/data-files/data-files.store.server.ts';
import { requireDataFile } from '../src/features/open-data/data-files/load-data-files.server.ts';
import { writeDataFile } from '../src/features/open-data/data-files/write-data-file.server.ts';
import { opinionsTable, publicTable } from '../src/features/open-data/downloads/tables.server.ts';
import { tableDocx } from '../src/features/responses/publish-matrix.server.ts';
import { findPublishedMatrix } from '../src/features/responses/published-matrix.store.server.ts';
import { enterSubmission } from '../src/features/submissions/enter-submission.server.ts';
import { trackSubmission } from '../src/features/submissions/track-submission.server.ts';
import { newId } from '../src/platform/ids.ts';
import { afterwards, tablesThatKnow } from './after-purge.ts';
import { done } from './factories/external-draft.ts';
import { SHORT_LAW } from './factories/law-project.ts';
import { aPerson } from './factories/person.ts';
import { aGroupOf, anApprovedAnswer, publishedBy } from './factories/published-table.ts';
import { anOpenConsultation, aSecondRound, useIntake } from './factories/submission.ts';

const intake = useIntake();
/** Words of the text that stand nowhere else: once in a heading, once in a clause. */
const WORDS = 'bãi neo thuyền số bảy';
const LAW = SHORT_LAW.replace('Việc của tổ', `Việc ở ${WORDS}`).replace(
  'Tổ báo cáo',
  `Tổ ở ${WORDS} báo cáo`,
);
const ANSWER = 'Giữ, vì đã có quy định chung.';
const SAID = 'Nên báo cáo hằng quý.';

let app: ReturnType<typeof intake>;
let round: Consultation;
let receiptCode: string;
let slug: string;

const site = () => ({ ...app, config: { ...app.config, publicUrl: 'https://danban.example.org' } });

/** A round that was answered: an opinion that quotes the text, the table published, its large files written. */
beforeEach(async () => {
  app = intake();
  round = await anOpenConsultation(app.db, { text: LAW });
  slug = (await requireProject(app.db, round.projectId)).slug;
  const entered = await enterSubmission(app, systemActor, round.id, {
    ...{ key: newId(), channel: 'letter', receivedAt: new Date('2026-11-20T03:00:00Z') },
    ...{ category: 'citizen', place: 'xã Tân Hưng', detail: {} },
    opinions: [
      { unitId: 'dieu-3__khoan-2', position: 'amend', text: SAID, quotedWords: `Tổ ở ${WORDS} báo cáo` },
    ],
  } as never);
  receiptCode = done(entered).receiptCode;
  const group = await aGroupOf(app, round, ['Nên gộp hai việc.'], { unitId: 'dieu-3' });
  await anApprovedAnswer(app, round, group, { explanation: ANSWER });
  await publishedBy(app, round);
  for (const kind of DATA_FILE_KINDS) await writeDataFile(app, round.id, kind);
});

async function reported() {
  const publisher = await aPerson(app.db, { organisationId: round.organisationId, roles: ['publisher'] });
  const { documentId } = await requireVersion(app.db, round.draftVersionId);
  return done(await reportFile(app, publisher, { documentId, reason: 'Đăng nhầm bản nội bộ.' }));
}

async function purged() {
  const { id } = await reported();
  const head = await aPerson(app.db, { organisationId: round.organisationId, roles: ['unitHead'] });
  done(await approvePurge(app, head, { incidentId: id, version: 1 }));
  await afterwards(app);
}

describe('the published table of a text that must not be here', () => {
  const nothingIsHandedOut = async (number: string | null) => {
    const inRound = number === null ? {} : { round: number };
    await expect(publicTable(site(), slug, inRound)).rejects.toThrow('off the portal');
    for (const kind of DATA_FILE_KINDS)
      await expect(requireDataFile(app, slug, kind, number)).rejects.toThrow('off the portal');
  };

  test('is handed out in no form as soon as the text is reported, nor is what quotes it', async () => {
    expect((await requireDataFile(app, slug, 'opinionsCsv')).ok).toBe(true);
    expect((await trackSubmission(app, receiptCode))?.opinions[0]?.opinion.quote?.exact).toContain(WORDS);
    await reported();
    await nothingIsHandedOut(null);
    await expect(opinionsTable(site(), slug)).rejects.toThrow('off the portal');
    const [tracked] = (await trackSubmission(app, receiptCode))!.opinions;
    expect(tracked).toMatchObject({ opinion: { quote: null, text: SAID }, changes: undefined });
  });

  test('stays closed when the draft goes on with another text, whose own round is open', async () => {
    await aSecondRound(app.db, round);
    expect((await publicTable(site(), slug, { round: '1' })).matrix.edition).toBe(1);
    await reported();
    await nothingIsHandedOut('1');
    expect((await opinionsTable(site(), slug)).name).toBe(`y-kien-${slug}`);
  });

  test('purged, no word of the text is left in it; answers, counts and what people said stay', async () => {
    const before = (await findPublishedMatrix(app.db, round.id))!;
    const made = [before.docxSha256, ...(await findAllParts(app.db, round.id)).map((p) => p.storedSha256)];
    expect(made.length).toBeGreaterThanOrEqual(3);
    for (const file of made) expect(await app.files.get(file)).toBeDefined();
    expect(await tablesThatKnow(app, WORDS)).toEqual(
      expect.arrayContaining(['opinion', 'opinion_anchor', 'published_matrix']),
    );
    await purged();
    expect(await tablesThatKnow(app, WORDS)).toEqual([]);
    for (const file of made) expect(await app.files.get(file)).toBeUndefined();

    const after = (await findPublishedMatrix(app.db, round.id))!;
    expect(after).toMatchObject({ sha256: before.sha256, docxSha256: before.docxSha256 });
    expect(after.content.totals).toEqual(before.content.totals);
    expect(after.content.sections.map(({ citation, rows }) => ({ citation, rows }))).toEqual(
      before.content.sections.map(({ citation, rows }) => ({ citation, rows })),
    );
    expect(after.content.sections.flatMap(({ rows }) => rows)[0]?.explanation).toBe(ANSWER);
    const [tracked] = (await trackSubmission(app, receiptCode))!.opinions;
    expect(tracked?.opinion).toMatchObject({ quote: null, text: SAID });
    await nothingIsHandedOut(null);
  });

  test('is not written into files again; what a writer left is taken out; the staff read it without the headings', async () => {
    await purged();
    const left = await app.files.put(new TextEncoder().encode('left by a writer that was under way'));
    await app.db
      .insertInto('data_part' as never)
      .values({
        ...{ consultation_id: round.id, kind: 'opinionsCsv', generation: 1, ordinal: 99 },
        ...{ stored_sha256: left, starts_at: 0, bytes: 3, is_stored: false },
      } as never)
      .execute();
    expect(await findRoundsToWrite(app.db, app.clock.now())).toEqual([round.id]);
    for (const kind of DATA_FILE_KINDS) expect(await writeDataFile(app, round.id, kind)).toBe('purged');
    expect(await app.files.get(left)).toBeUndefined();
    expect(await findRoundsToWrite(app.db, app.clock.now())).toEqual([]);
    const edition = await findPublishedMatrix(app.db, round.id);
    expect((await tableDocx(app, round.id, edition)).length).toBeGreaterThan(1_000);
  });
});
