import { sql } from 'kysely';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Consultation } from '../src/features/consultations/consultation.ts';
import { requireProject, requireVersion } from '../src/features/drafts/drafts.store.server.ts';
import { approvePurge, refusePurge } from '../src/features/drafts/purging/decide-purge.server.ts';
import { reportFile } from '../src/features/drafts/purging/report-file.server.ts';
import { confirmSubmission } from '../src/features/submissions/confirm-submission.server.ts';
import type { OpinionValues } from '../src/features/submissions/opinion-form.ts';
import { findOpinionsOfSubmission } from '../src/features/submissions/opinions.store.server.ts';
import { previewSubmission } from '../src/features/submissions/preview.server.ts';
import { startChange } from '../src/features/submissions/second-thoughts/change-submission.server.ts';
import { startSubmission } from '../src/features/submissions/start-submission.server.ts';
import { findSubmissionByReceipt } from '../src/features/submissions/submissions.store.server.ts';
import { trackSubmission } from '../src/features/submissions/track-submission.server.ts';
import { saveOpinion } from '../src/features/submissions/writing/edit-draft.server.ts';
import { inTransaction } from '../src/platform/db.server.ts';
import { actions as commentActions } from '../src/routes/(portal)/drafts/[slug]/comment/+page.server.ts';
import { actions as opinionActions } from '../src/routes/(portal)/preview/[token]/opinion/+page.server.ts';
import { afterwards, tablesThatKnow } from './after-purge.ts';
import { freshDatabase, testEngine } from './db.ts';
import { done } from './factories/external-draft.ts';
import { SHORT_LAW } from './factories/law-project.ts';
import { aPerson } from './factories/person.ts';
import { anOpenConsultation, aSubmission, filledForm, provenFor, useIntake } from './factories/submission.ts';

const intake = useIntake();
const ADDRESS = '192.0.2.7';
/** Words of the text that nobody writes by chance. */
const WORDS = 'Tổ ở bãi neo thuyền số bảy báo cáo';
const LAW = SHORT_LAW.replace('Tổ báo cáo', WORDS);
const QUOTING = { unit: 'dieu-3__khoan-2', quote: WORDS, text: 'Nên báo cáo hằng quý.' };

let app: ReturnType<typeof intake>;
let round: Consultation;
let slug: string;
beforeEach(async () => {
  app = intake();
  round = await anOpenConsultation(app.db, { text: LAW });
  slug = (await requireProject(app.db, round.projectId)).slug;
});

async function takenOff(on = app): Promise<string> {
  const publisher = await aPerson(on.db, { organisationId: round.organisationId, roles: ['publisher'] });
  const { documentId } = await requireVersion(on.db, round.draftVersionId);
  return done(await reportFile(on, publisher, { documentId, reason: 'Đăng nhầm bản nội bộ.' })).id;
}

/** Somebody else of the house looks and says that it may stay. */
async function broughtBack(incidentId: string): Promise<void> {
  const head = await aPerson(app.db, { organisationId: round.organisationId, roles: ['unitHead'] });
  done(await refusePurge(app, head, { incidentId, version: 1, reason: 'Bản này được phép đăng.' }));
}

async function aDraft(opinion: Partial<OpinionValues> = QUOTING, on = app): Promise<string> {
  const started = await startSubmission(on, round, filledForm(on, [opinion]), ADDRESS);
  if (!started.ok) throw new Error(started.reason);
  return started.token;
}

async function shown(token: string, on = app) {
  const preview = await previewSubmission(on, token);
  if (preview.kind !== 'draft') throw new Error(preview.kind);
  return preview;
}

/** What the action itself answers, as a program gets it that asks for JSON: no page is loaded that could refuse. */
async function answered(
  action: (event: never) => unknown,
  params: Readonly<Record<string, string>>,
  fields: Readonly<Record<string, string>>,
): Promise<unknown> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  const url = new URL('https://danban.example.org/');
  const headers = { accept: 'application/json' };
  const request = new Request(url, { method: 'POST', body, headers });
  return await action({ locals: { app }, request, params, url, getClientAddress: () => ADDRESS } as never);
}

describe('while a text is off the portal, nothing gives its words out', () => {
  const ask = { 'unit.0': 'dieu-3__khoan-2', 'text.0': 'Nên sửa.', 'wording.0': '', present: '0' };

  test('not the form that is asked for the present text', async () => {
    const asked = () => answered(commentActions.default as never, { slug }, ask);
    expect(JSON.stringify(await asked())).toContain(WORDS);
    await takenOff();
    const answer = await asked();
    expect(JSON.stringify(answer)).not.toContain(WORDS);
    expect(answer, 'what was typed stays').toMatchObject({ values: { opinions: [{ text: 'Nên sửa.' }] } });
  });

  test('not the form of one opinion of a draft', async () => {
    const token = await aDraft({ text: 'Chung.' });
    const asked = () => answered(opinionActions.default as never, { token }, ask);
    expect(JSON.stringify(await asked())).toContain(WORDS);
    await takenOff();
    expect(JSON.stringify(await asked())).not.toContain(WORDS);
  });

  test('not the preview, in no field of it', async () => {
    const token = await aDraft({ ...QUOTING, wording: `${WORDS} hằng quý.` });
    expect((await shown(token)).opinions[0]).toMatchObject({ opinion: { quotedWords: WORDS } });
    expect((await shown(token)).isTextOff).toBe(false);
    const incident = await takenOff();
    expect((await shown(token)).isTextOff).toBe(true);
    const [hidden] = (await shown(token)).opinions;
    expect(hidden).toMatchObject({ opinion: { quotedWords: null, text: QUOTING.text }, changes: undefined });
    const { opinions: _, ...rest } = await shown(token);
    expect(JSON.stringify(rest)).not.toContain(WORDS);
    await broughtBack(incident);
    expect((await shown(token)).opinions[0]).toMatchObject({ opinion: { quotedWords: WORDS } });
  });

  test('nor does it tell who guesses: a wording that is that of the text stays as it was written', async () => {
    const guess = { unit: 'dieu-3__khoan-2', text: 'Nên giữ.', wording: WORDS, quote: '' };
    const stays = async () => {
      const present = LAW.split('\n')
        .find((line) => line.includes(WORDS))!
        .replace(/^\d+\. /, '');
      const [one] = (await shown(await aDraft({ ...guess, wording: present }))).opinions;
      return one?.opinion.suggestedWording !== null;
    };
    expect(await stays()).toBe(false);
    await takenOff();
    expect(await stays()).toBe(true);
  });
});

describe('two tabs, and the text is taken off between them', () => {
  test('the one that comes too late is shown what the other wrote, and no word of the text', async () => {
    const token = await aDraft();
    const [opened] = (await shown(token)).opinions;
    const { id } = opened!.opinion;
    const from = (text: string, seen: string) => {
      const values = filledForm(app, [{ ...QUOTING, text }]).opinions[0]!;
      return saveOpinion(app, token, { id, seen, values }, ADDRESS);
    };
    expect(await from('Nên bỏ.', opened!.mark)).toMatchObject({ ok: true });
    await takenOff();
    const late = await from('Nên giữ.', opened!.mark);
    expect(late).toMatchObject({ reason: 'changedElsewhere', current: { text: 'Nên bỏ.' } });
    expect(JSON.stringify(late)).not.toContain(WORDS);
    const [now] = (await shown(token)).opinions;
    expect(await from('Nên giữ.', now!.mark), 'the mark of the preview is that of the whole').toMatchObject({
      ok: true,
    });
  });
});

describe('an opinion that is changed while its text is off', () => {
  const changeOf = async (receiptCode: string) => {
    const started = await startChange(app, (await trackSubmission(app, receiptCode))!, ADDRESS);
    return done(started).token;
  };
  const sentAgain = async (token: string) => {
    const sent = await confirmSubmission(app, token, ADDRESS, await provenFor(app, token));
    if (!sent.ok) throw new Error(sent.reason);
    return (await findSubmissionByReceipt(app.db, sent.value.receiptCode))!;
  };

  test('keeps what it quotes, unseen; when the text is back it is there again', async () => {
    const before = await aSubmission(app, round, [QUOTING]);
    const incident = await takenOff();
    const token = await changeOf(before.receiptCode);
    expect((await shown(token)).opinions[0]?.opinion.quotedWords).toBeNull();
    await broughtBack(incident);
    expect((await shown(token)).opinions[0]?.opinion.quotedWords).toBe(WORDS);
    const after = await sentAgain(token);
    const [opinion] = await findOpinionsOfSubmission(app.db, round.id, after.id);
    expect(opinion?.quote?.exact).toBe(WORDS);
  });

  test('sent while the text is off, it stands where it stood', async () => {
    const before = await aSubmission(app, round, [QUOTING]);
    await takenOff();
    const after = await sentAgain(await changeOf(before.receiptCode));
    const [opinion] = await findOpinionsOfSubmission(app.db, round.id, after.id);
    expect(opinion).toMatchObject({ unitId: QUOTING.unit, quote: { exact: WORDS } });
    const [tracked] = (await trackSubmission(app, after.receiptCode))!.opinions;
    expect(tracked?.opinion.quote).toBeNull();
  });
});

test('previews that are read while the text is being taken off show all of it or nothing; afterwards nothing', async () => {
  const opened = await freshDatabase();
  try {
    const own = { ...app, db: opened.db };
    round = await anOpenConsultation(own.db, { text: LAW });
    const token = await aDraft({ ...QUOTING, wording: `${WORDS} hằng quý.` }, own);
    const read = async () => {
      const { opinion, changes } = (await shown(token, own)).opinions[0]!;
      return [opinion.quotedWords !== null, changes !== undefined];
    };
    const reading = Array.from({ length: 6 }, read);
    const [, ...seen] = await Promise.all([takenOff(own), ...reading, read(), read()]);
    for (const [quoted, compared] of seen) expect(compared).toBe(quoted);
    expect(await read()).toEqual([false, false]);
  } finally {
    await opened.close();
  }
});

test('an opinion that is being changed while its text is purged: the copy is found too, no word of the text is left', async () => {
  const opened = await freshDatabase();
  try {
    const own = { ...app, db: opened.db };
    round = await anOpenConsultation(own.db, { text: LAW });
    const { receiptCode } = await aSubmission(own, round, [QUOTING]);
    const tracked = (await trackSubmission(own, receiptCode))!;
    const incidentId = await takenOff(own);
    const head = await aPerson(own.db, { organisationId: round.organisationId, roles: ['unitHead'] });
    done(await approvePurge(own, head, { incidentId, version: 1 }));
    const [begun, finish] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const changing = inTransaction(own.db, async (tx) => {
      const change = await startChange({ ...own, db: tx }, tracked, ADDRESS);
      begun.resolve();
      await finish.promise;
      return change;
    });
    await begun.promise;
    const purging = afterwards(own);
    if (testEngine() === 'postgres') await Promise.race([purging, somebodyWaits(own.db)]);
    finish.resolve();
    expect(await changing).toMatchObject({ ok: true });
    await purging;
    expect(await tablesThatKnow(own, WORDS)).toEqual([]);
  } finally {
    await opened.close();
  }
});

/** One connection of this database waits for another. */
async function somebodyWaits(db: typeof app.db): Promise<void> {
  for (;;) {
    const { rows } = await sql`select 1 from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(db);
    if (rows.length > 0) return;
  }
}
