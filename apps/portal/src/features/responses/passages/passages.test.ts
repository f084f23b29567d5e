import { blocksOfText, parse } from '@danban/legal-text';
import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import type { Consultation } from '#features/consultations/consultation.ts';
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
  ],
};

describe('what a citation of a passage is held against', () => {
  test.each<[string, string, CitationDoubt[]]>([
    ['a clause that the draft has', 'Theo khoản 2 Điều 1, việc này đã được nêu.', []],
    ['an article that the draft has not', 'Theo Điều 9, việc này đã được nêu.', ['noSuchUnitInDraft']],
    ['a law held beside the draft, by name', 'Theo khoản 2 Điều 20 Luật Đất đai, đã có quy định.', []],
    ['the same by its number', 'Theo Điều 20 Luật số 31/2024/QH15, đã có quy định.', []],
    ['a clause that this law has not', 'Theo khoản 7 Điều 20 Luật Đất đai, đã có quy định.', ['noSuchUnit']],
    ['a law that nobody holds', 'Theo Điều 5 Luật Giá, đã có quy định.', ['unknownDocument']],
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
});
