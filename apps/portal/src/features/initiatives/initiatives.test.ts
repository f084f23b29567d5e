import sharp from 'sharp';
import { beforeEach, describe, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import { insertEntries as insertDirectory } from '#features/directory/directory.store.server.ts';
import { newId } from '#platform/ids.ts';
import { docxFile, p } from '#test/docx-file.ts';
import {
  acceptAll,
  aJury,
  anEntry,
  anOpenCall,
  callHead,
  callVersion,
  type InitiativeApp,
} from '#test/factories/initiative.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { type SentMail, withMails } from '#test/initiative-app.ts';
import { usePlatform } from '#test/platform.ts';
import { requireCall } from './calls.store.server.ts';
import { answerComplaint, checkEntry, releaseEntryFile } from './checking/check-entry.server.ts';
import { addPaperEntry } from './checking/paper-entry.server.ts';
import { attachPaperFile, declarePaperFile } from './checking/paper-files.server.ts';
import { readNewEntry } from './entering/enter.schema.ts';
import { beginEntry } from './entering/enter.server.ts';
import { findEntries, findInitiativesOf } from './entering/entries.store.server.ts';
import { attachToEntry, detachFromEntry } from './entering/entry-files.server.ts';
import * as own from './entering/own-entry.server.ts';
import { eraseInitiativesOf } from './erase-initiatives.server.ts';
import { forgetInitiatives } from './forget.server.ts';
import { appointJuror, dismissJuror, settleConflict } from './jury/appoint.server.ts';
import { findJurors } from './jury/jury.store.server.ts';
import * as jury from './jury/score-entries.server.ts';
import { listPublicCalls, loadCall, loadEntryDesk, loadResults, viewCall } from './load-calls.server.ts';
import { checkInitiativeCertificate } from './results/prize-certificate.server.ts';
import * as results from './results/results.server.ts';
import { entriesCsv } from './results/results-csv.server.ts';
import { cancelCall, editCall, extendCall, publishCall, startScoring } from './write-call.server.ts';

const platform = usePlatform('2026-12-01T01:00:00Z');
const mails: SentMail[] = [];
let app: InitiativeApp;
let writer: PersonActor;
let leader: PersonActor;
let members: PersonActor[];
let organisationId: string;
beforeEach(async () => {
  mails.length = 0;
  platform().clock.set('2026-12-01T01:00:00Z');
  app = withMails(platform(), mails);
  organisationId = (await anOrganisation(app.db)).id;
  writer = await aPerson(app.db, { organisationId, roles: ['draftingOfficer'] });
  leader = await aPerson(app.db, { organisationId, roles: ['leader'] });
  members = [];
  for (const n of [1, 2, 3])
    members.push(
      await aPerson(app.db, {
        ...{ organisationId, roles: ['auditor'], displayName: `Giám Khảo ${n}`, email: `gk${n}@example.vn` },
      }),
    );
});
const people = () => ({ writer, leader });
const close = () => platform().clock.set('2026-12-02T01:00:00Z');
const version = (id: string) => callVersion(app, id);
const must = <T>(result: { ok: true; value: T } | { ok: false; reason: string }): T => {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
};

/** Two entries, three members, everything checked, scoring begun. */
async function scoringOf(given: Readonly<Record<string, string>>[] = [{}, {}]) {
  const id = await anOpenCall(app, people());
  const entries = [];
  for (const each of given) entries.push(await anEntry(app, id, each));
  const tokens = await aJury(app, leader, id, members);
  close();
  await acceptAll(app, writer, id);
  must(await startScoring(app, leader, id, await version(id)));
  return { id, entries, tokens };
}
const give = (token: string, entryId: string, first: string, second: string) =>
  jury.scoreEntry(app, token, entryId, { points0: first, points1: second });

describe('a call', () => {
  test('is public once published, and its conditions are final from then on', async () => {
    const id = await anOpenCall(app, people());
    expect((await listPublicCalls(app)).open.map((call) => call.id)).toContain(id);
    const again = { ...callHead(app.clock.now()), ...(await version(id)) };
    expect(await editCall(app, writer, id, again)).toMatchObject({ reason: 'notNow' });
    expect(await publishCall(app, leader, id, await version(id))).toMatchObject({ reason: 'notNow' });
  });

  test('the close moves later only, with a reason, while it is open', async () => {
    const id = await anOpenCall(app, people());
    const to = (closesAt: string) => ({ closesAt: new Date(closesAt), reason: 'Bão.' });
    const extend = async (at: string) => extendCall(app, leader, id, { ...(await version(id)), ...to(at) });
    expect(await extend('2026-12-01T02:00:00Z')).toMatchObject({ reason: 'closesBeforeOpening' });
    expect((await extend('2026-12-03T01:00:00Z')).ok).toBe(true);
    close();
    expect((await viewCall(app, (await requireCall(app.db, id)).slug)).phase).toBe('open');
  });

  test('cancelled with its reason, every mailbox told once', async () => {
    const id = await anOpenCall(app, people());
    await anEntry(app, id, { email: 'mai@example.vn' });
    await anEntry(app, id, { email: 'mai@example.vn' });
    mails.length = 0;
    must(await cancelCall(app, leader, id, { ...(await version(id)), reason: 'Hết kinh phí.' }));
    expect(mails.map(({ to }) => to)).toEqual(['mai@example.vn']);
    expect(mails[0]?.text).toContain('Hết kinh phí.');
  });

  test('of another body is not there; a reader of the house may not run it', async () => {
    const id = await anOpenCall(app, people());
    const stranger = await aPerson(app.db, {
      organisationId: (await anOrganisation(app.db)).id,
      roles: ['leader'],
    });
    await expect(loadCall(app, stranger, id)).rejects.toThrow();
    await expect(publishCall(app, members[0]!, id, await version(id))).rejects.toThrow();
    await expect(entriesCsv(app, members[0]!, id)).rejects.toThrow();
  });
});

describe('an entry', () => {
  test('counts once it is sent in from its mailbox; a second press changes nothing', async () => {
    const id = await anOpenCall(app, people());
    const { token } = await anEntry(app, id, { email: 'mai@example.vn' });
    expect(mails.map(({ to }) => to)).toEqual(['mai@example.vn', 'mai@example.vn']);
    expect(mails[0]?.text).toContain(`/ho-so-sang-kien/${token}`);
    expect(mails[1]?.subject).toContain('SK-001');
    must(await own.sendOwnEntry(app, token));
    expect(mails).toHaveLength(2);
    expect((await anEntryState(token))?.code).toBe('SK-001');
  });
  const anEntryState = (token: string) => own.loadOwnEntry(app, token);

  test('is changed and withdrawn until the close; closing in the middle tells so and changes nothing', async () => {
    const id = await anOpenCall(app, people());
    const { token } = await anEntry(app, id);
    const late = await anEntry(app, id);
    const call = await requireCall(app.db, id);
    const typed = {
      title: 'Mới',
      summary: 'a',
      situation: 'b',
      solution: 'c',
      effect: 'd',
      author1: 'Ai',
      group: 'people',
    };
    const read = readNewEntry({ ...typed, email: 'x@example.vn', agreed: 'on' }, call);
    if (!read.ok) throw new Error('form');
    must(await own.changeOwnEntry(app, token, read.value));
    expect((await anEntryState(token))?.entry.title).toBe('Mới');
    must(await own.withdrawOwnEntry(app, token));
    expect(await own.sendOwnEntry(app, token)).toMatchObject({ reason: 'gone' });
    close();
    const from = { language: 'vi' as const, trap: '', address: '192.0.2.1' };
    expect(await beginEntry(app, call, read.value, from)).toMatchObject({ reason: 'closed' });
    expect(await own.changeOwnEntry(app, late.token, read.value)).toMatchObject({ reason: 'closed' });
    expect(await own.withdrawOwnEntry(app, late.token)).toMatchObject({ reason: 'closed' });
  });

  test('not yet, too many of one mailbox, a foreign group, a program: each is told, or kept out', async () => {
    const id = await anOpenCall(app, people());
    for (let n = 0; n < 10; n += 1) await anEntry(app, id, { email: 'mot@example.vn' });
    await expect(anEntry(app, id, { email: 'mot@example.vn' })).rejects.toThrow(/tooMany/);
    const call = await requireCall(app.db, id);
    expect(readNewEntry({ group: 'journalist' }, call)).toMatchObject({
      errors: {
        group: 'groupMissing',
        title: 'titleMissing',
        author1: 'authorMissing',
        email: 'emailMissing',
      },
    });
    expect(readNewEntry({ title: 'x'.repeat(301) }, call)).toMatchObject({ errors: { title: 'tooLong' } });
    platform().clock.set('2026-11-30T01:00:00Z');
    const from = { language: 'vi' as const, trap: '', address: '192.0.2.1' };
    const input = { title: 'a', summary: 'a', situation: 'a', solution: 'a', effect: 'a', authors: [] };
    const typed = { ...input, group: 'people' as const, showsSummary: false, email: 'hai@example.vn' };
    expect(await beginEntry(app, call, typed, from)).toMatchObject({ reason: 'notYet' });
  });

  test('on paper: from the day on which it was received, not after the close', async () => {
    const id = await anOpenCall(app, people());
    close();
    const paper = {
      ...{
        title: 'Trên giấy',
        summary: 'a',
        situation: 'b',
        solution: 'c',
        effect: 'd',
        group: 'people' as const,
      },
      ...{ authors: '* Bà Giấy\nÔng Bút', email: '', receivedOn: '2026-12-01' },
    };
    const late = { ...paper, receivedOn: '2026-12-03' };
    expect(await addPaperEntry(app, writer, id, late)).toMatchObject({ reason: 'receivedLate' });
    expect(await addPaperEntry(app, writer, id, { ...paper, authors: 'A\nA' })).toMatchObject({
      reason: 'authorsWrong',
    });
    must(await addPaperEntry(app, writer, id, paper));
    const [entry] = await findEntries(app.db, id, ['sent']);
    expect(entry).toMatchObject({ number: 1, road: 'paper', email: null });
    expect(entry?.authors).toEqual([
      { name: 'Bà Giấy', shows: true },
      { name: 'Ông Bút', shows: false },
    ]);
  });
});

describe('files', () => {
  test('written anew without place and device; one that names an author stays with the secretary until he releases it', async () => {
    const exif = { IFD0: { Artist: 'Tác Giả Kín' }, IFD3: { GPSLatitude: '20/1 57/1 0/1' } };
    const points = sharp({ create: { width: 60, height: 40, channels: 3, background: '#88aacc' } });
    const photograph = await points.jpeg().withExif(exif).toBuffer();
    const id = await anOpenCall(app, people());
    const { token, entryId } = await anEntry(app, id, { author1: 'Tác Giả Kín' });
    const attach = (fileName: string, bytes: Uint8Array) =>
      attachToEntry(app, token, [{ fileName, bytes }], '192.0.2.1');
    const bytes = (words: string) => docxFile({ body: p(words) });
    expect(await attach('anh tac gia kin.jpg', photograph)).toEqual([]);
    expect(await attach('kin.docx', bytes('Người viết: TÁC GIẢ KÍN'))).toEqual([]);
    expect(await attach('mo.docx', bytes('Không nêu ai'))).toEqual([]);
    expect(await attach('mat.docx', docxFile({ body: p('TUYỆT MẬT') + p('Việc riêng') }))).toEqual([
      { fileName: 'mat.docx', reason: 'secretStamp' },
    ]);
    expect((await own.loadOwnEntry(app, token))?.files.map(({ names }) => names)).toEqual([
      'unread',
      'found',
      'none',
    ]);
    const [juror] = await aJury(app, leader, id, members);
    close();
    await attach('muon.docx', bytes('Muộn'));
    await acceptAll(app, writer, id);
    must(await startScoring(app, leader, id, await version(id)));
    const seen = async () => (await jury.loadSheet(app, juror!, entryId))!.files;
    expect((await seen()).map(({ ordinal }) => ordinal)).toEqual([1, 3]);
    const [picture] = await seen();
    const opened = await jury.openJuryFile(app, juror!, entryId, picture!.id);
    expect(opened.name).toBe('SK-001-1.jpeg');
    expect((await sharp(opened.content).metadata()).exif).toBeUndefined();
    const held = (await loadEntryDesk(app, writer, { callId: id, entryId })).files[1]!;
    await expect(jury.openJuryFile(app, juror!, entryId, held.id)).rejects.toThrow();
    must(await releaseEntryFile(app, writer, id, entryId, { id: held.id, reason: 'Trùng tên làng.' }));
    expect(await seen()).toHaveLength(3);
    await detachFromEntry(app, token, held.id);
    expect(await seen()).toHaveLength(3);
  });
});

describe('files of a paper entry', () => {
  test('stand behind the question of the house; a scan is held back until somebody has looked', async () => {
    const id = await anOpenCall(app, people());
    close();
    const paper = {
      ...{
        title: 'Trên giấy',
        summary: 'a',
        situation: 'b',
        solution: 'c',
        effect: 'd',
        group: 'people' as const,
      },
      ...{ authors: 'Bà Giấy', email: '', receivedOn: '2026-12-01' },
    };
    const { id: entryId } = must(await addPaperEntry(app, writer, id, paper));
    const key = { callId: id, entryId };
    const points = sharp({ create: { width: 60, height: 40, channels: 3, background: '#ffffff' } });
    const scan = { name: 'ba giay.png', bytes: new Uint8Array(await points.png().toBuffer()) };
    const attach = (file: { name: string; bytes: Uint8Array } | undefined) =>
      attachPaperFile(app, writer, key, file);
    expect(await attach(scan)).toMatchObject({ reason: 'notDeclared' });
    must(await declarePaperFile(app, writer, key, 'no'));
    const stamped = { name: 'a.docx', bytes: docxFile({ body: p('TUYỆT MẬT') + p('Việc riêng') }) };
    expect(await attach(stamped)).toMatchObject({ reason: 'secretStamp' });
    must(await attach(scan));
    expect(await attach(undefined)).toMatchObject({ reason: 'noFile' });
    expect((await loadEntryDesk(app, writer, key)).files).toMatchObject([
      { names: 'found', isReleased: false },
    ]);
  });

  test('are not for entries that came through the portal', async () => {
    const id = await anOpenCall(app, people());
    const { entryId } = await anEntry(app, id);
    const key = { callId: id, entryId };
    expect(await declarePaperFile(app, writer, key, 'no')).toMatchObject({ reason: 'notNow' });
  });
});

describe('conditions', () => {
  test('a refusal is told with its reason; another person answers the complaint, and the entry is scored by all', async () => {
    const id = await anOpenCall(app, people());
    const { token, entryId } = await anEntry(app, id, { email: 'bi.loai@example.vn' });
    await anEntry(app, id);
    const [, second] = await aJury(app, leader, id, members.slice(0, 2));
    const check = (verdict: 'accepted' | 'refused') =>
      checkEntry(app, writer, id, entryId, { version: 2, verdict, reason: 'Thiếu hiệu quả.' });
    expect(await check('refused')).toMatchObject({ reason: 'notNow' });
    close();
    expect(await startScoring(app, leader, id, await version(id))).toMatchObject({ reason: 'unchecked' });
    must(await check('refused'));
    expect(mails.at(-1)).toMatchObject({ to: 'bi.loai@example.vn' });
    expect(mails.at(-1)?.text).toContain('Thiếu hiệu quả.');
    await acceptAll(app, writer, id);
    must(await own.complain(app, token, 'Có ở trang 2.'));
    expect(await own.complain(app, token, 'Nữa.')).toMatchObject({ reason: 'notNow' });
    expect(await startScoring(app, leader, id, await version(id))).toMatchObject({ reason: 'complaintOpen' });
    const answer = { version: 4, verdict: 'accepted' as const, answer: 'Đúng là có.' };
    await expect(answerComplaint(app, writer, id, entryId, answer)).rejects.toThrow();
    must(await answerComplaint(app, leader, id, entryId, answer));
    expect(mails.at(-1)?.text).toContain('Đúng là có.');
    must(await startScoring(app, leader, id, await version(id)));
    expect((await jury.loadJury(app, second!))?.entries).toHaveLength(2);
  });
});

describe('the jury', () => {
  test('no answer to a member holds a name, a mailbox or a number of an author, wherever it was written', async () => {
    const NAME = 'Phạm Thị Bí Mật';
    const { id, entries, tokens } = await scoringOf([
      {
        ...{ author1: NAME, author2: 'Lò Văn Ẩn', email: 'bi.mat@example.vn', title: `Cách làm của ${NAME}` },
        ...{
          summary: 'PHAM THI BI MAT nghĩ ra',
          situation: 'Gọi 0987 654 321',
          solution: 'bi.mat@example.vn',
        },
        effect: 'lò văn ẩn làm cùng',
      },
      {},
    ]);
    await attachToEntry(app, entries[0]!.token, [], '192.0.2.1');
    const leaks = /bí mật|bi mat|lò văn|lo van|bi\.mat|0987/i;
    const told = [];
    for (const token of tokens) {
      told.push(await jury.loadJury(app, token));
      for (const { entryId } of entries) told.push(await jury.loadSheet(app, token, entryId));
    }
    expect(told).not.toContain(undefined);
    expect(JSON.stringify(told)).not.toMatch(leaks);
    // Nor at the desk of a member who could be the secretary otherwise.
    const officer = await aPerson(app.db, { organisationId, roles: ['draftingOfficer'] });
    expect(JSON.stringify(await loadCall(app, writer, id))).toMatch(leaks);
    must(await appointJuror(app, leader, id, { who: `person:${officer.personId}` }));
    expect(JSON.stringify(await loadCall(app, officer, id))).not.toMatch(leaks);
    expect(JSON.stringify(await loadResults(app, officer, id))).not.toMatch(leaks);
    const key = { callId: id, entryId: entries[0]!.entryId };
    await expect(loadEntryDesk(app, officer, key)).rejects.toThrow();
    await expect(entriesCsv(app, officer, id)).rejects.toThrow();
    const nothing = { version: 3, verdict: 'refused' as const, reason: 'x' };
    expect(await checkEntry(app, officer, id, key.entryId, nothing)).toMatchObject({ reason: 'isJuror' });
    expect(JSON.stringify((await loadCall(app, leader, id)).trail)).not.toMatch(leaks);
  });

  test('a member who entered is shut out by mailbox, one of the same name until the secretary has looked', async () => {
    const { id, entries, tokens } = await scoringOf([
      { email: 'gk1@example.vn' },
      { author1: 'GIAM KHAO 2' },
    ]);
    const standings = async (token: string) =>
      (await jury.loadJury(app, token))!.entries.map(({ standing }) => standing);
    expect(await standings(tokens[0]!)).toEqual(['shutOut', 'free']);
    expect(await standings(tokens[1]!)).toEqual(['free', 'asked']);
    expect(await give(tokens[0]!, entries[0]!.entryId, '1', '1')).toMatchObject({ reason: 'unknown' });
    expect(await jury.loadSheet(app, tokens[1]!, entries[1]!.entryId)).toBeUndefined();
    const jurors = await findJurors(app.db, id);
    const settle = (n: number, entry: number, kind: 'cleared' | 'shutOut') =>
      settleConflict(app, writer, id, {
        ...{ jurorId: jurors[n]!.id, entryId: entries[entry]!.entryId, kind, reason: 'Đã hỏi.' },
      });
    expect(await settle(0, 0, 'cleared')).toMatchObject({ reason: 'nothingToClear' });
    must(await settle(1, 1, 'cleared'));
    expect(await standings(tokens[1]!)).toEqual(['free', 'free']);
    must(await settle(2, 0, 'shutOut'));
    expect(await standings(tokens[2]!)).toEqual(['shutOut', 'free']);
  });

  test('a member of the directory who wrote scores by a link; who declares a conflict loses what he gave', async () => {
    const id = await anOpenCall(app, people());
    const entry = await anEntry(app, id);
    const directoryId = newId();
    const outsider = {
      ...{
        id: directoryId,
        organisationId,
        kind: 'scientist' as const,
        name: 'Bà Ngoài',
        workplace: 'Đại học',
      },
      ...{ territory: '', topics: [], email: 'ngoai@example.vn', phone: null, note: '', shared: false },
      ...{ consentPurpose: 'Chấm thi', consentOn: '2026-01-01', withdrawnOn: null, version: 1 },
    };
    await insertDirectory(app.db, [outsider], { by: writer.personId, at: app.clock.now() });
    must(await appointJuror(app, leader, id, { who: `directory:${directoryId}` }));
    await aJury(app, leader, id, members.slice(0, 1));
    close();
    await acceptAll(app, writer, id);
    must(await startScoring(app, leader, id, await version(id)));
    const invited = mails.find(({ to }) => to === 'ngoai@example.vn')?.text ?? '';
    const token = /\/cham-sang-kien\/(\S+)/.exec(invited)?.[1] ?? '';
    expect(mails.find(({ to }) => to === 'gk1@example.vn')?.text).not.toContain('/cham-sang-kien/');
    must(await give(token, entry.entryId, '40', '60'));
    expect(await jury.declareConflict(app, token, entry.entryId, ' ')).toMatchObject({
      reason: 'reasonMissing',
    });
    must(await jury.declareConflict(app, token, entry.entryId, 'Là học trò tôi.'));
    expect((await jury.loadJury(app, token))?.entries).toMatchObject([{ standing: 'shutOut', given: 0 }]);
    must(await jury.handIn(app, token));
  });

  test('points within bounds, changed until handed in; nobody sees a score before the last member', async () => {
    const { id, entries, tokens } = await scoringOf();
    const [a, b] = entries.map(({ entryId }) => entryId) as [string, string];
    for (const [first, second] of [
      ['41', '1'],
      ['', '1'],
      ['1', '-1'],
      ['1', '60,1'],
      ['1,55', '1'],
    ])
      expect(await give(tokens[0]!, a, first!, second!)).toMatchObject({ reason: 'outOfBounds' });
    must(await give(tokens[0]!, a, '30', '40'));
    must(await give(tokens[0]!, a, '32,5', '40'));
    expect((await jury.loadSheet(app, tokens[0]!, a))?.given).toMatchObject([
      { tenths: 325 },
      { tenths: 400 },
    ]);
    expect(await jury.handIn(app, tokens[0]!)).toMatchObject({ reason: 'incomplete', data: { entries: 1 } });
    for (const token of tokens) {
      must(await give(token, a, '40', '50'));
      must(await give(token, b, '20', '30'));
      expect((await loadResults(app, writer, id)).rows).toEqual([]);
      must(await jury.handIn(app, token));
      expect(await give(token, a, '1', '1')).toMatchObject({ reason: 'notNow' });
    }
    expect((await loadResults(app, members[0]!, id)).rows).toEqual([]);
    // Who has seen scores does not choose any more whose scores count.
    const [juror] = await findJurors(app.db, id);
    expect(await dismissJuror(app, leader, id, { id: juror!.id, reason: 'x' })).toMatchObject({
      reason: 'scoresOpen',
    });
    const shut = { jurorId: juror!.id, entryId: a, kind: 'shutOut' as const, reason: 'x' };
    expect(await settleConflict(app, writer, id, shut)).toMatchObject({ reason: 'scoresOpen' });
    expect((await loadResults(app, writer, id)).rows).toMatchObject([
      { entryId: a, rank: 1, total: 9000, due: 'Giải nhất' },
      { entryId: b, rank: 2, total: 5000, due: 'Giải nhì' },
    ]);
  });

  test('an ill member is dismissed with a reason; an entry with too few scores is flagged', async () => {
    const { id, entries, tokens } = await scoringOf([{}, { email: 'gk1@example.vn' }]);
    const [a, b] = entries.map(({ entryId }) => entryId) as [string, string];
    must(await give(tokens[0]!, a, '10', '10'));
    must(await jury.handIn(app, tokens[0]!));
    must(await give(tokens[1]!, a, '10', '10'));
    must(await give(tokens[1]!, b, '40', '60'));
    must(await jury.handIn(app, tokens[1]!));
    const third = (await findJurors(app.db, id)).find(({ personId }) => personId === members[2]!.personId)!;
    must(await dismissJuror(app, leader, id, { id: third.id, reason: 'Ốm.' }));
    expect(await jury.loadJury(app, tokens[2]!)).toBeUndefined();
    expect((await loadResults(app, writer, id)).rows).toMatchObject([
      { entryId: a, rank: 1 },
      { entryId: b, rank: null, scores: 1 },
    ]);
  });
});

describe('results', () => {
  async function scored() {
    const made = await scoringOf([
      {
        email: 'nhat@example.vn',
        author1: 'Chị Nhất',
        author2: 'Anh Kín',
        summary: 'Chị Nhất và Anh Kín làm.',
      },
      { email: 'nhat@example.vn' },
    ]);
    const [a, b] = made.entries.map(({ entryId }) => entryId) as [string, string];
    for (const token of made.tokens) {
      must(await give(token, a, '40', '50'));
      must(await give(token, b, '20', '30'));
      must(await jury.handIn(app, token));
    }
    return { ...made, a, b };
  }
  const award = (entryId: string, prize: string, reason = '') => ({ entryId, prize, reason });

  test('proposed by one, decided by another, announced with names of those who agreed, one mail a mailbox', async () => {
    const { id, a, b, entries } = await scored();
    const propose = async (awards: ReturnType<typeof award>[]) =>
      results.proposeResults(app, writer, id, { ...(await version(id)), awards });
    expect(await propose([award(a, 'Giải nhất'), award(b, '')])).toMatchObject({ reason: 'reasonMissing' });
    must(await propose([award(a, 'Giải nhất'), award(b, '', 'Chưa áp dụng.')]));
    must(await results.returnResults(app, leader, id, { ...(await version(id)), reason: 'Xem lại.' }));
    must(await propose([award(a, 'Giải nhất'), award(b, '', 'Chưa áp dụng.')]));
    await expect(results.decideResults(app, writer, id, await version(id))).rejects.toThrow();
    must(await results.decideResults(app, leader, id, await version(id)));
    const { slug } = await requireCall(app.db, id);
    expect((await viewCall(app, slug)).prizes).toEqual([]);
    mails.length = 0;
    must(await results.announceResults(app, leader, id, await version(id)));
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain('SK-001: Giải nhất\nSK-002: không có giải');
    const view = await viewCall(app, slug);
    expect(view.prizes).toMatchObject([
      { prize: 'Giải nhất', names: 'Chị Nhất', summary: 'Chị Nhất và [tên] làm.' },
    ]);
    expect(JSON.stringify(view)).not.toMatch(/Anh Kín|example\.vn/);
    const code = (await own.loadOwnEntry(app, entries[0]!.token))?.result?.code ?? '';
    expect(await checkInitiativeCertificate(app, code.toLowerCase())).toMatchObject({
      name: 'Chị Nhất, Anh Kín',
    });
    expect((await entriesCsv(app, writer, id)).csv).toContain('90,00');
  });

  test('who proposed does not decide', async () => {
    const { id, a, b } = await scored();
    const awards = [award(a, 'Giải nhất'), award(b, 'Giải nhì')];
    must(await results.proposeResults(app, leader, id, { ...(await version(id)), awards }));
    expect(await results.decideResults(app, leader, id, await version(id))).toMatchObject({
      reason: 'samePerson',
    });
  });

  test('data go after their days, or when their owner asks; what was announced stays without who asked', async () => {
    const { id, a, b, entries } = await scored();
    const awards = [award(a, 'Giải nhất'), award(b, 'Giải nhì')];
    must(await results.proposeResults(app, writer, id, { ...(await version(id)), awards }));
    must(await results.decideResults(app, leader, id, await version(id)));
    must(await results.announceResults(app, leader, id, await version(id)));
    expect(await findInitiativesOf(app.db, 'NHAT@example.vn')).toHaveLength(2);
    expect(await own.eraseOwnEntry(app, entries[1]!.token)).toBe(true);
    expect(await own.eraseOwnEntry(app, entries[1]!.token)).toBe(false);
    const { slug } = await requireCall(app.db, id);
    expect((await viewCall(app, slug)).prizes.map(({ names, title }) => [names, title !== ''])).toEqual([
      ['Chị Nhất', true],
      ['', false],
    ]);
    platform().clock.set('2027-03-15T01:00:00Z');
    expect(await forgetInitiatives(app)).toBe(1);
    expect(await findInitiativesOf(app.db, 'nhat@example.vn')).toEqual([]);
    expect((await viewCall(app, slug)).prizes[0]).toMatchObject({ names: 'Chị Nhất' });
    expect((await findEntries(app.db, id, ['accepted']))[0]).toMatchObject({
      email: null,
      authors: [],
      solution: '',
    });
  });

  test('an erasure while the contest runs withdraws the entry', async () => {
    const id = await anOpenCall(app, people());
    await anEntry(app, id, { email: 'thoi@example.vn' });
    expect(await eraseInitiativesOf(app.db, 'THOI@example.vn', app.clock.now())).toBe(1);
    expect(await findEntries(app.db, id, ['sent'])).toEqual([]);
  });
});
