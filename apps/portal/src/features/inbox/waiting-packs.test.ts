import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { PersonActor } from '#features/authority/actor.ts';
import { approveAll, approvePiece } from '#features/outreach/pack/approve-pieces.server.ts';
import { writePack } from '#features/outreach/pack/make-pack.job.server.ts';
import { makePack } from '#features/outreach/pack/make-pack.server.ts';
import { findPacks } from '#features/outreach/pack/pack.store.server.ts';
import { PIECE_KINDS } from '#features/outreach/pack/piece-kinds.ts';
import { writePieceWords } from '#features/outreach/pack/write-piece.server.ts';
import { done } from '#test/factories/external-draft.ts';
import { SHORT_LAW } from '#test/factories/law-project.ts';
import { aMadePack, aReadVersion, packApp } from '#test/factories/pack.ts';
import { aPerson } from '#test/factories/person.ts';
import { aSecondRound } from '#test/factories/submission.ts';
import { usePlatform } from '#test/platform.ts';
import { loadInbox } from './load-inbox.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');
const app = () => packApp(platform());
const waitingFor = async (actor: PersonActor) =>
  (await loadInbox(platform(), actor)).inbox.waiting
    .filter(({ kind }) => kind.startsWith('pack'))
    .map(({ kind, note, id }) => ({ kind, note, id }));
const pieces = (count: number) => `${count} sản phẩm`;

test('pieces wait for the head of the body, one row a draft, until all are approved', async () => {
  const { projectId: id, officer, head, organisationId, piece } = await aMadePack(platform());
  const clerk = await aPerson(platform().db, { organisationId, roles: ['recordsClerk'] });
  expect(await waitingFor(head)).toEqual([{ kind: 'packToApprove', note: pieces(PIECE_KINDS.length), id }]);
  expect(await waitingFor(officer)).toEqual([]);
  expect(await waitingFor(clerk)).toEqual([]);
  const { version } = await piece('summary');
  done(await approvePiece(platform(), head, id, { kind: 'summary', version }));
  expect(await waitingFor(head)).toMatchObject([{ note: pieces(PIECE_KINDS.length - 1) }]);
  done(await approveAll(platform(), head, id));
  expect(await waitingFor(head)).toEqual([]);
});

test('what does not fit its sheet waits for whoever writes, not for approval', async () => {
  const { projectId: id, officer, head, piece } = await aMadePack(platform());
  const { version } = await piece('notice');
  const words = `# Dài\n${'- Một ý rất dài.\n'.repeat(400)}`;
  done(await writePieceWords(app(), officer, id, { kind: 'notice', words, version }));
  expect(await waitingFor(officer)).toEqual([{ kind: 'packToRepair', note: pieces(1), id }]);
  expect(await waitingFor(head)).toMatchObject([
    { kind: 'packToApprove', note: pieces(PIECE_KINDS.length - 1) },
    { kind: 'packToRepair' },
  ]);
});

test('a newer text makes the pack stale: it waits to be made anew, and no longer for approval', async () => {
  const { projectId: id, officer, head, round, db } = await aMadePack(platform());
  done(await approveAll(platform(), head, id));
  const second = await aSecondRound(db, round, { text: SHORT_LAW.replace('hằng tháng', 'hằng quý') });
  expect(await waitingFor(officer)).toEqual([{ kind: 'packToRenew', note: pieces(PIECE_KINDS.length), id }]);
  await aReadVersion(platform(), id, second.draftVersionId, 2);
  platform().clock.set('2026-11-23T03:00:00Z');
  done(await makePack(app(), officer, id));
  await writePack(app(), (await findPacks(db, id))[0]!.id);
  expect(await waitingFor(officer)).toEqual([]);
  expect(await waitingFor(head)).toMatchObject([{ kind: 'packToApprove', note: pieces(PIECE_KINDS.length) }]);
});

test('nothing of a draft that has come to its end', async () => {
  const { projectId, head, db } = await aMadePack(platform());
  await sql`update law_project set stage = 'stopped' where id = ${projectId}`.execute(db);
  expect(await waitingFor(head)).toEqual([]);
});
