import { blocksOfText, parse } from '@danban/legal-text';
import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { insertBaseText } from '#features/drafts/law-in-force/law-in-force.store.server.ts';
import { insertIssuedDocument } from '#features/issued-documents/issued-documents.store.server.ts';
import { newId } from '#platform/ids.ts';
import { aLawProject } from '#test/factories/law-project.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation, useIntake } from '#test/factories/submission.ts';
import { type CitationDoubt, doubtfulCitations } from './passage.ts';
import { dropPassage, loadPassages, savePassage } from './passages.server.ts';

const treeOf = (text: string) => parse(blocksOfText(text)).tree;
const library = {
  draft: treeOf('Điều 1. Phạm vi\n1. Một.\n2. Hai.\nĐiều 2. Hiệu lực\nHiệu lực.'),
  laws: [
    {
      symbol: '31/2024/QH15',
      title: 'Luật Đất đai',
      tree: treeOf('Điều 1. Phạm vi\n1. Một.\nĐiều 20. Quyền\n1. Một.\n2. Hai.'),
    },
    { symbol: '16/2023/QH15', title: 'Luật Giá', tree: null },
  ],
};

describe('what a citation of a passage is held against', () => {
  test.each<[string, string, CitationDoubt[]]>([
    ['a clause that the draft has', 'Theo khoản 2 Điều 1, việc này đã được nêu.', []],
    ['an article that the draft has not', 'Theo Điều 9, việc này đã được nêu.', ['noSuchUnitInDraft']],
    ['a law held beside the draft, by name', 'Theo khoản 2 Điều 20 Luật Đất đai, đã có quy định.', []],
    ['the same by its number', 'Theo Điều 20 Luật số 31/2024/QH15, đã có quy định.', []],
    ['a clause that this law has not', 'Theo khoản 7 Điều 20 Luật Đất đai, đã có quy định.', ['noSuchUnit']],
    ['a law that nobody knows', 'Theo Điều 5 Luật Phí bến đò, đã có quy định.', ['unknownDocument']],
    ['a law without its text here', 'Theo Điều 5 Luật Giá, đã có quy định.', ['noTextHere']],
    ['the whole of such a law', 'Theo Luật số 16/2023/QH15, đã có quy định.', []],
    ['no citation at all', 'Cơ quan xin ghi nhận.', []],
  ])('%s', (_, words, expected) => {
    expect(doubtfulCitations(words, library).map(({ doubt }) => doubt)).toEqual(expected);
  });
});

describe('the passages of a body', () => {
  const intake = useIntake();
  let app: ReturnType<typeof intake>;
  let round: Consultation;
  let officer: PersonActor;
  beforeEach(async () => {
    app = intake();
    round = await anOpenConsultation(app.db);
    officer = await aPerson(app.db, { organisationId: round.organisationId, roles: ['draftingOfficer'] });
  });
  const NEW = { id: '', version: 0, name: 'Đã nêu', words: 'Theo Điều 99, đã nêu.' };
  const offered = async (who = officer) => (await loadPassages(app, who, round.id)).passages;

  test('are offered with what is doubtful in them, written anew, and no longer offered', async () => {
    expect(await savePassage(app, officer, round.id, NEW)).toMatchObject({ ok: true });
    const [passage] = await offered();
    expect(passage).toMatchObject({
      name: 'Đã nêu',
      doubts: [{ text: 'Điều 99', doubt: 'noSuchUnitInDraft' }],
    });
    const again = { ...NEW, id: passage!.id, version: 1, words: 'Theo Điều 3, đã nêu.' };
    expect(await savePassage(app, officer, round.id, again)).toMatchObject({ ok: true });
    expect(await savePassage(app, officer, round.id, again)).toEqual({
      ok: false,
      reason: 'changedMeanwhile',
    });
    expect(await offered()).toMatchObject([{ doubts: [], version: 2 }]);
    expect(await dropPassage(app, officer, round.id, { id: passage!.id, version: 2 })).toMatchObject({
      ok: true,
    });
    expect(await offered()).toEqual([]);
  });

  test('are those of the body that answers; another neither reads nor changes them', async () => {
    await savePassage(app, officer, round.id, NEW);
    const [passage] = await offered();
    const other = await anOpenConsultation(app.db);
    const stranger = await aPerson(app.db, {
      organisationId: other.organisationId,
      roles: ['draftingOfficer'],
    });
    expect((await loadPassages(app, stranger, other.id)).passages).toEqual([]);
    const theft = { ...NEW, id: passage!.id, version: 1 };
    expect(await savePassage(app, stranger, other.id, theft)).toEqual({
      ok: false,
      reason: 'changedMeanwhile',
    });
    await expect(savePassage(app, stranger, round.id, NEW)).rejects.toThrow(/not permitted/);
    const auditor = await aPerson(app.db, { organisationId: round.organisationId, roles: ['auditor'] });
    await expect(savePassage(app, auditor, round.id, NEW)).rejects.toThrow(/not permitted/);
  });

  test('are held against what was issued and what lies beside other drafts of the house, and nobody else’s', async () => {
    const words = 'Theo Điều 4 Quyết định số 12/2026/QĐ-UBND và khoản 2 Điều 1 Luật số 31/2024/QH15.';
    await savePassage(app, officer, round.id, { ...NEW, words });
    const doubts = async () => (await offered())[0]?.doubts.map(({ doubt }) => doubt);
    expect(await doubts()).toEqual(['unknownDocument', 'unknownDocument']);
    const other = await anOpenConsultation(app.db);
    await aBaseText(other.projectId);
    await anIssuedDocument(other.organisationId, null);
    expect(await doubts()).toEqual(['unknownDocument', 'unknownDocument']);
    await anIssuedDocument(other.organisationId, app.clock.now());
    expect(await doubts()).toEqual(['noTextHere', 'unknownDocument']);
    const ours = await aLawProject(app.db, { organisationId: round.organisationId });
    await aBaseText(ours.id);
    expect(await doubts()).toEqual(['noTextHere', 'noSuchUnit']);
    expect(await loadPassages(app, officer, round.id)).toMatchObject({ laws: [], known: 2 });
  });

  async function anIssuedDocument(organisationId: string, publishedAt: Date | null) {
    const id = newId();
    await insertIssuedDocument(app.db, {
      ...{
        id,
        slug: `van-ban-${id}`,
        organisationId,
        number: '12/2026/QĐ-UBND',
        title: 'Quyết định về bến đò',
      },
      ...{
        issuingBody: 'Ủy ban nhân dân tỉnh',
        documentType: 'provinceCommitteeDecision',
        level: 'province',
      },
      ...{
        legalForce: 'legal',
        legalForceReason: 'Áp dụng chung.',
        adoptedOn: '2026-10-20',
        effectiveOn: null,
      },
      ...{ effectReason: '', gazetteOn: null, gazetteReference: '', publishedAt, publishedText: null },
      ...{ createdBy: null, createdAt: app.clock.now() },
    });
  }

  async function aBaseText(projectId: string) {
    const documentId = newId();
    const now = app.clock.now();
    const { organisationId } = await requireProject(app.db, projectId);
    await sql`insert into imported_document (id, organisation_id, file_name, media_type, bytes, sha256, blocks, losses, imported_at)
      values (${documentId}, ${organisationId}, 'luat.docx', 'text/plain', 1, ${'0'.repeat(64)}, '[]', '[]', ${now})`.execute(
      app.db,
    );
    await insertBaseText(app.db, {
      ...{ id: newId(), projectId, kind: 'amends', symbol: '31/2024/QH15', title: 'Luật Đất đai' },
      ...{ documentId, sha256: '0'.repeat(64), createdBy: null, createdAt: now },
      tree: treeOf('Điều 1. Phạm vi\n1. Một.'),
    });
  }
});
