import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Actor } from '#features/authority/actor.ts';
import { findLines, findSubmissionLeaf } from '#features/transparency-log/log.store.server.ts';
import { commitmentOf } from '#features/transparency-log/log-leaf.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation, filledForm, useIntake } from '#test/factories/submission.ts';
import { drawnStamp } from '#test/stamps.ts';
import { attachRefusals } from '#text/vi/attachments.ts';
import { confirmSubmission } from '../confirm-submission.server.ts';
import { discardSubmissionDraft, previewSubmission, removeExpiredDrafts } from '../preview.server.ts';
import { startChange } from '../second-thoughts/change-submission.server.ts';
import { startSubmission } from '../start-submission.server.ts';
import { trackSubmission } from '../track-submission.server.ts';
import { leafOf } from '../write-submission.server.ts';
import { attachFiles, detachFile } from './attach-files.server.ts';
import { LARGEST_ATTACHMENT, MOST_ATTACHMENTS } from './attachment.ts';
import { listAttachments } from './attachments.store.server.ts';
import { moderateAttachment, openAttachment } from './attachments-desk.server.ts';
import { getSealed } from './sealed-file.server.ts';

const intake = useIntake();
const ADDRESS = '192.0.2.1';
let photograph: Uint8Array;

beforeAll(async () => {
  const points = sharp({ create: { width: 80, height: 40, channels: 3, background: '#88aacc' } });
  const exif = { IFD0: { Artist: 'MayAnhRieng' }, IFD3: { GPSLatitude: '20/1 57/1 0/1' } };
  photograph = await points.jpeg().withExif(exif).toBuffer();
});

const picture = (bytes = photograph) => ({ bytes, fileName: 'anh cho.jpg' });
const page = (text: string, fileName = 'thu.txt') => ({ bytes: new TextEncoder().encode(text), fileName });

async function aDraft() {
  const warned: unknown[] = [];
  const log = { warn: (...all: unknown[]) => void warned.push(all) };
  const app = { ...intake(), log } as never as ReturnType<typeof intake> & Parameters<typeof attachFiles>[0];
  const consultation = await anOpenConsultation(app.db);
  const started = await startSubmission(app, consultation, filledForm(app), ADDRESS);
  const token = started.ok ? started.token : '';
  const attached = async () => {
    const preview = await previewSubmission(app, token);
    return preview.kind === 'draft' ? preview.attachments : [];
  };
  const attach = (files: Parameters<typeof attachFiles>[2], isPublic = false) =>
    attachFiles(app, token, files, isPublic, ADDRESS);
  return { app, consultation, token, attach, attached, warned };
}

describe('files of a draft', () => {
  test('several at once, written anew; the preview says what was taken out; inside unless agreed', async () => {
    const { attach, attached, app } = await aDraft();
    expect(await attach([picture(), page('Kính gửi cơ quan.')])).toEqual([]);
    const [first, second] = await attached();
    expect([first, second].map((each) => [each?.fileName, each?.wantsPublic, each?.state])).toEqual([
      ['anh cho.jpeg', false, 'inside'],
      ['thu.txt', false, 'inside'],
    ]);
    expect(first?.removed).toEqual([{ code: 'pictureMetadata', count: 1 }]);
    const kept = (await getSealed(app.files, first!.storedSha256))!;
    expect(Buffer.from(kept).includes('MayAnhRieng')).toBe(false);
    expect((await sharp(kept).metadata()).exif).toBeUndefined();
    expect(await app.files.get(first!.givenSha256)).toBeUndefined();
  });

  test('a file with a mark of secrecy is not kept, nor is its name written to the log', async () => {
    const { attach, attached, warned } = await aDraft();
    const refused = await attach([
      page('BỘ QUỐC PHÒNG\nTUYỆT MẬT\nSố: 01/BC\nBáo cáo về việc riêng.', 'kế hoạch riêng.txt'),
      page('Thư thường.'),
    ]);
    expect(refused).toEqual([{ fileName: 'kế hoạch riêng.txt', reason: 'secretStamp' }]);
    expect((await attached()).map(({ fileName }) => fileName)).toEqual(['thu.txt']);
    expect(warned).toHaveLength(1);
    expect(JSON.stringify(warned)).not.toContain('kế hoạch');
  });

  test('a stamp in a picture is seen too', async () => {
    const { attach, attached } = await aDraft();
    const bytes = await drawnStamp('TỐI MẬT', { format: 'jpeg' });
    expect(await attach([{ bytes, fileName: 'a.jpg' }])).toEqual([
      { fileName: 'a.jpg', reason: 'secretStamp' },
    ]);
    expect(await attached()).toEqual([]);
  });

  test.each([
    [
      'a web page',
      { bytes: new TextEncoder().encode('<html><script>1</script>'), fileName: 'a.html' },
      'kind',
    ],
    [
      'a picture that is none',
      { bytes: new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), fileName: 'a.jpg' },
      'broken',
    ],
    ['too large', { bytes: new Uint8Array(LARGEST_ATTACHMENT + 1), fileName: 'a.jpg' }, 'fileTooLarge'],
  ] as const)('%s is refused in a sentence, the others are taken', async (_what, file, reason) => {
    const { attach, attached } = await aDraft();
    const refused = await attach([file, page('Thư thường.')]);
    expect(refused).toEqual([{ fileName: file.fileName, reason }]);
    expect(attachRefusals[reason].length).toBeGreaterThan(20);
    expect(await attached()).toHaveLength(1);
  });

  test('the same file twice is one; more than the limit are refused', async () => {
    const { attach, attached } = await aDraft();
    await attach([page('Một.'), page('Một.')]);
    expect(await attached()).toHaveLength(1);
    for (let i = 1; i < MOST_ATTACHMENTS; i += 1) await attach([page(`Thư ${i}.`)]);
    expect(await attach([page('Thừa.')])).toEqual([{ fileName: 'thu.txt', reason: 'tooManyFiles' }]);
    expect(await attached()).toHaveLength(MOST_ATTACHMENTS);
  });

  test('taken out, thrown away with the draft, or expired: the bytes are gone', async () => {
    const { app, attach, attached, token } = await aDraft();
    await attach([page('Một.'), page('Hai.')]);
    const [one, two] = await attached();
    await detachFile(app, token, one!.id);
    expect(await app.files.get(one!.storedSha256)).toBeUndefined();
    await discardSubmissionDraft(app, token);
    expect(await app.files.get(two!.storedSha256)).toBeUndefined();
    const other = await aDraft();
    await other.attach([page('Ba.')]);
    const [three] = await other.attached();
    other.app.clock.set('2026-11-30T02:00:01Z');
    await removeExpiredDrafts(other.app);
    expect(await other.app.files.get(three!.storedSha256)).toBeUndefined();
  });

  test('an invented link takes nothing', async () => {
    const { app } = await aDraft();
    expect(await attachFiles(app, 'A'.repeat(32), [page('Một.')], true, ADDRESS)).toEqual([
      { fileName: '', reason: 'gone' },
    ]);
  });
});

describe('files that were sent', () => {
  async function sent(isPublic: boolean) {
    const draft = await aDraft();
    await draft.attach([page('Kính gửi cơ quan.')], isPublic);
    const confirmed = await confirmSubmission(draft.app, draft.token, ADDRESS);
    const code = confirmed.ok ? confirmed.value.receiptCode : '';
    const tracked = (await trackSubmission(draft.app, code))!;
    return { ...draft, code, tracked, attachment: tracked.attachments[0]! };
  }

  test('the public log commits to them', async () => {
    const { app, consultation, tracked, attachment } = await sent(false);
    const leaf = await findSubmissionLeaf(app.db, consultation.id, tracked.submission.id);
    const opinions = tracked.opinions.map(({ opinion }) => opinion);
    const committed = (files: readonly { sha256: string }[]) =>
      commitmentOf(
        leafOf(tracked.submission, opinions, files),
        Buffer.from(leaf?.salt ?? '', 'hex'),
      ).toString('hex');
    const [line] = await findLines(app.db, consultation.id, 0, 1);
    expect(line?.commitment).toBe(committed([attachment]));
    expect(line?.commitment).not.toBe(committed([]));
  });

  test('published only with the consent of the sender, by who may moderate; taken from view again', async () => {
    const { app, consultation, attachment } = await sent(true);
    const officer = await aPerson(app.db, {
      organisationId: consultation.organisationId,
      roles: ['draftingOfficer'],
    });
    const { id: elsewhere } = await anOrganisation(app.db);
    const stranger = await aPerson(app.db, { organisationId: elsewhere, roles: ['draftingOfficer'] });
    const change = (actor: Actor, state: 'published' | 'inside') =>
      moderateAttachment(app, actor, consultation.id, attachment.id, state);
    await expect(change(stranger, 'published')).rejects.toThrow();
    await expect(openAttachment(app, stranger, attachment.id)).rejects.toThrow();
    expect(await change(officer, 'published')).toBe(true);
    expect(await change(officer, 'published')).toBe(false);
    expect((await listAttachments(app.db, consultation.id)).map(({ state }) => state)).toEqual(['published']);
    expect(new TextDecoder().decode((await openAttachment(app, officer, attachment.id)).content)).toContain(
      'Kính gửi',
    );
    expect(await change(officer, 'inside')).toBe(true);
    const silent = await sent(false);
    const its = await aPerson(silent.app.db, {
      organisationId: silent.consultation.organisationId,
      roles: ['draftingOfficer'],
    });
    expect(
      await moderateAttachment(silent.app, its, silent.consultation.id, silent.attachment.id, 'published'),
    ).toBe(false);
  });

  test('a change takes copies along; what is taken out of it stays in the record of the old one', async () => {
    const { app, tracked, attachment, code } = await sent(false);
    const started = await startChange(app, tracked, ADDRESS);
    const token = started.ok ? started.value.token : '';
    const preview = await previewSubmission(app, token);
    const [copy] = preview.kind === 'draft' ? preview.attachments : [];
    expect(copy?.sha256).toBe(attachment.sha256);
    await detachFile(app, token, copy!.id);
    await confirmSubmission(app, token, ADDRESS);
    expect((await trackSubmission(app, code))?.attachments).toHaveLength(1);
    expect(await getSealed(app.files, attachment.storedSha256)).toBeDefined();
  });
});
