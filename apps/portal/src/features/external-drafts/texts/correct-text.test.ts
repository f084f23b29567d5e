import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { findEntries } from '#features/audit/audit.store.server.ts';
import { blocksOf } from '#features/documents/documents.store.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import { aCommittee, aLetter, done } from '#test/factories/external-draft.ts';
import { docxOf, SHORT_LAW } from '#test/factories/law-project.ts';
import { usePlatform } from '#test/platform.ts';
import { assignUnit } from '../assignments/assign.server.ts';
import { loadAssignment } from '../assignments/assignment-desk.server.ts';
import { addPoint, removePoint, sendReply } from '../assignments/reply.server.ts';
import { registerExternalDraft } from '../register-external-draft.server.ts';
import { addExternalText, declareExternalSecrecy } from './add-text.server.ts';
import { correctExternalText, undoTextCorrection } from './correct-text.server.ts';
import { whyNotCorrectText } from './correctable.ts';
import { requireText } from './external-texts.store.server.ts';
import { confirmExternalText, discardExternalText } from './review-text.server.ts';
import { loadText } from './text-desk.server.ts';

const platform = usePlatform('2026-11-10T02:00:00Z');

/** An article that the typist spoiled: the parser reads "Dieeu 3." as a line of the article above. */
const SPOILED = SHORT_LAW.replace('Điều 3.', 'Dieeu 3.');

async function imported(words = SPOILED) {
  const house = await aCommittee(platform());
  const { writer } = house;
  const { id } = done(await registerExternalDraft(platform(), writer, aLetter()));
  const add = async (text: string) => {
    done(await declareExternalSecrecy(platform(), writer, id, { answer: 'no' }));
    const file = { bytes: await docxOf(text), fileName: 'du-thao.docx' };
    return done(await addExternalText(platform(), writer, id, file)).textId;
  };
  const textId = await add(words);
  const kept = () => requireText(platform().db, id, textId);
  const lineOf = async (part: string) => {
    const blocks = await blocksOf(platform().db, (await kept()).documentId);
    return blocks.findIndex(({ text, label }) => `${label ?? ''} ${text}`.includes(part));
  };
  const seen = async (part: string) => ({
    blockIndex: await lineOf(part),
    version: (await kept()).version,
  });
  const correct = async (part: string, to: { kind: 'article' } | { text: string } | 'ignore') => {
    const at = await seen(part);
    if (to === 'ignore') return correctExternalText(platform(), writer, id, textId, { op: 'ignore', ...at });
    const input =
      'kind' in to ? ({ op: 'setKind', ...at, ...to } as const) : ({ op: 'setText', ...at, ...to } as const);
    return correctExternalText(platform(), writer, id, textId, input);
  };
  const confirm = async () =>
    confirmExternalText(platform(), writer, id, { textId, version: (await kept()).version });
  const articles = async () => (await loadText(platform(), writer, id, textId)).counts.articles;
  return { ...house, id, textId, add, kept, seen, correct, confirm, articles };
}

async function withPoint(unitId: string) {
  const desk = await imported(SHORT_LAW);
  const { writer, science, scientist, id } = desk;
  done(await desk.confirm());
  const unit = { organisationId: science.id, dueOn: '2026-11-18', note: '', version: 1 };
  const { id: assignmentId } = done(await assignUnit(platform(), writer, id, unit));
  const point = { unitId, place: '', words: 'Bỏ.', suggestedWording: '' };
  const { id: pointId } = done(await addPoint(platform(), scientist, id, assignmentId, point));
  return { ...desk, assignmentId, pointId };
}

describe('a text in review', () => {
  test('is corrected line by line, parsed anew each time, written down, and taken back', async () => {
    const { writer, id, textId, kept, correct, articles } = await imported();
    const before = await articles();
    const blocks = await blocksOf(platform().db, (await kept()).documentId);
    done(
      await correct('Dieeu 3.', { text: `Điều 3. ${SHORT_LAW.split('Điều 3. ')[1]?.split('\n')[0] ?? ''}` }),
    );
    expect(await articles()).toBe(before + 1);
    expect(await kept()).toMatchObject({ version: 2, corrections: [{ op: 'setText' }] });
    // The file stays as it came in.
    expect(await blocksOf(platform().db, (await kept()).documentId)).toEqual(blocks);
    const [entry] = await findEntries(platform().db, { objectId: id, limit: 1 });
    expect(entry).toMatchObject({
      act: 'externalDraft.textCorrected',
      after: { op: 'setText', ordinal: 1, corrections: 1 },
    });
    const desk = await loadText(platform(), writer, id, textId);
    expect(desk.sections.flatMap(({ lines }) => lines).filter((line) => line.corrected)).toHaveLength(1);

    done(await undoTextCorrection(platform(), writer, id, textId, { version: 2, index: 0 }));
    expect(await articles()).toBe(before);
    expect(await kept()).toMatchObject({ version: 3, corrections: [] });
    const [undone] = await findEntries(platform().db, { objectId: id, limit: 1 });
    expect(undone).toMatchObject({ act: 'externalDraft.textCorrectionUndone' });
  });

  test('refuses what changes nothing, what is not there, and the second of two officers', async () => {
    const { writer, leader, id, textId, seen, correct, kept } = await imported();
    const at = await seen('Dieeu 3.');
    const first = { op: 'setKind', kind: 'heading', ...at } as const;
    done(await correctExternalText(platform(), writer, id, textId, first));
    const second = { ...first, kind: 'paragraph' } as const;
    await expect(correctExternalText(platform(), leader, id, textId, second)).rejects.toThrow(textId);
    expect((await kept()).corrections).toEqual([
      { op: 'setKind', kind: 'heading', blockIndex: at.blockIndex },
    ]);
    const again = { ...first, version: 2 };
    const lineless = { op: 'ignore', blockIndex: 99_999, version: 2 } as const;
    for (const [input, reason] of [
      [again, 'changesNothing'],
      [lineless, 'noSuchLine'],
    ] as const)
      expect(await correctExternalText(platform(), writer, id, textId, input)).toMatchObject({ reason });
    expect(await undoTextCorrection(platform(), writer, id, textId, { version: 2, index: 7 })).toMatchObject({
      reason: 'changesNothing',
    });
    done(await correct('Dieeu 3.', 'ignore'));
  });

  test('is corrected by nobody of another body, and no longer once it is discarded', async () => {
    const { writer, scientist, id, textId, seen, kept } = await imported();
    const input = { op: 'ignore', ...(await seen('Dieeu 3.')) } as const;
    await expect(correctExternalText(platform(), scientist, id, textId, input)).rejects.toThrow(
      'externalDraft.edit',
    );
    const drop = { textId, version: (await kept()).version, reason: 'Nhầm tệp.', stampIsReal: false };
    done(await discardExternalText(platform(), writer, id, drop));
    expect(await correctExternalText(platform(), writer, id, textId, { ...input, version: 2 })).toMatchObject(
      {
        reason: 'discarded',
      },
    );
  });

  test('whose words may be secret shows and changes none', async () => {
    const { writer, id, textId, seen } = await imported(`${SHORT_LAW}\n3. Tài liệu này có độ mật.`);
    expect(await loadText(platform(), writer, id, textId)).toMatchObject({
      ...{ sections: [], diagnostics: [], corrections: [], may: { correct: false } },
    });
    const input = { op: 'ignore', ...(await seen('độ mật')) } as const;
    expect(await correctExternalText(platform(), writer, id, textId, input)).toMatchObject({
      reason: 'stampUnresolved',
    });
  });
});

describe('a confirmed text at which units point', () => {
  const UNIT = 'dieu-3__khoan-1__diem-b';

  test('is corrected while every cited unit stays, and read corrected by the units', async () => {
    const { scientist, id, assignmentId, correct, kept } = await withPoint(UNIT);
    const line = SHORT_LAW.split('\n').find((each) => each.startsWith('b) '))!;
    done(await correct(line, { text: `${line.replace(/[;.]$/, '')} và vùng sâu;` }));
    expect(await kept()).toMatchObject({ state: 'confirmed', version: 3 });
    const sheet = await loadAssignment(platform(), scientist, id, assignmentId);
    expect(sheet.lawHtml).toContain('và vùng sâu');
  });

  test('keeps the cited unit: what would take it away is refused by its name, sent or not, until nobody cites it', async () => {
    const { scientist, id, assignmentId, pointId, correct, kept } = await withPoint(UNIT);
    const line = SHORT_LAW.split('\n').find((each) => each.startsWith('b) '))!;
    const gone = { reason: 'citedUnitGone', data: { place: 'điểm b khoản 1 Điều 3' } };
    expect(await correct(line, 'ignore')).toMatchObject(gone);
    expect(await kept()).toMatchObject({ version: 2, corrections: [] });
    done(await removePoint(platform(), scientist, id, assignmentId, { pointId }));
    expect((await correct(line, 'ignore')).ok).toBe(true);
    const point = { unitId: UNIT, place: '', words: 'Bỏ.', suggestedWording: '' };
    expect(await addPoint(platform(), scientist, id, assignmentId, point)).toMatchObject({
      reason: 'noSuchUnit',
    });
  });

  test('also in the database: no other column, no lost unit, nothing once the answer is proposed', async () => {
    const { db } = platform();
    const { scientist, id, textId, assignmentId } = await withPoint(UNIT);
    done(await sendReply(platform(), scientist, id, assignmentId, { kind: 'opinions', note: '' }));
    const write = (change: ReturnType<typeof sql>) =>
      inTransaction(db, (tx) => sql`update external_text set ${change} where id = ${textId}`.execute(tx));
    const aCorrection = sql`corrections = '[{"op":"ignore","blockIndex":1}]'`;
    await expect(write(sql`${aCorrection}, tree = '{"body":[],"appendices":[]}'`)).rejects.toThrow(
      'never changed',
    );
    await expect(write(sql`${aCorrection}, state = 'review'`)).rejects.toThrow('never changed');
    await expect(write(sql`diagnostics = '[]', version = 9`)).rejects.toThrow('never changed');
    await sql`update external_draft set state = 'proposed' where id = ${id}`.execute(db);
    await expect(write(aCorrection)).rejects.toThrow('never changed');
    await sql`update external_draft set state = 'collecting' where id = ${id}`.execute(db);
    await write(aCorrection);
  });

  test('is left alone when a newer one took its place', async () => {
    const { writer, id, add, correct } = await withPoint(UNIT);
    const newer = await add(SHORT_LAW.replace('Điều 1.', 'Điều 1. Về'));
    done(await confirmExternalText(platform(), writer, id, { textId: newer, version: 1 }));
    expect(await correct('b) ', 'ignore')).toMatchObject({ reason: 'overtaken' });
  });
});

test.each([
  ['review', 'proposed', undefined],
  ['review', 'answered', 'ended'],
  ['review', 'closed', 'ended'],
  ['confirmed', 'registered', undefined],
  ['confirmed', 'collecting', undefined],
  ['confirmed', 'proposed', 'answerProposed'],
  ['confirmed', 'approved', 'answerProposed'],
  ['discarded', 'collecting', 'discarded'],
] as const)('a %s text of a draft that is %s', (state, draftState, expected) => {
  const text = { id: 'a', state, secrecyHits: [], secrecyClearedReason: null };
  expect(whyNotCorrectText({ state: draftState }, text, { id: 'a' })).toBe(expected);
});
