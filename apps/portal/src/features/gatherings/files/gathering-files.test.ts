import { describe, expect, test } from 'vitest';
import { NotFound } from '#platform/errors.ts';
import { createRateLimits } from '#platform/rate-limit.server.ts';
import { docxFile, p } from '#test/docx-file.ts';
import { done } from '#test/factories/external-draft.ts';
import { aGathering, stepped } from '#test/factories/gathering.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { photographWithPlace } from '#test/picture-bombs.ts';
import { usePlatform } from '#test/platform.ts';
import type { GatheringState } from '../gathering.ts';
import { requireGathering } from '../gatherings.store.server.ts';
import { viewGathering } from '../public-gathering.server.ts';
import { cancelOwnTicket, loadTicket } from '../registering/own-ticket.server.ts';
import { register } from '../registering/register.server.ts';
import { findRegistrations } from '../registering/registrations.store.server.ts';
import { ticketToken } from '../registering/ticket.ts';
import {
  addSkillDocument,
  addSkillEdition,
  declareSkillDocument,
  loadSkillDocument,
  withdrawSkillDocument,
} from '../skill-documents/keep-skill-document.server.ts';
import {
  listPublicSkillDocuments,
  openSkillDocument,
  viewSkillDocument,
} from '../skill-documents/public-skill-documents.server.ts';
import { requireSkillDocument } from '../skill-documents/skill-documents.store.server.ts';
import { declareGatheringFile } from './file-access.server.ts';
import { fileFacts } from './file-facts.ts';
import { addMaterial, editMaterial, removeMaterial } from './keep-material.server.ts';
import { addPhoto, removePhoto } from './keep-photo.server.ts';
import { type MaterialReader, mayOpen } from './material.ts';
import {
  openDeskMaterial,
  openPublicMaterial,
  openPublicPhoto,
  openTicketMaterial,
} from './open-file.server.ts';
import { findPhoto, photoFileName } from './photo.ts';

const ANYBODY: MaterialReader = { kind: 'anybody' };
const PLACED: MaterialReader = { kind: 'ticket', state: 'placed' };
const WAITING: MaterialReader = { kind: 'ticket', state: 'waiting' };
const CANCELLED: MaterialReader = { kind: 'ticket', state: 'cancelled' };

describe('who may open a material', () => {
  test.each([
    ['everybody, from the announcement on', 'public', 'now', 'announced', ANYBODY, true],
    ['nobody before the announcement', 'public', 'now', 'draft', ANYBODY, false],
    ['what comes afterwards is not there before', 'public', 'after', 'announced', PLACED, false],
    ['what comes afterwards is there once it was held', 'public', 'after', 'held', ANYBODY, true],
    ['and stays when the list is closed', 'public', 'after', 'closed', ANYBODY, true],
    ['a file for participants is not for everybody', 'participants', 'now', 'closed', ANYBODY, false],
    ['but for who has a place', 'participants', 'now', 'announced', PLACED, true],
    ['not for who waits for one', 'participants', 'now', 'announced', WAITING, false],
    ['not for who gave it back', 'participants', 'after', 'closed', CANCELLED, false],
    ['after it was held for who had a place', 'participants', 'after', 'held', PLACED, true],
    ['a cancelled gathering gives none', 'public', 'now', 'cancelled', PLACED, false],
  ] as const)('%s', (_sentence, audience, since, state, reader, may) => {
    expect(mayOpen({ audience, since, sha256: 'a' }, state as GatheringState, reader)).toBe(may);
  });
  test('what had to go is opened by nobody', () => {
    expect(mayOpen({ audience: 'public', since: 'now', sha256: null }, 'closed', PLACED)).toBe(false);
  });
});

test('beside a link stand kind and size', () => {
  expect(fileFacts({ fileName: 'so-tay.docx', size: 20_480 })).toEqual(['DOCX', 20]);
  expect(fileFacts({ fileName: 'ghi-chu', size: 3 })).toEqual(['', 1]);
});

const platform = usePlatform('2026-11-23T02:00:00Z');
const secretKey = Buffer.alloc(32, 5);

async function aDesk() {
  platform().clock.set('2026-11-23T02:00:00Z');
  const app = {
    ...platform(),
    config: { secretKey, publicUrl: 'https://gopy.example.vn' },
    rateLimits: createRateLimits(secretKey, undefined),
    mail: { leavesTheHouse: false, send: () => Promise.resolve() },
  } as unknown as Parameters<typeof register>[0] & Parameters<typeof addMaterial>[0];
  const body = await anOrganisation(app.db);
  const officer = await aPerson(app.db, { organisationId: body.id, roles: ['draftingOfficer'] });
  const id = await aGathering(app, officer, { title: 'Tập huấn viết tin', capacity: 1 });
  for (const name of ['Mai Thị Học', 'Tạ Văn Chờ']) {
    const input = { name, email: null, workplace: '', group: 'civilServant' } as never;
    const asking = { language: 'vi', trap: '', address: '192.0.2.1', invitationId: null } as const;
    done(await register(app, await requireGathering(app.db, id), input, asking));
  }
  const people = await findRegistrations(app.db, id);
  const token = (n: number) =>
    ticketToken({ gatheringId: id, registrationId: people[n]!.id }, 'own', secretKey);
  const { slug } = await requireGathering(app.db, id);
  const add = async (audience: 'public' | 'participants', since: 'now' | 'after', words: string) => {
    const file = { name: 'Bai giang.docx', bytes: docxFile({ body: p(words) }) };
    return done(await addMaterial(app, officer, id, { title: words, audience, since, file })).id;
  };
  const hold = async () => {
    platform().clock.set('2026-12-01T04:00:00Z');
    await stepped(app, officer, id, 'hold');
  };
  return { app, officer, id, slug, token, add, hold };
}

describe('materials', () => {
  test('a file for participants is read with the link of who has a place, and with no other', async () => {
    const { app, officer, id, slug, token, add } = await aDesk();
    const file = { name: 'a.docx', bytes: docxFile({ body: p('Bài 1') }) };
    const words = { title: 'Bài 1', audience: 'participants', since: 'now' } as const;
    expect(await addMaterial(app, officer, id, { ...words, file })).toMatchObject({ reason: 'notDeclared' });
    done(await declareGatheringFile(app, officer, id, 'no'));
    const own = await add('participants', 'now', 'Bài cho người dự');
    const open = await add('public', 'now', 'Chương trình');

    expect((await openTicketMaterial(app, token(0), own)).fileName).toBe('Bai giang.docx');
    for (const other of [
      token(1),
      `${token(0)}a`,
      'x',
      ticketToken({ gatheringId: id, registrationId: own }, 'own', secretKey),
    ])
      await expect(openTicketMaterial(app, other, own)).rejects.toThrow(NotFound);
    const key = { gatheringId: id, registrationId: (await findRegistrations(app.db, id))[0]!.id };
    // What others see at the door, and what invites, opens no file.
    for (const use of ['door', 'invite'] as const)
      await expect(openTicketMaterial(app, ticketToken(key, use, secretKey), own)).rejects.toThrow(NotFound);
    await expect(openPublicMaterial(app, slug, own)).rejects.toThrow(NotFound);
    expect((await openPublicMaterial(app, slug, open)).bytes.length).toBeGreaterThan(100);

    const view = await viewGathering(app, slug);
    expect(view.materials.map(({ title }) => title)).toEqual(['Chương trình']);
    expect(JSON.stringify(view)).not.toContain('Bài cho người dự');
    expect((await loadTicket(app, token(0)))?.materials.map(({ title }) => title)).toEqual([
      ...['Bài cho người dự', 'Chương trình'],
    ]);
    expect((await loadTicket(app, token(1)))?.materials.map(({ title }) => title)).toEqual(['Chương trình']);

    await cancelOwnTicket(app, token(0));
    await expect(openTicketMaterial(app, token(0), own)).rejects.toThrow(NotFound);
    // Whoever moved up has it now.
    expect((await openTicketMaterial(app, token(1), own)).fileName).toBe('Bai giang.docx');
  });

  test('the material of another gathering is opened by no ticket of this one', async () => {
    const { app, officer, token } = await aDesk();
    const other = await aGathering(app, officer, { title: 'Buổi khác' });
    done(await declareGatheringFile(app, officer, other, 'no'));
    const file = { name: 'a.docx', bytes: docxFile({ body: p('Khác') }) };
    const words = { title: 'Khác', audience: 'participants', since: 'now', file } as const;
    const { id } = done(await addMaterial(app, officer, other, words));
    await expect(openTicketMaterial(app, token(0), id)).rejects.toThrow(NotFound);
    const stranger = await aPerson(app.db, {
      organisationId: (await anOrganisation(app.db)).id,
      roles: ['draftingOfficer'],
    });
    await expect(openDeskMaterial(app, stranger, other, id)).rejects.toThrow();
    expect((await openDeskMaterial(app, officer, other, id)).fileName).toBe('a.docx');
  });

  test('what comes afterwards comes when it was held; changed and taken away, it is gone for everybody', async () => {
    const { app, officer, id, slug, add, hold } = await aDesk();
    done(await declareGatheringFile(app, officer, id, 'no'));
    const later = await add('public', 'after', 'Biên bản');
    await expect(openPublicMaterial(app, slug, later)).rejects.toThrow(NotFound);
    await hold();
    expect((await openPublicMaterial(app, slug, later)).mediaType).toContain('word');
    const words = { title: 'Biên bản', audience: 'participants', since: 'after' } as const;
    done(await editMaterial(app, officer, id, { ...words, id: later }));
    await expect(openPublicMaterial(app, slug, later)).rejects.toThrow(NotFound);
    done(await removeMaterial(app, officer, id, { id: later }));
    expect(await removeMaterial(app, officer, id, { id: later })).toEqual({ ok: false, reason: 'gone' });
  });
});

describe('photographs', () => {
  const WORDS = { alt: 'Học viên làm bài theo nhóm.', altEn: '', caption: '', people: 'agreed' } as const;

  test('are added once it was held, and keep no place and no device', async () => {
    const { app, officer, id, slug, hold } = await aDesk();
    done(await declareGatheringFile(app, officer, id, 'no'));
    const file = { name: 'anh.jpg', bytes: await photographWithPlace() };
    expect(await addPhoto(app, officer, id, { ...WORDS, file })).toEqual({ ok: false, reason: 'notHeld' });
    await hold();
    done(await declareGatheringFile(app, officer, id, 'no'));
    const photo = done(await addPhoto(app, officer, id, { ...WORDS, file }));
    const { photos } = await viewGathering(app, slug);
    expect(photos).toMatchObject([{ id: photo.id, alt: WORDS.alt, people: 'agreed' }]);
    for (const size of photos[0]!.sizes) {
      const { bytes } = await openPublicPhoto(app, slug, photoFileName(photos[0]!, size));
      for (const word of ['NguoiChup', 'MayAnhRieng', 'GPS', 'Exif'])
        expect(Buffer.from(bytes).includes(word)).toBe(false);
    }
    const name = photoFileName(photos[0]!, photos[0]!.sizes[0]!);
    expect(findPhoto(photos, name)?.size.width).toBe(480);
    expect(findPhoto(photos, name.replace('480', '481'))).toBeUndefined();
    done(await removePhoto(app, officer, id, { id: photo.id }));
    await expect(openPublicPhoto(app, slug, name)).rejects.toThrow(NotFound);
  });

  test('a text is no photograph', async () => {
    const { app, officer, id, hold } = await aDesk();
    await hold();
    done(await declareGatheringFile(app, officer, id, 'no'));
    const file = { name: 'anh.docx', bytes: docxFile({ body: p('chữ') }) };
    expect(await addPhoto(app, officer, id, { ...WORDS, file })).toEqual({ ok: false, reason: 'notPicture' });
  });
});

describe('documents of training', () => {
  test('are public with their first version; an earlier one stays and leads on; withdrawn, none is given out', async () => {
    const { app, officer } = await aDesk();
    const facts = { title: 'Sổ tay hỏi đáp', audience: 'Tuyên truyền viên cấp xã', programmeId: null };
    const { id } = done(await addSkillDocument(app, officer, facts));
    const { slug } = await requireSkillDocument(app.db, id);
    expect(await listPublicSkillDocuments(app)).toEqual([]);
    await expect(viewSkillDocument(app, slug)).rejects.toThrow(NotFound);

    done(await declareSkillDocument(app, officer, id, 'no'));
    const publish = (words: string, datedOn: string) =>
      addSkillEdition(app, officer, id, {
        ...{ note: '', datedOn },
        file: { name: 'so-tay.docx', bytes: docxFile({ body: p(words) }) },
      });
    expect(done(await publish('Bản đầu', '2026-11-01')).ordinal).toBe(1);
    expect(await publish('Bản đầu', '2026-11-02')).toMatchObject({ reason: 'sameFile' });
    expect(await publish('Bản mai', '2026-11-24')).toMatchObject({ reason: 'dayInFuture' });
    expect(done(await publish('Bản hai', '2026-11-20')).ordinal).toBe(2);

    expect(await listPublicSkillDocuments(app)).toMatchObject([
      { slug, newest: { ordinal: 2, datedOn: '2026-11-20' } },
    ]);
    expect((await viewSkillDocument(app, slug)).edition.ordinal).toBe(2);
    expect((await viewSkillDocument(app, slug, 1)).standing).toEqual({ kind: 'replaced', by: 2 });
    const [first, second] = [await openSkillDocument(app, slug, 1), await openSkillDocument(app, slug, 2)];
    expect(first.sha256).not.toBe(second.sha256);
    await expect(viewSkillDocument(app, slug, 3)).rejects.toThrow(NotFound);

    const { version } = await requireSkillDocument(app.db, id);
    expect(await withdrawSkillDocument(app, officer, id, { version, reason: '' })).toMatchObject({
      reason: 'noReason',
    });
    done(await withdrawSkillDocument(app, officer, id, { version, reason: 'Có số liệu sai.' }));
    expect(await listPublicSkillDocuments(app)).toEqual([]);
    expect((await viewSkillDocument(app, slug)).document.withdrawnReason).toBe('Có số liệu sai.');
    await expect(openSkillDocument(app, slug, 2)).rejects.toThrow(NotFound);
    expect(await publish('Bản ba', '2026-11-22')).toMatchObject({ reason: 'withdrawn' });
    const acts = (await loadSkillDocument(app, officer, id)).trail.map(({ act }) => act);
    expect(acts).toContain('skillDocument.withdrawn');
  });

  test('another body changes none', async () => {
    const { app, officer } = await aDesk();
    const facts = { title: 'Sổ tay', audience: 'Mọi người', programmeId: null };
    const { id } = done(await addSkillDocument(app, officer, facts));
    const stranger = await aPerson(app.db, {
      organisationId: (await anOrganisation(app.db)).id,
      roles: ['draftingOfficer'],
    });
    await expect(declareSkillDocument(app, stranger, id, 'no')).rejects.toThrow();
    await expect(loadSkillDocument(app, stranger, id)).rejects.toThrow();
  });
});
