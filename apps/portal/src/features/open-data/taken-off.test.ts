import { beforeEach, describe, expect, test } from 'vitest';
import type { Consultation } from '#features/consultations/consultation.ts';
import { requireDocument } from '#features/documents/documents.store.server.ts';
import { requireProject, requireVersion } from '#features/drafts/drafts.store.server.ts';
import { reportFile } from '#features/drafts/purging/report-file.server.ts';
import { requirePublicDraft } from '#features/submissions/public-draft.server.ts';
import { requirePublicRound } from '#features/submissions/public-round.server.ts';
import { startSubmission } from '#features/submissions/start-submission.server.ts';
import { openDraftReading, openOpinionForm } from '#features/submissions/writing/open-form.server.ts';
import { paths } from '#paths';
import { NotFound } from '#platform/errors.ts';
import { aPerson } from '#test/factories/person.ts';
import { aGroupOf, anApprovedAnswer, publishedBy } from '#test/factories/published-table.ts';
import { anOpenConsultation, filledForm, useIntake } from '#test/factories/submission.ts';
import { requireDataFile } from './data-files/load-data-files.server.ts';
import { opinionsTable, publicTable } from './downloads/tables.server.ts';
import { writeSiteMap } from './site-map.server.ts';

const intake = useIntake();
const site = () => ({ ...intake(), config: { ...intake().config, publicUrl: 'https://vidu.vn' } });
let app: ReturnType<typeof site>;
let consultation: Consultation;
let slug: string;
beforeEach(async () => {
  app = site();
  consultation = await anOpenConsultation(app.db);
  slug = (await requireProject(app.db, consultation.projectId)).slug;
});

/** Somebody of the house says that the file must not be public; a second person has not looked yet. */
async function textIsTakenOff(): Promise<void> {
  const { organisationId, draftVersionId } = consultation;
  const publisher = await aPerson(app.db, { organisationId, roles: ['publisher'] });
  const { documentId } = await requireVersion(app.db, draftVersionId);
  const { id } = await requireDocument(app.db, documentId);
  const done = await reportFile(app, publisher, { documentId: id, reason: 'Đăng nhầm bản nội bộ.' });
  if (!done.ok) throw new Error(done.reason);
}

describe('a text that was taken off the portal: what quotes it goes with it, by every address', () => {
  test('opinions with the words that they are about, answers, large files, the table as a document', async () => {
    await anApprovedAnswer(app, consultation, await aGroupOf(app, consultation, ['Nên giữ.']));
    await publishedBy(app, consultation);
    const asked = [
      () => opinionsTable(app, slug),
      () => publicTable(app, slug),
      () => publicTable(app, slug, { round: '1' }),
      () => requireDataFile(app, slug, 'opinionsCsv'),
      async () => requirePublicRound(app.db, await requirePublicDraft(app, slug), null),
    ];
    for (const ask of asked) await ask();
    await textIsTakenOff();
    for (const ask of asked) await expect(ask()).rejects.toThrow(NotFound);
  });

  test('the site map no longer leads to it; the front page of the draft, which says why, stays', async () => {
    const mapped = async () => await writeSiteMap(app.db, app.config.publicUrl);
    const addresses = (paths: readonly string[]) => paths.map((path) => `<loc>https://vidu.vn${path}</loc>`);
    const quoting = addresses([paths.draftText(slug), paths.publishedOpinions(slug)]);
    const before = await mapped();
    expect(quoting.filter((address) => before.includes(address))).toEqual(quoting);
    await textIsTakenOff();
    const after = await mapped();
    expect(quoting.filter((address) => after.includes(address))).toEqual([]);
    expect(after).toContain(addresses([paths.draft(slug)])[0]);
  });

  test('a private server draft, whose pages stand beside the text', async () => {
    const started = await startSubmission(app, consultation, filledForm(app), '198.18.0.1');
    if (!started.ok) throw new Error(started.reason);
    const { token } = started;
    expect(await openDraftReading(app, token)).toBeDefined();
    expect(await openOpinionForm(app, token, { unit: 'dieu-1' })).toBeDefined();
    await textIsTakenOff();
    expect(await openDraftReading(app, token)).toBeUndefined();
    expect(await openOpinionForm(app, token, { unit: 'dieu-1' })).toBeUndefined();
  });
});
