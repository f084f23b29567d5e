import { unzipSync } from 'fflate';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { findEntries } from '#features/audit/audit.store.server.ts';
import { requirePublicDraft } from '#features/submissions/public-draft.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import { newId } from '#platform/ids.ts';
import { done } from '#test/factories/external-draft.ts';
import { aDraftVersion, SHORT_LAW } from '#test/factories/law-project.ts';
import { aMadePack, aReadVersion, packApp } from '#test/factories/pack.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation, aSecondRound } from '#test/factories/submission.ts';
import { usePlatform } from '#test/platform.ts';
import { approveAll, approvePiece, reopenPiece, withdrawPiece } from './approve-pieces.server.ts';
import { writePack } from './make-pack.job.server.ts';
import { makePack } from './make-pack.server.ts';
import { withdrawOlderPackSubscriber } from './newer-version.server.ts';
import { findPacks, findPieces } from './pack.store.server.ts';
import { CODE_LETTERS, codeFrom, nextPiece, PIECE_LIFE, PIECE_STATES } from './pack.ts';
import { loadPackDesk, requireDeskFile } from './pack-desk.server.ts';
import { PIECE_KINDS } from './piece-kinds.ts';
import { findPressKits } from './press-kits.server.ts';
import { findPublicPack, followShortLink, requirePublicPackFile } from './public-pack.server.ts';
import { remakePiece, writePieceWords } from './write-piece.server.ts';
import { dropTemplate, writeTemplate } from './write-template.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');
const app = () => packApp(platform());
const readOn = (projectId: string, versionId: string, edition?: number) =>
  aReadVersion(platform(), projectId, versionId, edition);
const madePack = () => aMadePack(platform());

describe('the life of a piece', () => {
  test('only the steps of the table exist', () => {
    const steps = new Set(PIECE_LIFE.map(([from, event]) => `${from} ${event}`));
    for (const state of PIECE_STATES)
      for (const event of ['write', 'approve', 'reopen', 'withdraw', 'renew'] as const)
        expect(nextPiece(state, event) !== undefined).toBe(steps.has(`${state} ${event}`));
    expect(nextPiece('renewed', 'reopen')).toBeUndefined();
  });

  test('codes on paper have no letters that are mistaken for one another', () => {
    const code = codeFrom(Uint8Array.from([0, 30, 31, 62, 100, 200, 255]));
    expect(code).toHaveLength(7);
    for (const letter of code) expect(CODE_LETTERS).toContain(letter);
    expect(CODE_LETTERS).not.toMatch(/[01ilo]/);
  });
});

describe('making', () => {
  test('every kind of piece is made, none with a problem, each saying which draft it is', async () => {
    const { db, pack, officer, projectId } = await madePack();
    const pieces = await findPieces(db, pack.id);
    expect(pieces.map(({ kind }) => kind)).toEqual([...PIECE_KINDS]);
    expect(pieces.filter(({ problem }) => problem !== null)).toEqual([]);
    const summary = pieces.find(({ kind }) => kind === 'summary')!;
    expect(summary.words).toContain('- Tổ được hỗ trợ 1,5 triệu đồng mỗi tháng (khoản 2 Điều 3).');
    expect(await loadPackDesk(platform(), officer, projectId)).toMatchObject({
      pack: { state: 'made', piecesDone: PIECE_KINDS.length, ordinal: 1 },
      blocked: null,
    });
    expect((await findEntries(db, { objectKind: 'lawProject', limit: 5 })).map(({ act }) => act)).toContain(
      'pack.made',
    );
  });

  test('without approved key points of the newest text nothing is made', async () => {
    const { db } = platform();
    const round = await anOpenConsultation(db);
    const officer = await aPerson(db, { organisationId: round.organisationId, roles: ['draftingOfficer'] });
    expect(await makePack(app(), officer, round.projectId)).toMatchObject({ reason: 'noKeyPoints' });
    await readOn(round.projectId, round.draftVersionId);
    await aDraftVersion(
      db,
      { id: round.projectId, organisationId: round.organisationId },
      { text: SHORT_LAW.replace('hằng tháng', 'hằng quý') },
    );
    expect(await makePack(app(), officer, round.projectId)).toMatchObject({ reason: 'keyPointsOlder' });
  });

  test('made again, what a person wrote and what is approved stays; one that is being made is not begun twice', async () => {
    const { projectId, officer, head, piece, pack } = await madePack();
    const { version } = await piece('notice');
    done(
      await writePieceWords(app(), officer, projectId, {
        kind: 'notice',
        words: '# Tờ tin\nViết tay.',
        version,
      }),
    );
    done(
      await approvePiece(platform(), head, projectId, {
        kind: 'summary',
        version: (await piece('summary')).version,
      }),
    );
    const approved = await piece('summary');
    done(await makePack(app(), officer, projectId));
    expect(await makePack(app(), officer, projectId)).toMatchObject({ reason: 'making' });
    await writePack(app(), pack.id);
    expect(await piece('notice')).toMatchObject({ words: '# Tờ tin\nViết tay.', byHand: true });
    expect(await piece('summary')).toEqual(approved);
    done(
      await remakePiece(app(), officer, projectId, {
        kind: 'notice',
        version: (await piece('notice')).version,
      }),
    );
    expect((await piece('notice')).byHand).toBe(false);
  });

  test('other bodies neither read nor make it', async () => {
    const { projectId, db } = await madePack();
    const { organisationId } = await anOpenConsultation(db);
    const stranger = await aPerson(db, { organisationId, roles: ['draftingOfficer'] });
    await expect(makePack(app(), stranger, projectId)).rejects.toThrow();
    await expect(loadPackDesk(platform(), stranger, projectId)).rejects.toThrow();
    await expect(requireDeskFile(app(), stranger, projectId, 'to-tin-a4.pdf')).rejects.toThrow();
  });
});

describe('approving', () => {
  test('who wrote a piece does not approve it; what is too long is not approved at all', async () => {
    const { projectId, officer, head, piece } = await madePack();
    const seen = { kind: 'notice', version: (await piece('notice')).version } as const;
    await expect(approvePiece(platform(), officer, projectId, seen)).rejects.toThrow();
    done(await writePieceWords(app(), head, projectId, { ...seen, words: '# Tờ tin' }));
    const now = { ...seen, version: seen.version + 1 };
    expect(await approvePiece(platform(), head, projectId, now)).toMatchObject({ reason: 'samePerson' });
    done(
      await writePieceWords(app(), officer, projectId, {
        ...now,
        words: `# Dài\n${'- Một ý rất dài.\n'.repeat(400)}`,
      }),
    );
    expect((await piece('notice')).problem).toBe('tooLong');
    const long = { ...seen, version: now.version + 1 };
    expect(await approvePiece(platform(), head, projectId, long)).toMatchObject({ reason: 'hasProblem' });
  });

  test('somebody else wrote in between: a conflict, nothing is approved', async () => {
    const { projectId, officer, head, piece } = await madePack();
    const { version } = await piece('leaflet');
    done(await writePieceWords(app(), officer, projectId, { kind: 'leaflet', words: '# Khác', version }));
    await expect(approvePiece(platform(), head, projectId, { kind: 'leaflet', version })).rejects.toThrow();
    expect((await piece('leaflet')).state).toBe('draft');
  });

  test('the words of what is approved cannot be changed, by the database neither', async () => {
    const { projectId, officer, head, piece, db } = await madePack();
    done(await approveAll(platform(), head, projectId));
    const { version, id } = await piece('summary');
    const words = { kind: 'summary', words: 'Khác', version } as const;
    expect(await writePieceWords(app(), officer, projectId, words)).toMatchObject({ reason: 'notNow' });
    await expect(
      inTransaction(db, (tx) => sql`update pack_piece set words = 'x' where id = ${id}`.execute(tx)),
    ).rejects.toThrow(/approved/);
  });

  test('all at once leaves nothing behind but what it says', async () => {
    const { projectId, head } = await madePack();
    done(await approveAll(platform(), head, projectId));
    const desk = await loadPackDesk(platform(), head, projectId);
    expect(desk.pieces.every(({ state }) => state === 'approved')).toBe(true);
    expect(await approveAll(platform(), head, projectId)).toMatchObject({ reason: 'nothingToApprove' });
  });
});

describe('templates of a body', () => {
  test('one with a place that nothing fills is refused by its name; a good one is used and can be dropped', async () => {
    const { projectId, officer, piece } = await madePack();
    const wrong = { kind: 'notice', template: '# {{tên ngắn}}\n{{tên dài}}', templateVersion: 0 } as const;
    expect(await writeTemplate(app(), officer, projectId, wrong)).toMatchObject({
      reason: 'unknownPlace',
      data: { name: 'tên dài' },
    });
    done(
      await writeTemplate(app(), officer, projectId, { ...wrong, template: '# Mẫu của xã: {{tên ngắn}}' }),
    );
    done(
      await remakePiece(app(), officer, projectId, {
        kind: 'notice',
        version: (await piece('notice')).version,
      }),
    );
    expect((await piece('notice')).words).toMatch(/^# Mẫu của xã: /);
    done(await dropTemplate(app(), officer, projectId, { kind: 'notice', templateVersion: 1 }));
    done(
      await remakePiece(app(), officer, projectId, {
        kind: 'notice',
        version: (await piece('notice')).version,
      }),
    );
    expect((await piece('notice')).words).not.toContain('Mẫu của xã');
  });
});

describe('what the public gets', () => {
  const publicDraft = (slug: string) => requirePublicDraft(platform(), slug);
  const publicFile = async (slug: string, name: string) => {
    const found = await requirePublicPackFile(app(), slug, name);
    if (!('file' in found)) throw new Error(`${name} ended with version ${found.endedWith}`);
    return found.file;
  };
  const slugOf = async (projectId: string) =>
    (await sql<{ slug: string }>`select slug from law_project where id = ${projectId}`.execute(platform().db))
      .rows[0]!.slug;

  test('nothing before approval, approved pieces after it, nothing of a withdrawn one', async () => {
    const { projectId, head, officer, db, piece } = await madePack();
    const slug = await slugOf(projectId);
    expect(await findPublicPack(db, await publicDraft(slug))).toBeUndefined();
    await expect(requirePublicPackFile(app(), slug, 'to-tin-a4.pdf')).rejects.toThrow();
    done(
      await approvePiece(platform(), head, projectId, {
        kind: 'notice',
        version: (await piece('notice')).version,
      }),
    );
    // A notice is no press kit.
    expect((await findPressKits(platform())).kits).toEqual([]);
    const shown = await findPublicPack(db, await publicDraft(slug));
    expect(shown?.files.map(({ kind }) => kind)).toEqual(['notice']);
    const file = await publicFile(slug, 'to-tin-a4.pdf');
    expect(Buffer.from(file.bytes.subarray(0, 5)).toString()).toBe('%PDF-');
    await expect(requirePublicPackFile(app(), slug, 'tom-tat-mot-trang.pdf')).rejects.toThrow();
    const seen = { kind: 'notice', version: (await piece('notice')).version } as const;
    done(await withdrawPiece(platform(), officer, projectId, { ...seen, reason: 'Sai ngày.' }));
    await expect(requirePublicPackFile(app(), slug, 'to-tin-a4.pdf')).rejects.toThrow();
    done(await reopenPiece(platform(), officer, projectId, { ...seen, version: seen.version + 1 }));
    expect((await piece('notice')).state).toBe('draft');
  });

  test('a newer text is put to the public: the pieces of the older one end, its code leads on and says which it was', async () => {
    const { projectId, head, officer, db, round, pack } = await madePack();
    done(await approveAll(platform(), head, projectId));
    const slug = await slugOf(projectId);
    expect(await followShortLink(platform(), pack.code.toUpperCase())).toEqual({ slug, from: 1 });
    const kit = {
      slug,
      ordinal: 1,
      newest: 1,
      kit: 'bo-tai-lieu-bao-chi.zip',
      release: 'thong-cao-bao-chi.docx',
    };
    expect((await findPressKits(platform())).kits).toMatchObject([kit]);
    const second = await aSecondRound(db, round, { text: SHORT_LAW.replace('hằng tháng', 'hằng quý') });
    const payload = { consultationId: second.id, projectId, slug };
    await withdrawOlderPackSubscriber.handle(
      { id: newId(), topic: 'consultation.opened', payload, occurredAt: new Date() },
      app(),
    );
    const pieces = await findPieces(db, pack.id);
    expect(
      pieces.every(({ state, endedBecause }) => state === 'withdrawn' && endedBecause === 'newerVersion'),
    ).toBe(true);
    expect(await findPublicPack(db, await publicDraft(slug))).toBeUndefined();
    expect((await findPressKits(platform())).kits).toEqual([]);
    // The paper still hangs on its board: the code leads to the draft as it is now, with the version that it was about.
    expect(await followShortLink(platform(), pack.code)).toEqual({ slug, from: 1 });
    // So do the addresses of files that somebody kept, until the same piece of the newer text is approved.
    for (const name of ['bo-tai-lieu-bao-chi.zip', 'bo-truyen-thong.zip', 'to-tin-a4.pdf'])
      expect(await requirePublicPackFile(app(), slug, name)).toEqual({ endedWith: 1 });
    await expect(requirePublicPackFile(app(), slug, 'la.pdf')).rejects.toThrow();
    await readOn(projectId, second.draftVersionId, 2);
    platform().clock.set('2026-12-02T03:00:00Z');
    done(await makePack(app(), officer, projectId));
    await writePack(app(), (await findPacks(db, projectId))[0]!.id);
    const newer = (await findPieces(db, (await findPacks(db, projectId))[0]!.id)).find(
      ({ kind }) => kind === 'pressRelease',
    )!;
    done(await approvePiece(platform(), head, projectId, { kind: 'pressRelease', version: newer.version }));
    expect((await publicFile(slug, 'bo-tai-lieu-bao-chi.zip')).name).toBe('bo-tai-lieu-bao-chi-lan-2.zip');
    expect(await followShortLink(platform(), pack.code)).toEqual({ slug, from: 1 });
  });

  test('the kit of the press says which text it is about, in its name and inside', async () => {
    const { projectId, head, pack } = await madePack();
    done(await approveAll(platform(), head, projectId));
    const kit = await publicFile(await slugOf(projectId), 'bo-tai-lieu-bao-chi.zip');
    expect(kit.name).toBe('bo-tai-lieu-bao-chi-lan-1.zip');
    const inside = unzipSync(kit.bytes);
    const list = Buffer.from(inside['danh-muc.txt']!).toString('utf8');
    expect(list).toMatch(/^.+\nDự thảo lần 1, ngày \d\d\/\d\d\/\d{4}\nTrước khi dùng/);
    expect(list).toContain(`https://danban.example.vn/q/${pack.code}`);
    expect(Object.keys(inside).sort()).toEqual([
      ...['danh-muc.txt', 'hoi-dap.pdf', 'the-1080x1080.png', 'the-1080x1920.png', 'the-1200x630.png'],
      ...['thong-cao-bao-chi.docx', 'tom-tat-mot-trang.pdf'],
    ]);
  });

  test('pieces that were never approved leave no trace when a newer text comes', async () => {
    const { projectId, db, round } = await madePack();
    const slug = await slugOf(projectId);
    const second = await aSecondRound(db, round, { text: SHORT_LAW.replace('hằng tháng', 'hằng quý') });
    const payload = { consultationId: second.id, projectId, slug };
    const event = { id: newId(), topic: 'consultation.opened', payload, occurredAt: new Date() };
    await withdrawOlderPackSubscriber.handle(event, app());
    await expect(requirePublicPackFile(app(), slug, 'bo-tai-lieu-bao-chi.zip')).rejects.toThrow();
  });

  test('a code that nobody gave leads nowhere', async () => {
    await expect(followShortLink(platform(), 'zzzzzzz')).rejects.toThrow();
  });
});
