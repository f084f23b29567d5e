import { describe, expect, test } from 'vitest';
import { anOpenConsultation, filledForm, useIntake } from '#test/factories/submission.ts';
import { editRefusals } from '#text/vi/writing.ts';
import { confirmSubmission } from '../confirm-submission.server.ts';
import type { OpinionFormValues, OpinionValues } from '../opinion-form.ts';
import { findOpinionsOfSubmission } from '../opinions.store.server.ts';
import { previewSubmission } from '../preview.server.ts';
import { startSubmission } from '../start-submission.server.ts';
import { LONGEST_TEXT, MOST_OPINIONS } from '../submission.schema.ts';
import { countSubmissions, findSubmissionByReceipt } from '../submissions.store.server.ts';
import {
  EDITS_PER_ADDRESS,
  findOpenDraft,
  personMark,
  removeOpinion,
  reorderOpinion,
  saveOpinion,
  savePerson,
} from './edit-draft.server.ts';

const intake = useIntake();
const ADDRESS = '192.0.2.1';

async function aDraft(...texts: readonly string[]) {
  const app = intake();
  const consultation = await anOpenConsultation(app.db);
  const form = filledForm(
    app,
    (texts.length > 0 ? texts : ['Một.']).map((text) => ({ text })),
  );
  const result = await startSubmission(app, consultation, form, ADDRESS);
  if (!result.ok) throw new Error(result.reason);
  const { token } = result;
  const values = (given: Partial<OpinionValues>) => filledForm(app, [given]).opinions[0]!;
  return {
    app,
    consultation,
    token,
    values,
    save: (id: string, seen: string, given: Partial<OpinionValues>) =>
      saveOpinion(app, token, { id, seen, values: values(given) }, ADDRESS),
    shown: async () => {
      const preview = await previewSubmission(app, token);
      return preview.kind === 'draft' ? preview.opinions : [];
    },
    texts: async () => (await findOpenDraft(app, token))?.content.opinions.map(({ text }) => text),
  };
}

describe('one submission, many opinions', () => {
  test('three opinions about three places are sent with one receipt, in the order that was chosen', async () => {
    const draft = await aDraft('Chung.');
    expect((await draft.save('', '', { unit: 'dieu-3', text: 'Điều ba.' })).ok).toBe(true);
    expect((await draft.save('', '', { unit: 'dieu-2', text: 'Điều hai.' })).ok).toBe(true);
    const [, , last] = await draft.shown();
    await reorderOpinion(draft.app, draft.token, last!.opinion.id, -1, ADDRESS);
    await reorderOpinion(draft.app, draft.token, last!.opinion.id, -1, ADDRESS);
    const sent = await confirmSubmission(draft.app, draft.token, ADDRESS);
    const submission = await findSubmissionByReceipt(draft.app.db, sent.ok ? sent.value.receiptCode : '');
    const opinions = await findOpinionsOfSubmission(draft.app.db, draft.consultation.id, submission!.id);
    expect(opinions.map(({ ordinal, unitId, text }) => [ordinal, unitId, text])).toEqual([
      [1, 'dieu-2', 'Điều hai.'],
      [2, null, 'Chung.'],
      [3, 'dieu-3', 'Điều ba.'],
    ]);
    expect(await countSubmissions(draft.app.db, draft.consultation.id)).toBe(1);
  });

  test('an opinion is changed where it stands; the others stay', async () => {
    const draft = await aDraft('Một.', 'Hai.');
    const [first] = await draft.shown();
    await draft.save(first!.opinion.id, first!.mark, { text: 'Một, viết lại.' });
    expect(await draft.texts()).toEqual(['Một, viết lại.', 'Hai.']);
  });

  test('taking one out leaves the others; the last one cannot be taken out', async () => {
    const draft = await aDraft('Một.', 'Hai.');
    const [first, second] = await draft.shown();
    await removeOpinion(draft.app, draft.token, first!.opinion.id, first!.mark, ADDRESS);
    await removeOpinion(draft.app, draft.token, second!.opinion.id, second!.mark, ADDRESS);
    expect(await draft.texts()).toEqual(['Hai.']);
  });

  test('the form of a new opinion, sent twice, adds one', async () => {
    const draft = await aDraft('Một.');
    await draft.save('abcdef123456', '', { text: 'Hai.' });
    expect((await draft.save('abcdef123456', '', { text: 'Hai.' })).ok).toBe(true);
    expect(await draft.texts()).toEqual(['Một.', 'Hai.']);
  });

  test('beyond the limit: a sentence, and nothing is lost', async () => {
    const draft = await aDraft(...Array.from({ length: MOST_OPINIONS }, (_, i) => `Ý kiến ${i}.`));
    expect(await draft.save('', '', { text: 'Thêm một.' })).toMatchObject({
      reason: 'tooManyOpinions',
      errors: { 'text.0': expect.stringContaining(String(MOST_OPINIONS)) },
    });
    expect(await draft.texts()).toHaveLength(MOST_OPINIONS);
  });
});

describe('two tabs of one draft', () => {
  test('both add: both are there', async () => {
    const draft = await aDraft('Một.');
    await draft.save('', '', { text: 'Thẻ A.' });
    await draft.save('', '', { text: 'Thẻ B.' });
    expect((await draft.texts())?.toSorted()).toEqual(['Một.', 'Thẻ A.', 'Thẻ B.']);
  });

  test('both change one opinion: the second is told, shown the other words, and decides', async () => {
    const draft = await aDraft('Một.');
    const [first] = await draft.shown();
    const { id } = first!.opinion;
    await draft.save(id, first!.mark, { text: 'Thẻ A.' });
    const second = await draft.save(id, first!.mark, { text: 'Thẻ B.' });
    expect(second).toMatchObject({ reason: 'changedElsewhere', current: { text: 'Thẻ A.' } });
    expect(editRefusals.changedElsewhere).toMatch(/vẫn còn/);
    expect(await draft.texts()).toEqual(['Thẻ A.']);
    const seen = second.ok ? '' : (second.seen ?? '');
    expect((await draft.save(id, seen, { text: 'Thẻ B.' })).ok).toBe(true);
    expect(await draft.texts()).toEqual(['Thẻ B.']);
  });

  test('one takes an opinion out while the other rewrites it: told, and added again at the next press', async () => {
    const draft = await aDraft('Một.', 'Hai.');
    const [first] = await draft.shown();
    await removeOpinion(draft.app, draft.token, first!.opinion.id, first!.mark, ADDRESS);
    const edited = await draft.save(first!.opinion.id, first!.mark, { text: 'Một, viết lại.' });
    expect(edited).toMatchObject({ reason: 'removedElsewhere', seen: '' });
    expect((await draft.save(first!.opinion.id, '', { text: 'Một, viết lại.' })).ok).toBe(true);
    expect(await draft.texts()).toEqual(['Hai.', 'Một, viết lại.']);
  });

  test('what another tab rewrote is not taken out unseen', async () => {
    const draft = await aDraft('Một.', 'Hai.');
    const [first] = await draft.shown();
    await draft.save(first!.opinion.id, first!.mark, { text: 'Một, viết lại.' });
    expect(
      await removeOpinion(draft.app, draft.token, first!.opinion.id, first!.mark, ADDRESS),
    ).toMatchObject({
      reason: 'changedElsewhere',
    });
    expect(await draft.texts()).toHaveLength(2);
  });

  test('who speaks is kept apart from the opinions and guarded in the same way', async () => {
    const draft = await aDraft('Một.');
    const before = (await findOpenDraft(draft.app, draft.token))!.content;
    const person = (given: Partial<OpinionFormValues>) => filledForm(draft.app, undefined, given);
    const seen = personMark(before);
    const save = (place: string) =>
      savePerson(draft.app, draft.token, { seen, values: person({ place }) }, ADDRESS);
    expect((await save('Xã Bến')).ok).toBe(true);
    expect(await save('Xã Sông')).toMatchObject({ reason: 'personChangedElsewhere' });
    const after = (await findOpenDraft(draft.app, draft.token))!.content;
    expect(after).toMatchObject({ place: 'Xã Bến', opinions: [{ text: 'Một.' }] });
  });
});

describe('what is refused', () => {
  test('an invented token opens, changes and removes nothing', async () => {
    const { app, values } = await aDraft();
    for (const token of ['', 'A'.repeat(32), "' or true --", '../../etc/passwd']) {
      expect(await findOpenDraft(app, token)).toBeUndefined();
      const edit = { id: '', seen: '', values: values({ text: 'Chen vào.' }) };
      expect(await saveOpinion(app, token, edit, ADDRESS)).toMatchObject({ reason: 'gone' });
      expect(await removeOpinion(app, token, 'o1', '', ADDRESS)).toMatchObject({ reason: 'gone' });
    }
  });

  test('a megabyte, hidden marks and markup: a sentence, clean words, plain text', async () => {
    const draft = await aDraft('Một.');
    expect(await draft.save('', '', { text: 'a'.repeat(1024 * 1024) })).toMatchObject({
      reason: 'invalid',
      errors: { 'text.0': expect.stringContaining(LONGEST_TEXT.toLocaleString('vi')) },
    });
    const text = '\u202eBỏ\u200b điều\u2066 này\u2069 <script>alert(1)</script>';
    await draft.save("'; drop table opinion", '', { text });
    expect((await draft.texts())?.at(-1)).toBe('Bỏ điều này <script>alert(1)</script>');
    expect((await draft.shown()).at(-1)?.opinion.id).toMatch(/^[a-z0-9]+$/);
  });

  test('a program that writes without end is stopped, people are not', async () => {
    const draft = await aDraft('Một.');
    for (let i = 0; i < EDITS_PER_ADDRESS.count; i += 1)
      await draft.app.rateLimits.take(EDITS_PER_ADDRESS, ADDRESS);
    expect(await draft.save('', '', { text: 'Thêm.' })).toMatchObject({ reason: 'tooMany' });
  });
});

describe('suggested wording', () => {
  test('the present text left as it was suggests nothing; changed, it is shown as what goes and comes', async () => {
    const draft = await aDraft('Một.');
    const present = 'Hướng dẫn người dân dùng dịch vụ công trực tuyến';
    const quoted = { unit: 'dieu-3', quote: present };
    await draft.save('', '', { ...quoted, text: 'Giữ.', wording: `  ${present.normalize('NFD')} ` });
    await draft.save('', '', { ...quoted, text: '', wording: `${present} và trợ giúp tại nhà` });
    const [, unchanged, changed] = await draft.shown();
    expect(unchanged?.opinion.suggestedWording).toBeNull();
    expect(changed?.changes?.map(({ kind, text }) => [kind, text.trim()])).toEqual([
      ['same', present],
      ['added', 'và trợ giúp tại nhà'],
    ]);
  });

  test('a change that changes nothing and says nothing is asked about', async () => {
    const draft = await aDraft('Một.');
    const result = await draft.save('', '', {
      unit: 'dieu-3',
      quote: 'Hướng dẫn người dân dùng dịch vụ công trực tuyến',
      position: 'amend',
      text: '',
      wording: 'Hướng dẫn người dân dùng dịch vụ công trực tuyến',
    });
    expect(result).toMatchObject({ reason: 'invalid', errors: { 'text.0': expect.any(String) } });
  });
});
