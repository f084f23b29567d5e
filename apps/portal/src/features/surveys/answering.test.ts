import { beforeEach, describe, expect, test } from 'vitest';
import { useIdentityPlatform } from '#test/factories/identity-platform.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { pathOf } from './answer-path.ts';
import { answerByInvitation, answerPublicly, enterPaper, takePaperBack } from './answer-survey.server.ts';
import { countAnswers } from './answers.store.server.ts';
import { eraseOldWords } from './erase-words.server.ts';
import { requireAskedSurvey, requirePublishedResults } from './load-surveys.server.ts';
import { makeLinks } from './make-links.server.ts';
import { rowId } from './question.ts';
import { loadResults } from './results.server.ts';
import { resultsCsv } from './results-csv.ts';
import { closeSurvey, openSurvey, publishSurvey } from './run-survey.server.ts';
import type { SurveyAccess } from './survey.ts';
import { requireSurvey } from './surveys.store.server.ts';
import { removeQuestion, savePart, saveQuestion, setWeighting } from './write-questions.server.ts';
import { addSurvey, editSurvey, repeatSurvey } from './write-survey.server.ts';

const identityPlatform = useIdentityPlatform({}, '2026-11-20T02:00:00Z');
const platform = () => {
  const inner = identityPlatform();
  return { ...inner, config: { ...inner.config, publicUrl: 'https://vidu.vn' } };
};
let officer: Awaited<ReturnType<typeof aPerson>>;
let leader: Awaited<ReturnType<typeof aPerson>>;
beforeEach(async () => {
  const { id: organisationId } = await anOrganisation(platform().db);
  officer = await aPerson(platform().db, { organisationId, roles: ['draftingOfficer'] });
  leader = await aPerson(platform().db, { organisationId, roles: ['leader'] });
});

const HEAD = {
  title: 'Làm thủ tục ở bộ phận một cửa',
  purpose: 'Để xem lại cách xếp hàng.',
  kind: 'satisfaction' as const,
  wave: 'Đợt 1',
  opensOn: '2026-11-20',
  closesOn: '2026-11-30',
};
const QUESTION = {
  ...{ questionId: '', required: false, options: [], rows: [], steps: 5, lowest: '', highest: '' },
  ...{ least: 0, most: 100, unit: '' },
};
const must = <T>(result: { ok: true; value: T } | { ok: false; reason: string }): T => {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
};
const versionOf = async (id: string) => ({ version: (await requireSurvey(platform().db, id)).version });

/** "Đã đến chưa" → only who has been there is asked how long it took and what could be better. */
async function aSurvey(access: SurveyAccess = 'public') {
  const { id } = must(await addSurvey(platform(), officer, { ...HEAD, access }));
  const part = async (title: string, shownWhen: string) => {
    must(await savePart(platform(), officer, id, { ...(await versionOf(id)), partId: '', title, shownWhen }));
    return (await requireSurvey(platform().db, id)).parts.at(-1)!.id;
  };
  const ask = async (partId: string, given: Partial<Parameters<typeof saveQuestion>[3]>) => {
    const input = {
      ...QUESTION,
      ...(await versionOf(id)),
      partId,
      kind: 'single' as const,
      text: 'Câu',
      ...given,
    };
    must(await saveQuestion(platform(), officer, id, input));
    return (await requireSurvey(platform().db, id)).parts.find((one) => one.id === partId)!.questions.at(-1)!;
  };
  const first = await part('', '');
  const been = await ask(first, { text: 'Đã đến chưa?', required: true, options: ['Rồi', 'Chưa'] });
  const [yes, no] = 'options' in been ? been.options.map((option) => option.id) : [];
  const second = await part('Khi đến', `${been.id} ${yes}`);
  const wait = await ask(second, { kind: 'scale', text: 'Chờ có lâu không?' });
  const words = await ask(second, { kind: 'text', text: 'Nên đổi gì?' });
  return { id, been: been.id, yes: yes!, no: no!, wait: wait.id, words: words.id, first };
}
type Made = Awaited<ReturnType<typeof aSurvey>>;

async function anOpenSurvey(access: SurveyAccess = 'public') {
  const made = await aSurvey(access);
  must(await openSurvey(platform(), leader, made.id, await versionOf(made.id)));
  return made;
}
const keys = function* () {
  for (let n = 0; ; n += 1) yield `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
};
const key = keys();
const give = async (made: Made, answers: Record<string, string[]>, formKey = key.next().value!) =>
  await answerPublicly(
    platform(),
    await requireSurvey(platform().db, made.id),
    { answers, formKey },
    '198.18.0.7',
  );
const received = async ({ id }: Made) => await countAnswers(platform().db, id);

describe('what is asked', () => {
  test('is final once the survey is open: nobody changes the words that answers stand on', async () => {
    const made = await anOpenSurvey();
    const version = await versionOf(made.id);
    expect(await removeQuestion(platform(), officer, made.id, { ...version, id: made.been })).toMatchObject({
      reason: 'final',
    });
    expect(
      await editSurvey(platform(), officer, made.id, {
        ...HEAD,
        ...version,
        access: 'public',
        title: 'Khác',
      }),
    ).toMatchObject({ reason: 'final' });
  });

  test('a question on which a part depends cannot be taken out from under it', async () => {
    const made = await aSurvey();
    expect(
      await removeQuestion(platform(), officer, made.id, { ...(await versionOf(made.id)), id: made.been }),
    ).toMatchObject({ reason: 'neededByCondition' });
  });

  test('only who leads the body opens it, and not without questions', async () => {
    const { id } = must(await addSurvey(platform(), officer, { ...HEAD, access: 'public' }));
    await expect(openSurvey(platform(), officer, id, await versionOf(id))).rejects.toThrow();
    expect(await openSurvey(platform(), leader, id, await versionOf(id))).toMatchObject({
      reason: 'noQuestions',
    });
  });

  test('weights name a share for each option and where it comes from', async () => {
    const made = await aSurvey();
    const set = async (shares: string[], source: string) =>
      await setWeighting(platform(), officer, made.id, {
        ...(await versionOf(made.id)),
        ...{ questionId: made.been, shares, source },
      });
    expect(await set(['60', '40'], '')).toMatchObject({ reason: 'weightsNotNumbers' });
    expect(await set(['60'], 'Niên giám')).toMatchObject({ reason: 'weightsNotNumbers' });
    expect((await set(['60,5', '39,5 %'], 'Niên giám')).ok).toBe(true);
  });
});

describe('an answer', () => {
  test('keeps what was asked on the way, without who, when or whence', async () => {
    const made = await anOpenSurvey();
    must(await give(made, { [made.been]: [made.no], [made.wait]: ['5'], [made.words]: ['ẩn'] }));
    const rows = await platform().db.selectFrom('survey_answer').selectAll().execute();
    expect(rows).toMatchObject([
      { channel: 'web', answers: { [made.been]: [made.no] }, answered_on: '2026-11-20', entered_by: null },
    ]);
    expect(rows[0]?.id[14]).toBe('4');
  });

  test('a form that is sent twice counts once', async () => {
    const made = await anOpenSurvey();
    const formKey = key.next().value!;
    must(await give(made, { [made.been]: [made.no] }, formKey));
    must(await give(made, { [made.been]: [made.no] }, formKey));
    expect((await received(made)).web).toBe(1);
  });

  test('a required question left out is said, and nothing is kept', async () => {
    const made = await anOpenSurvey();
    expect(await give(made, {})).toMatchObject({ reason: 'faulty', faults: { [made.been]: 'missing' } });
    expect((await received(made)).web).toBe(0);
  });

  test.each([
    ['before it is open', async () => await aSurvey(), 'notOpen'],
    [
      'after it was closed',
      async () => {
        const made = await anOpenSurvey();
        must(await closeSurvey(platform(), leader, made.id, await versionOf(made.id)));
        return made;
      },
      'over',
    ],
  ] as const)('%s is not taken', async (_when, make, reason) => {
    const made = await make();
    expect(await give(made, { [made.been]: [made.no] })).toMatchObject({ reason });
  });

  test('an invitation takes one answer, and does not know which', async () => {
    const made = await anOpenSurvey('invitation');
    const { urls } = must(await makeLinks(platform(), officer, made.id, { count: 2 }));
    const token = new URL(urls[0]!).pathname.split('/').at(-1)!;
    const sent = (formKey: string) => ({ answers: { [made.been]: [made.no] }, formKey });
    must(await answerByInvitation(platform(), token, sent(key.next().value!), '198.18.0.8'));
    const again = await answerByInvitation(platform(), token, sent(key.next().value!), '198.18.0.8');
    expect(again).toMatchObject({ reason: 'used' });
    expect(await received(made)).toEqual({ web: 0, link: 1, paper: 0 });
    expect(await give(made, { [made.been]: [made.no] })).toMatchObject({ reason: 'gone' });
    const kept = JSON.stringify(await platform().db.selectFrom('survey_link').selectAll().execute());
    expect(kept).not.toContain(token);
  });

  test('a sheet of paper may leave out what the portal asks for; the last one can be taken back', async () => {
    const made = await anOpenSurvey();
    const sheet = { answers: { [made.been]: [made.yes], [made.wait]: ['2'] }, formKey: key.next().value! };
    must(await enterPaper(platform(), officer, made.id, sheet));
    expect((await received(made)).paper).toBe(1);
    must(await takePaperBack(platform(), officer, made.id, { reason: 'Nhập hai lần.' }));
    expect((await received(made)).paper).toBe(0);
    expect(await takePaperBack(platform(), officer, made.id, { reason: 'x' })).toMatchObject({
      reason: 'nothingEntered',
    });
  });
});

describe('results', () => {
  async function answered() {
    const made = await anOpenSurvey();
    for (let n = 0; n < 12; n += 1)
      must(await give(made, { [made.been]: [made.yes], [made.wait]: ['4'], [made.words]: [`Ý ${n}`] }));
    for (let n = 0; n < 3; n += 1) must(await give(made, { [made.been]: [made.no] }));
    return made;
  }
  const none = { rows: '', columns: '' };

  test('are nobody’s to see while an answer can still come', async () => {
    const made = await answered();
    await expect(loadResults(platform(), leader, made.id, none)).rejects.toThrow();
    expect(await publishSurvey(platform(), leader, made.id, await versionOf(made.id))).toMatchObject({
      reason: 'stillOpen',
    });
  });

  test('tell no number under five, on the page, in the table to take away and in the public page', async () => {
    const made = await answered();
    must(await closeSurvey(platform(), leader, made.id, await versionOf(made.id)));
    const { results, words } = await loadResults(platform(), leader, made.id, none);
    const been = results.tallies.find(({ question }) => question.id === made.been)?.tally;
    expect(been?.options.map(({ count }) => count)).toEqual([null, null]);
    expect(words[0]?.written).toHaveLength(12);
    const { slug } = await requireSurvey(platform().db, made.id);
    await expect(requirePublishedResults(platform(), slug)).rejects.toThrow();
    must(await publishSurvey(platform(), leader, made.id, await versionOf(made.id)));
    const published = await requirePublishedResults(platform(), slug);
    expect(published.results.received).toBe(15);
    const csv = resultsCsv(published.results);
    expect(csv).toContain('Đã đến chưa?,Chưa,dưới 5');
    expect(csv).not.toContain('Ý 3');
  });

  test('waves of one series are set beside each other by the same questions', async () => {
    const made = await answered();
    must(await closeSurvey(platform(), leader, made.id, await versionOf(made.id)));
    const wave = { wave: 'Đợt 2', opensOn: '2026-11-20', closesOn: '2026-12-20' };
    const { id } = must(await repeatSurvey(platform(), officer, made.id, wave));
    must(await openSurvey(platform(), leader, id, await versionOf(id)));
    for (let n = 0; n < 6; n += 1) must(await give({ ...made, id }, { [made.been]: [made.yes] }));
    must(await closeSurvey(platform(), leader, id, await versionOf(id)));
    const { waves } = await loadResults(platform(), leader, id, none);
    expect(waves.map(({ name, results }) => [name, results.received])).toEqual([
      ['Đợt 1', 15],
      ['Đợt 2', 6],
    ]);
  });

  test('own words go when their time is over; what was chosen stays', async () => {
    const made = await answered();
    const later = { ...platform(), clock: { now: () => new Date('2027-12-31T02:00:00Z') } };
    expect(await eraseOldWords(later)).toBe(12);
    expect(await eraseOldWords(later)).toBe(0);
    expect((await received(made)).web).toBe(15);
    const kept = JSON.stringify(await platform().db.selectFrom('survey_answer').select('answers').execute());
    expect(kept).not.toContain('Ý 3');
  });
});

test('words of a sheet that was taken back go too, and what somebody chose cannot be changed by anybody', async () => {
  const made = await anOpenSurvey();
  const answers = { [made.been]: [made.yes], [made.words]: ['Bà Tư bán rau'] };
  must(await enterPaper(platform(), officer, made.id, { answers, formKey: key.next().value! }));
  must(await takePaperBack(platform(), officer, made.id, { reason: 'Nhập nhầm phiếu.' }));
  const later = { ...platform(), clock: { now: () => new Date('2027-12-31T02:00:00Z') } };
  expect(await eraseOldWords(later)).toBe(1);
  const rows = await platform().db.selectFrom('survey_answer').selectAll().execute();
  expect(rows).toMatchObject([{ answers: { [made.been]: [made.yes] }, voided_reason: 'Nhập nhầm phiếu.' }]);
  expect(JSON.stringify(rows)).not.toContain('Bà Tư');
  const changed = JSON.stringify({ [made.been]: [made.no] }) as never;
  const change = platform().db.updateTable('survey_answer').set({ answers: changed });
  await expect(change.execute()).rejects.toThrow(/final/);
});

test('a draft and an invitation-only survey are not found by their address', async () => {
  const draft = await aSurvey();
  const invited = await anOpenSurvey('invitation');
  for (const { id } of [draft, invited]) {
    const { slug } = await requireSurvey(platform().db, id);
    await expect(requireAskedSurvey(platform(), slug)).rejects.toThrow();
  }
});

describe('a matrix', () => {
  async function aMatrixSurvey() {
    const { id } = must(await addSurvey(platform(), officer, { ...HEAD, access: 'public' }));
    const part = { partId: '', title: '', shownWhen: '' };
    must(await savePart(platform(), officer, id, { ...(await versionOf(id)), ...part }));
    const partId = (await requireSurvey(platform().db, id)).parts[0]!.id;
    const ask = async (given: object) =>
      await saveQuestion(platform(), officer, id, {
        ...{ ...QUESTION, ...(await versionOf(id)), partId, kind: 'matrix' as const, text: 'Hài lòng về' },
        ...{ required: true, options: ['Không', 'Tạm', 'Có'], rows: ['Thái độ', 'Thời gian'] },
        ...given,
      });
    expect(await ask({ rows: ['Một'] })).toMatchObject({ reason: 'rowsNeeded' });
    expect(await ask({ options: ['1', '2', '3', '4', '5', '6', '7', '8'] })).toMatchObject({
      reason: 'tooMany',
    });
    must(await ask({}));
    const question = (await requireSurvey(platform().db, id)).parts[0]!.questions[0]!;
    if (question.kind !== 'matrix') throw new Error('expected a matrix');
    const [attitude, time] = question.rows.map((row) => rowId(question.id, row));
    const steps = question.options.map((option) => option.id);
    return { id, partId, question, attitude: attitude!, time: time!, steps };
  }
  const giveTo = async (id: string, answers: Record<string, string[]>) =>
    await answerPublicly(
      ...([platform(), await requireSurvey(platform().db, id)] as const),
      ...([{ answers, formKey: key.next().value! }, '198.18.0.8'] as const),
    );

  test('takes one step for each row, and says which row is missing', async () => {
    const made = await aMatrixSurvey();
    must(await openSurvey(platform(), leader, made.id, await versionOf(made.id)));
    const step = made.steps[2]!;
    expect(await giveTo(made.id, { [made.attitude]: [step] })).toMatchObject({
      ...{ reason: 'faulty', faults: { [made.time]: 'missing' } },
    });
    expect(
      await giveTo(made.id, { [made.attitude]: [step, made.steps[0]!], [made.time]: [step] }),
    ).toMatchObject({ faults: { [made.attitude]: 'oneOnly' } });
    expect(await giveTo(made.id, { [made.attitude]: ['nothing'], [made.time]: [step] })).toMatchObject({
      faults: { [made.attitude]: 'unknownOption' },
    });
    // The matrix itself is answered by its rows only.
    expect(await giveTo(made.id, { [made.question.id]: [step] })).toMatchObject({ reason: 'faulty' });
    must(await giveTo(made.id, { [made.attitude]: [step], [made.time]: [made.steps[0]!] }));
  });

  test('is told row by row, with the mean of its steps, small numbers hidden, in table, cross table and CSV', async () => {
    const made = await aMatrixSurvey();
    must(await openSurvey(platform(), leader, made.id, await versionOf(made.id)));
    const [low, middle, high] = made.steps as [string, string, string];
    for (let n = 0; n < 6; n += 1)
      must(await giveTo(made.id, { [made.attitude]: [high], [made.time]: [low] }));
    for (let n = 0; n < 6; n += 1)
      must(await giveTo(made.id, { [made.attitude]: [middle], [made.time]: [n < 2 ? high : low] }));
    must(await closeSurvey(platform(), leader, made.id, await versionOf(made.id)));
    const asked = { rows: made.attitude, columns: made.time };
    const { results, crossed } = await loadResults(platform(), officer, made.id, asked);
    const [matrix] = results.matrices;
    expect(matrix?.question.rows.map(({ label }) => label)).toEqual(['Thái độ', 'Thời gian']);
    expect(matrix?.tallies[0]).toMatchObject({ answered: 12, mean: 2.5 });
    expect(matrix?.tallies[0]?.options.map(({ count }) => count)).toEqual([0, 6, 6]);
    // Two people chose "high": not told, nor the one number from which it could be worked out, nor the mean.
    expect(matrix?.tallies[1]).toMatchObject({ answered: 12, mean: null });
    expect(matrix?.tallies[1]?.options.map(({ count }) => count)).toEqual([null, 0, null]);
    expect(crossed?.table.columns).toEqual(['Không', 'Tạm', 'Có']);
    // 4 and 2 in one row: neither is told, and no other number from which they follow.
    expect(
      crossed?.table.rows.flatMap(({ cells }) => cells).filter((cell) => cell !== 0 && cell !== null),
    ).toEqual([]);
    const csv = resultsCsv(results);
    expect(csv).toContain('Hài lòng về – Thái độ,Có,6,50,2.5');
    expect(csv).toContain('Hài lòng về – Thời gian,Có,dưới 5');
  });

  test('a part may depend on the step of a row; a step that it needs is not taken out from under it', async () => {
    const made = await aMatrixSurvey();
    const shownWhen = `${made.attitude} ${made.steps[0]}`;
    const why = { partId: '', title: 'Vì sao', shownWhen };
    must(await savePart(platform(), officer, made.id, { ...(await versionOf(made.id)), ...why }));
    const { parts } = await requireSurvey(platform().db, made.id);
    expect(pathOf(parts, { [made.attitude]: [made.steps[0]!] }).length).toBe(2);
    expect(pathOf(parts, { [made.attitude]: [made.steps[1]!] }).length).toBe(1);
    const otherSteps = {
      ...{ ...QUESTION, partId: made.partId, questionId: made.question.id, kind: 'matrix' as const },
      ...{ text: 'Hài lòng về', options: ['Tạm', 'Có'], rows: ['Thái độ', 'Thời gian'] },
    };
    const saved = await saveQuestion(platform(), officer, made.id, {
      ...otherSteps,
      ...(await versionOf(made.id)),
    });
    expect(saved).toMatchObject({ reason: 'neededByCondition' });
  });

  test('a sheet of paper may leave rows out', async () => {
    const made = await aMatrixSurvey();
    must(await openSurvey(platform(), leader, made.id, await versionOf(made.id)));
    const answers = { [made.time]: [made.steps[1]!] };
    must(await enterPaper(platform(), officer, made.id, { answers, formKey: key.next().value! }));
    expect((await countAnswers(platform().db, made.id)).paper).toBe(1);
  });
});
