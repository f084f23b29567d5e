import { readFileSync } from 'node:fs';
import { blocksOfText, carryAnchor, compareTrees, findUnit, parse, unitText, walk } from '@danban/legal-text';
import { describe, expect, test } from 'vitest';
import { findEntries } from '#features/audit/audit.store.server.ts';
import {
  requireConsultation,
  updateConsultation,
} from '#features/consultations/consultations.store.server.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { aDraftingDesk, aDraftVersion, SHORT_LAW } from '#test/factories/law-project.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation, aSubmission, useIntake } from '#test/factories/submission.ts';
import { carriedPairs } from '../../../../db/seeds/carried-places.ts';
import { anchorFor } from '../anchor-for.ts';
import { carryAnchorsTo } from '../carry-anchors.server.ts';
import { findOpinions } from '../opinion-list.store.server.ts';
import { decidePlace, undoPlace } from './decide-place.server.ts';
import { keyOf, needsDecision, type PlaceGroup, tallyOf, whyNotDecide } from './place.ts';
import { placeCandidates } from './place-candidates.ts';
import { loadPlacesDesk } from './places-desk.server.ts';
import { placesNow } from './places-now.server.ts';

/** 07-quality: 0 wrong places. A place is right when it is where the label says, a unit around it, or said to be lost. */
describe.each(carriedPairs)('no opinion is put in a wrong place from $before to $after', (pair) => {
  const treeOf = (name: string) =>
    parse(blocksOfText(readFileSync(new URL(`../../../../db/seeds/drafts/${name}`, import.meta.url), 'utf8')))
      .tree;
  const [before, after] = [treeOf(pair.before), treeOf(pair.after)];
  const comparison = compareTrees(before, after);
  const units: string[] = [];
  walk(before, (node) => {
    if (['article', 'clause', 'point'].includes(node.kind)) units.push(node.id);
  });

  /** Where the hand says that this unit is: the nearest label on the way up, the rest of the address behind it. */
  function expected(unit: string): readonly (string | null)[] {
    const label = pair.sameUnless
      .filter(({ from }) => unit === from || unit.startsWith(`${from}__`))
      .sort((a, b) => b.from.length - a.from.length)[0];
    if (!label) return [unit];
    const rest = unit.slice(label.from.length);
    return [label.to].flat().map((to) => (to === null ? null : `${to}${rest}`));
  }
  const isRight = (unit: string, carried: ReturnType<typeof carryAnchor>): boolean =>
    expected(unit).some((right) => {
      const at = carried.anchor?.unit;
      if (at === undefined || right === null) return at === undefined && right === null;
      return at === right || (carried.quoteLost === true && right.startsWith(`${at}__`));
    });

  test('whole units', () => {
    const wrong = units.filter((unit) => !isRight(unit, carryAnchor({ unit }, before, after, comparison)));
    expect(units.length).toBeGreaterThan(40);
    expect(wrong).toEqual([]);
  });

  test('quoted words: every third run of five words of every unit', () => {
    const wrong: string[] = [];
    let quotes = 0;
    for (const unit of units) {
      const words = [...unitText(findUnit(before, unit)!).split('\n')[0]!.matchAll(/\S+/g)];
      for (let i = 1; i + 5 <= words.length; i += 3) {
        const [begin, end] = [words[i]!, words[i + 4]!];
        const quoted = unitText(findUnit(before, unit)!).slice(begin.index, end.index + end[0].length);
        const anchor = anchorFor(before, unit, quoted);
        if (!anchor?.quote) continue;
        quotes += 1;
        const carried = carryAnchor(anchor, before, after, comparison);
        if (!isRight(unit, carried)) wrong.push(`${unit}: ${quoted} → ${carried.anchor?.unit ?? 'removed'}`);
        const now = carried.anchor && unitText(findUnit(after, carried.anchor.unit)!);
        if (carried.anchor?.quote) expect(now).toContain(carried.anchor.quote.exact);
      }
    }
    expect(quotes).toBeGreaterThan(150);
    expect(wrong).toEqual([]);
  });
});

describe('a decision about a place', () => {
  const found = (given: Partial<PlaceGroup['found']>) => ({
    state: 'kept' as const,
    unitId: 'dieu-2',
    doubt: 'place' as const,
    ...given,
  });
  test.each([
    ['keep where it was put', found({}), 'keep', false, '', undefined],
    [
      'keep what has no place',
      found({ state: 'removed' as never, unitId: null }),
      'keep',
      false,
      '',
      'nothingToKeep',
    ],
    ['move without saying where', found({}), 'move', false, 'Vì.', 'noSuchUnit'],
    ['move without a reason', found({}), 'move', true, '', 'reasonMissing'],
    ['move with a reason', found({}), 'move', true, 'Vì cùng nội dung.', undefined],
    [
      'gone, as was found',
      found({ state: 'removed' as never, unitId: null }),
      'removed',
      false,
      '',
      undefined,
    ],
    ['gone, though it was found', found({}), 'removed', false, '', 'reasonMissing'],
  ] as const)('%s', (_what, given, decision, unitExists, reason, expected) => {
    expect(whyNotDecide(given, { decision, unitExists, reason })).toBe(expected);
  });

  test('the likeliest place stands first, and is only a proposal', () => {
    const [before, after] = [
      SHORT_LAW,
      SHORT_LAW.replace('2. Cơ quan, tổ chức, cá nhân có liên quan.\n', ''),
    ].map((text) => parse(blocksOfText(text)).tree);
    const [first] = placeCandidates(before!, 'dieu-2__khoan-1', after!);
    expect(first).toMatchObject({ value: 'dieu-2__khoan-1', likeness: 1 });
  });
});

describe('the desk of places', () => {
  const intake = useIntake();
  const at = new Date('2026-12-01T02:00:00Z');
  // Điều 2 is gone; khoản 1 of Điều 3 is cut in two; the rest keeps its words.
  const NEXT = SHORT_LAW.replace(
    'Điều 2. Đối tượng áp dụng\n1. Tổ công nghệ số cộng đồng ở thôn, tổ dân phố.\n2. Cơ quan, tổ chức, cá nhân có liên quan.\n',
    '',
  );

  async function scene() {
    const app = intake();
    const consultation = await anOpenConsultation(app.db);
    const project = await requireProject(app.db, consultation.projectId);
    const officer = await aPerson(app.db, {
      organisationId: project.organisationId,
      roles: ['draftingOfficer'],
    });
    await aSubmission(app, consultation, [
      { unit: 'dieu-2__khoan-1', text: 'Nêu rõ khu phố.' },
      { unit: 'dieu-3__khoan-2', text: 'Hằng quý là đủ.' },
      { text: 'Nên có kinh phí.' },
    ]);
    await aSubmission(app, consultation, [{ unit: 'dieu-2__khoan-1', text: 'Thêm cả xóm.' }]);
    const next = await aDraftVersion(app.db, project, { text: NEXT });
    await carryAnchorsTo(app.db, next.id, at);
    const desk = () => loadPlacesDesk(app, officer, { projectId: project.id, versionId: next.id });
    return { app, consultation, project, officer, next, desk };
  }
  const input = { unit: '', reason: '', opinionIds: [] as string[] };

  test('what is gone waits for a person; the tally loses nobody', async () => {
    const { desk } = await scene();
    const { open, tally } = await desk();
    expect(open.map((place) => [place.from.citation, place.opinions, place.said.length])).toEqual([
      ['khoản 1 Điều 2', 2, 2],
    ]);
    expect(tally).toEqual({ all: 4, kept: 2, moved: 0, removed: 0, waiting: 2 });
  });

  test('moved with a reason by a person, audited, and taken back', async () => {
    const { app, project, officer, next, consultation, desk } = await scene();
    const { key } = (await desk()).open[0]!;
    const move = {
      ...input,
      place: key,
      decision: 'move' as const,
      unit: 'dieu-1',
      reason: 'Đã nêu ở phạm vi.',
    };
    expect(await decidePlace(app, officer, project.id, next.id, { ...move, reason: '' })).toMatchObject({
      reason: 'reasonMissing',
    });
    expect(await decidePlace(app, officer, project.id, next.id, move)).toMatchObject({
      value: { changed: 2 },
    });
    const after = await desk();
    expect(after.open).toEqual([]);
    expect(after.decided).toMatchObject([
      { decision: 'move', unitId: 'dieu-1', reason: 'Đã nêu ở phạm vi.', opinions: 2 },
    ]);
    const listed = await findOpinions(app.db, consultation.id, { unitId: 'dieu-2' }, { limit: 9, offset: 0 });
    expect(listed.map(({ currentUnitId }) => currentUnitId)).toEqual(['dieu-1', 'dieu-1']);
    const [entry] = await findEntries(app.db, { objectId: project.id, limit: 1 });
    expect(entry).toMatchObject({
      act: 'opinion.placed',
      reason: 'Đã nêu ở phạm vi.',
      after: { unit: 'dieu-2__khoan-1', decision: 'move', became: 'dieu-1', opinions: 2 },
    });
    expect(
      await undoPlace(app, officer, project.id, next.id, { place: after.decided[0]!.key }),
    ).toMatchObject({
      ok: true,
    });
    expect((await desk()).open[0]).toMatchObject({ key, opinions: 2, state: 'removed' });
  });

  test('who holds the receipt is told once the new text is public: kept, waiting, gone with the reason', async () => {
    const { app, project, officer, next, consultation, desk } = await scene();
    const found = await findOpinions(app.db, consultation.id, {}, { limit: 9, offset: 0 });
    const opinions = found.toSorted((a, b) => (a.unitId ?? '').localeCompare(b.unitId ?? ''));
    const told = async () => {
      const places = await placesNow(app, project.id, opinions);
      return opinions.map(({ id }) => places.get(id)).map((place) => place && [place.state, place.citation]);
    };
    expect(await told()).toEqual([undefined, undefined, undefined, undefined]);
    const { version } = await requireConsultation(app.db, consultation.id);
    await updateConsultation(app.db, consultation.id, version, { state: 'completed' });
    expect(await told()).toEqual([
      undefined,
      ['waiting', null],
      ['waiting', null],
      ['kept', 'khoản 2 Điều 3'],
    ]);
    const { key } = (await desk()).open[0]!;
    const gone = { ...input, place: key, decision: 'removed' as const, reason: 'Luật đã quy định.' };
    await decidePlace(app, officer, project.id, next.id, gone);
    expect((await placesNow(app, project.id, opinions)).get(opinions[1]!.id)).toMatchObject({
      state: 'removed',
      reason: 'Luật đã quy định.',
      ordinal: 2,
    });
  });

  test('only those that were ticked go; the others wait', async () => {
    const { app, project, officer, next, desk } = await scene();
    const place = (await desk()).open[0]!;
    const opinionIds = [place.said[0]!.opinionId];
    const gone = { ...input, place: place.key, decision: 'removed' as const, opinionIds };
    expect(await decidePlace(app, officer, project.id, next.id, gone)).toMatchObject({
      value: { changed: 1 },
    });
    const { open, decided, tally } = await desk();
    expect([open[0]!.opinions, decided[0]!.opinions]).toEqual([1, 1]);
    expect(tally).toMatchObject({ all: 4, removed: 1, waiting: 1 });
  });

  test('a later version goes on from what a person decided', async () => {
    const { app, project, officer, next, consultation, desk } = await scene();
    const third = await aDraftVersion(app.db, project, { text: NEXT.replace('hằng tháng', 'hằng quý') });
    await carryAnchorsTo(app.db, third.id, at);
    const { key } = (await desk()).open[0]!;
    const move = {
      ...input,
      place: key,
      decision: 'move' as const,
      unit: 'dieu-1',
      reason: 'Đã nêu ở phạm vi.',
    };
    await decidePlace(app, officer, project.id, next.id, move);
    const listed = await findOpinions(app.db, consultation.id, { unitId: 'dieu-2' }, { limit: 9, offset: 0 });
    expect(listed.map(({ anchorState, currentUnitId }) => [anchorState, currentUnitId])).toEqual([
      ['kept', 'dieu-1'],
      ['kept', 'dieu-1'],
    ]);
  });

  test('a page that has grown old decides nothing, and another body is let nowhere', async () => {
    const { app, project, officer, next } = await scene();
    const old = { ...input, place: '0'.repeat(24), decision: 'removed' as const };
    expect(await decidePlace(app, officer, project.id, next.id, old)).toMatchObject({
      reason: 'noSuchPlace',
    });
    const { officer: stranger } = await aDraftingDesk(app.db);
    await expect(decidePlace(app, stranger, project.id, next.id, old)).rejects.toThrow();
    await expect(
      loadPlacesDesk(app, stranger, { projectId: project.id, versionId: next.id }),
    ).rejects.toThrow();
  });
});

test('every opinion is in exactly one column of the tally, whatever was found and decided', () => {
  const base = {
    fromVersionId: 'v',
    fromUnitId: 'u',
    fromWords: null,
    reason: null,
    decidedBy: null,
    decidedAt: null,
  };
  const groups = (['kept', 'moved', 'removed'] as const).flatMap((state) =>
    [null, 'place', 'split', 'words'].flatMap((doubt) =>
      [null, 'keep', 'move', 'removed'].map(
        (decision) =>
          ({
            ...base,
            state,
            unitId: null,
            decision,
            opinions: 1,
            found: { state, unitId: null, doubt },
          }) as PlaceGroup,
      ),
    ),
  );
  const { all, kept, moved, removed, waiting } = tallyOf(groups);
  expect(all).toBe(groups.length);
  expect(kept + moved + removed + waiting).toBe(all);
  expect(waiting).toBe(groups.filter(needsDecision).length);
  expect(new Set(groups.map(keyOf)).size).toBe(groups.length);
});
