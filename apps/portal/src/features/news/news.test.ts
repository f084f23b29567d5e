import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import { updateConsultation } from '#features/consultations/consultations.store.server.ts';
import { requireProject } from '#features/drafts/drafts.store.server.ts';
import { writeNewsFeed } from '#features/open-data/feeds/write-news-feed.server.ts';
import { inTransaction } from '#platform/db.server.ts';
import { Conflict, Forbidden } from '#platform/errors.ts';
import { newId } from '#platform/ids.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation } from '#test/factories/submission.ts';
import { usePlatform } from '#test/platform.ts';
import {
  approvePiece,
  publishDue,
  recallPiece,
  requestApproval,
  returnPiece,
  withdrawPiece,
} from './decide-piece.server.ts';
import { findEditions, requirePiece, updateEdition } from './news.store.server.ts';
import {
  after,
  type Block,
  EDITION_STATES,
  isInside,
  missingIn,
  type PieceKind,
  type PieceWords,
  slugIn,
  slugOf,
} from './piece.ts';
import { resolveBlocks } from './public-news.server.ts';
import { findQuestions, findShown } from './public-news.store.server.ts';
import { beginNextEdition, createPiece, editPiece } from './write-piece.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');

const WORDS: PieceWords = {
  ...{ title: 'Chợ Phố Hiến mở cửa sớm', titleEn: '', summary: 'Từ 4 giờ sáng.', summaryEn: '' },
  ...{ body: 'Mở từ 4 giờ.', bodyEn: '', blocks: [], source: 'Điều 2', reviewOn: null },
};

async function aDesk() {
  const { id: organisationId } = await anOrganisation(platform().db);
  const person = (roles: Parameters<typeof aPerson>[1]['roles']) =>
    aPerson(platform().db, { organisationId, roles });
  return {
    organisationId,
    writer: await person(['draftingOfficer']),
    publisher: await person(['publisher']),
  };
}
const must = <T>(result: { ok: true; value: T } | { ok: false; reason: string }): T => {
  if (!result.ok) throw new Error(result.reason);
  return result.value;
};
const versionOf = async (id: string) => (await requirePiece(platform().db, id)).version;
const seen = async (id: string) => ({ version: await versionOf(id) });

async function aPiece(
  writer: PersonActor,
  given: { kind?: PieceKind; words?: Partial<PieceWords>; publishAt?: Date | null; projectId?: string } = {},
) {
  const { kind = 'news', words = {}, publishAt = null, projectId = null } = given;
  const id = must(
    await createPiece(platform(), writer, { kind, title: words.title ?? WORDS.title, projectId }),
  );
  must(
    await editPiece(platform(), writer, id, {
      ...(await seen(id)),
      publishAt,
      words: { ...WORDS, ...words },
    }),
  );
  return id;
}
async function publish(id: string, writer: PersonActor, publisher: PersonActor) {
  must(await requestApproval(platform(), writer, id, await seen(id)));
  must(await approvePiece(platform(), publisher, id, await seen(id)));
}
const shown = async () =>
  (await findShown(platform().db, ['news', 'special'], { limit: 10 })).map(({ title }) => title);

describe('what an edition may become', () => {
  test('by every step from every state', () => {
    const steps = ['edit', 'request', 'return', 'approve', 'recall', 'publish'] as const;
    const table = EDITION_STATES.map((state) => [state, ...steps.map((step) => after(state, step) ?? '')]);
    expect(table).toEqual([
      ['draft', 'draft', 'requested', '', '', '', ''],
      ['requested', 'draft', '', 'returned', 'approved', '', ''],
      ['returned', 'draft', 'requested', '', '', '', ''],
      ['approved', '', '', '', '', 'draft', 'published'],
      ['published', '', '', '', '', '', ''],
    ]);
  });

  test.each([
    ['news without words', 'news', { body: '' }, 'bodyMissing'],
    ['an answer that rests on nothing', 'question', { source: '' }, 'sourceMissing'],
    ['a special page without parts', 'special', {}, 'blocksMissing'],
    [
      'a link that leads away',
      'special',
      { blocks: [{ kind: 'link', value: '//x.example', note: '' }] },
      'addressOutside',
    ],
    [
      'a special page of one part',
      'special',
      { blocks: [{ kind: 'link', value: '/tin-tuc', note: '' }] },
      undefined,
    ],
  ] as [string, PieceKind, Partial<PieceWords>, string | undefined][])(
    '%s',
    (_what, kind, words, missing) => {
      expect(missingIn(kind, { ...WORDS, ...words })).toBe(missing);
    },
  );

  test('addresses stay inside this site', () => {
    expect(['/du-thao/a', '/tin-tuc?trang=2'].every(isInside)).toBe(true);
    const outside = [
      'https://x.example',
      '//x.example',
      '/\\x.example',
      'javascript:x',
      '/workspace/audit',
      '',
    ];
    expect(outside.filter(isInside)).toEqual([]);
    expect(slugIn('https://vidu.vn/en/drafts/quan-ly-cho?x#y')).toBe('quan-ly-cho');
    expect(slugOf('Chợ Đường số 4: mở cửa!')).toBe('cho-duong-so-4-mo-cua');
  });
});

describe('one writes, another publishes', () => {
  test('nothing is shown before a second person has approved it', async () => {
    const { writer, publisher } = await aDesk();
    const id = await aPiece(writer);
    must(await requestApproval(platform(), writer, id, await seen(id)));
    expect(await shown()).toEqual([]);
    await expect(approvePiece(platform(), writer, id, await seen(id))).rejects.toThrow(Forbidden);
    must(await approvePiece(platform(), publisher, id, await seen(id)));
    expect(await shown()).toEqual([WORDS.title]);
  });

  test('a publisher who wrote or asked does not approve alone', async () => {
    const { writer, publisher } = await aDesk();
    const own = await aPiece(publisher);
    must(await requestApproval(platform(), writer, own, await seen(own)));
    expect(await approvePiece(platform(), publisher, own, await seen(own))).toEqual({
      ok: false,
      reason: 'samePerson',
    });
    expect(await shown()).toEqual([]);
  });

  test('words that change after the asking are asked for anew, and approved words are final', async () => {
    const { writer, publisher } = await aDesk();
    const id = await aPiece(writer);
    must(await requestApproval(platform(), writer, id, await seen(id)));
    const before = await seen(id);
    must(
      await editPiece(platform(), writer, id, {
        ...before,
        publishAt: null,
        words: { ...WORDS, body: 'Khác.' },
      }),
    );
    await expect(approvePiece(platform(), publisher, id, before)).resolves.toEqual({
      ok: false,
      reason: 'notPossibleNow',
    });
    must(await requestApproval(platform(), writer, id, await seen(id)));
    await expect(approvePiece(platform(), publisher, id, before)).rejects.toThrow(Conflict);
    must(await approvePiece(platform(), publisher, id, await seen(id)));
    const again = { ...(await seen(id)), publishAt: null, words: WORDS };
    expect(await editPiece(platform(), writer, id, again)).toEqual({
      ok: false,
      reason: 'notOpenForWriting',
    });
    const forced = inTransaction(platform().db, (tx) => updateEdition(tx, id, 1, { body: 'Lén sửa' }));
    await expect(forced).rejects.toThrow(/final/);
  });

  test('another body reads nothing of it and writes nothing', async () => {
    const { writer } = await aDesk();
    const { writer: stranger, publisher } = await aDesk();
    const id = await aPiece(writer);
    await expect(requestApproval(platform(), stranger, id, await seen(id))).rejects.toThrow(Forbidden);
    await expect(
      returnPiece(platform(), publisher, id, { ...(await seen(id)), reason: 'x' }),
    ).rejects.toThrow(Forbidden);
  });
});

describe('at its hour', () => {
  const AT_NINE = new Date('2026-11-24T02:00:00Z');
  test('an approved piece waits for its hour and is shown once', async () => {
    const { writer, publisher } = await aDesk();
    await publish(await aPiece(writer, { publishAt: AT_NINE }), writer, publisher);
    platform().clock.set('2026-11-24T01:59:59Z');
    expect(await publishDue(platform())).toBe(0);
    expect(await shown()).toEqual([]);
    platform().clock.set(AT_NINE);
    expect(await publishDue(platform())).toBe(1);
    expect(await publishDue(platform())).toBe(0);
    expect(await shown()).toEqual([WORDS.title]);
    platform().clock.set('2026-11-23T02:00:00Z');
  });

  test('until then it can be taken back', async () => {
    const { writer, publisher } = await aDesk();
    const id = await aPiece(writer, { publishAt: AT_NINE });
    await publish(id, writer, publisher);
    must(await recallPiece(platform(), writer, id, { ...(await seen(id)), reason: 'Còn thiếu.' }));
    platform().clock.set(AT_NINE);
    expect(await publishDue(platform())).toBe(0);
    platform().clock.set('2026-11-23T02:00:00Z');
  });
});

describe('afterwards', () => {
  test('the public reads an edition until the next is approved; both are kept', async () => {
    const { writer, publisher } = await aDesk();
    const id = await aPiece(writer);
    await publish(id, writer, publisher);
    must(await beginNextEdition(platform(), writer, id, await seen(id)));
    const words = { ...WORDS, title: 'Chợ mở cửa lúc 5 giờ' };
    must(await editPiece(platform(), writer, id, { ...(await seen(id)), publishAt: null, words }));
    expect(await shown()).toEqual([WORDS.title]);
    await publish(id, writer, publisher);
    expect(await shown()).toEqual([words.title]);
    expect((await findEditions(platform().db, id)).map(({ title }) => title)).toEqual([
      words.title,
      WORDS.title,
    ]);
  });

  test('what is withdrawn is gone for readers, with its reason inside', async () => {
    const { writer, publisher } = await aDesk();
    const id = await aPiece(writer);
    await publish(id, writer, publisher);
    must(await withdrawPiece(platform(), publisher, id, { ...(await seen(id)), reason: 'Sai ngày.' }));
    expect(await shown()).toEqual([]);
    expect(await requirePiece(platform().db, id)).toMatchObject({ withdrawnReason: 'Sai ngày.' });
    const again = await withdrawPiece(platform(), publisher, id, { ...(await seen(id)), reason: 'x' });
    expect(again).toEqual({ ok: false, reason: 'notPossibleNow' });
  });

  test('the feed tells of news and special pages, in both languages', async () => {
    const { writer, publisher } = await aDesk();
    await publish(await aPiece(writer, { words: { titleEn: 'The market opens early' } }), writer, publisher);
    const app = { ...platform(), config: { publicUrl: 'https://vidu.vn' } };
    expect(await writeNewsFeed(app, 'vi')).toContain(`<title>${WORDS.title}</title>`);
    const english = await writeNewsFeed(app, 'en');
    expect(english).toContain('<title>The market opens early</title>');
    expect(english).toContain('https://vidu.vn/en/news/cho-pho-hien-mo-cua-som');
  });
});

describe('special pages and answers', () => {
  test('parts that are not public are left out, and the desk is told which', async () => {
    const { db } = platform();
    const round = await anOpenConsultation(db);
    const { slug } = await requireProject(db, round.projectId);
    const { writer, publisher } = await aDesk();
    const hidden = await aPiece(writer, { words: { title: 'Tin chưa duyệt' } });
    const asked = await aPiece(writer, { kind: 'question', words: { title: 'Khi nào chợ mở?' } });
    await publish(asked, writer, publisher);
    const blocks: Block[] = [
      { kind: 'draft', value: slug, note: '' },
      { kind: 'question', value: 'khi-nao-cho-mo', note: '' },
      { kind: 'news', value: (await requirePiece(db, hidden)).slug, note: '' },
      { kind: 'news', value: 'khi-nao-cho-mo', note: '' },
      { kind: 'link', value: '//x.example', note: '' },
      { kind: 'index', value: 'par-index', note: '' },
      { kind: 'document', value: 'so-tay', note: '' },
    ];
    const kinds = async () => {
      const found = await resolveBlocks(db, blocks);
      return [found.shown.map(({ kind }) => kind), found.missing.length];
    };
    expect(await kinds()).toEqual([['draft', 'question'], 5]);
    await updateConsultation(db, round.id, round.version, { taken_down_at: platform().clock.now() });
    expect(await kinds()).toEqual([['question'], 6]);
  });

  test('an index and a document of training stand there while they are shown, with their newest year and version', async () => {
    const { db, clock } = platform();
    const { organisationId, writer } = await aDesk();
    const [index, document, at] = [newId(), newId(), clock.now()];
    await sql`insert into public_index (id, organisation_id, slug, name, issuer, measures, unit, top, created_at)
      values (${index}, ${organisationId}, 'par-index', 'Chỉ số cải cách', 'Bộ Thử', 'Kết quả.', 'điểm', 100, ${at})`.execute(
      db,
    );
    for (const year of [2024, 2025])
      await sql`insert into index_result (id, index_id, organisation_id, year, points, decision_number, decision_on, decision_issuer, entered_at)
        values (${newId()}, ${index}, ${organisationId}, ${year}, 80, '1/QĐ-BT', '2026-04-01', 'Bộ Thử', ${at})`.execute(
        db,
      );
    await sql`insert into skill_document (id, organisation_id, slug, title, audience, created_at)
      values (${document}, ${organisationId}, 'so-tay', 'Sổ tay', 'Tuyên truyền viên', ${at})`.execute(db);
    for (const ordinal of [1, 2])
      await sql`insert into skill_document_edition (document_id, ordinal, dated_on, file_name, media_type, sha256, came_sha256, size, published_by, published_at)
        values (${document}, ${ordinal}, '2026-05-01', 'so-tay.pdf', 'application/pdf', 'a', 'b', 1, ${writer.personId}, ${at})`.execute(
        db,
      );
    const blocks: Block[] = [
      { kind: 'index', value: 'par-index', note: '' },
      { kind: 'document', value: 'so-tay', note: '' },
    ];
    const shown = async () => (await resolveBlocks(db, blocks)).shown;
    expect(await shown()).toMatchObject([{ kind: 'document', document: { ordinal: 2, title: 'Sổ tay' } }]);
    await sql`update public_index set shown_at = ${at} where id = ${index}`.execute(db);
    expect(await shown()).toMatchObject([{ kind: 'index', index: { lastYear: 2025, bodies: 1 } }, {}]);
    await sql`update skill_document set withdrawn_reason = 'Hết hiệu lực' where id = ${document}`.execute(db);
    expect((await shown()).map(({ kind }) => kind)).toEqual(['index']);
  });

  test('questions are found by their words and by their draft', async () => {
    const { db } = platform();
    const round = await anOpenConsultation(db);
    const { slug } = await requireProject(db, round.projectId);
    const organisationId = round.organisationId;
    const writer = await aPerson(db, { organisationId, roles: ['draftingOfficer'] });
    const head = await aPerson(db, { organisationId, roles: ['unitHead'] });
    const words = { title: 'Ai được miễn thu?', body: 'Hộ nghèo 100%.' };
    await publish(
      await aPiece(writer, { kind: 'question', words, projectId: round.projectId }),
      writer,
      head,
    );
    await publish(await aPiece(writer, { kind: 'question', words: { title: 'Góp ý ở đâu?' } }), writer, head);
    const found = async (search: string, draft = '') =>
      (await findQuestions(db, { search, draft, limit: 10, offset: 0 })).rows.map(({ title }) => title);
    expect(await found('')).toEqual(['Ai được miễn thu?', 'Góp ý ở đâu?']);
    expect(await found('hộ nghèo')).toEqual(['Ai được miễn thu?']);
    expect(await found('100%')).toEqual(['Ai được miễn thu?']);
    expect(await found('%%')).toEqual([]);
    expect(await found('', slug)).toEqual(['Ai được miễn thu?']);
    expect(await found('', 'khong-co')).toEqual([]);
  });
});
