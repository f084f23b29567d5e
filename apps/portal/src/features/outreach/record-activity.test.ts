import { sql } from 'kysely';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { requestOutreach } from '#features/external-drafts/communicating/communicate.server.ts';
import { registerExternalDraft } from '#features/external-drafts/register-external-draft.server.ts';
import { newId } from '#platform/ids.ts';
import { aCommittee, aLetter, done } from '#test/factories/external-draft.ts';
import { aDraftVersion, aLawProject } from '#test/factories/law-project.ts';
import { anOrganisation } from '#test/factories/organisation.ts';
import { aPerson } from '#test/factories/person.ts';
import { needOcr } from '#test/needed-programs.ts';
import { jpegBomb, photographWithPlace, pngBomb, webpBomb } from '#test/picture-bombs.ts';
import { usePlatform } from '#test/platform.ts';
import type { ActivityInput } from './activity.schema.ts';
import { attachProof, declareActivityProof } from './attach-proof.server.ts';
import { requireActivity } from './outreach.store.server.ts';
import { editActivity, recordActivity } from './record-activity.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');

const input = (projectId: string | null): ActivityInput => ({
  projectId,
  title: 'Giới thiệu dự thảo tại họp thôn',
  channel: 'villageMeeting',
  heldOn: '2026-11-20',
  place: 'Nhà văn hóa thôn',
  audience: 'Hộ gia đình',
  reach: 73,
  reachKind: 'measured',
  summary: '',
});

/** A draft of a department: never opened, or put to the public; and an officer of a commune. */
async function aCommuneAndADraft(opened: boolean) {
  const { db } = platform();
  const department = await anOrganisation(db);
  const commune = await anOrganisation(db, { level: 'commune' });
  const officer = await aPerson(db, { organisationId: commune.id, roles: ['communeOfficer'] });
  const project = await aLawProject(db, { organisationId: department.id });
  const version = await aDraftVersion(db, project);
  await sql`insert into consultation (id, project_id, draft_version_id, organisation_id, round, state, opened_on, opened_at,
      contact_address, contact_email, created_at)
    values (${newId()}, ${project.id}, ${version.id}, ${department.id}, 1, ${opened ? 'open' : 'prepared'},
      ${opened ? '2026-11-09' : null}, ${opened ? '2026-11-09T01:00:00Z' : null}::timestamptz, 'x', 'x@example.org', now())`.execute(
    db,
  );
  return { officer, projectId: project.id };
}

test.each([
  { draft: 'of another body, put to the public', opened: true, ok: true },
  { draft: 'of another body, not public yet', opened: false, ok: false },
])('an activity about a draft $draft: $ok', async ({ opened, ok }) => {
  const { officer, projectId } = await aCommuneAndADraft(opened);
  const result = await recordActivity(platform(), officer, input(projectId));
  expect(result.ok || result.reason).toBe(ok || 'notOurDraft');
});

test('the name of a proof is shown without what would hide its ending', async () => {
  const { officer } = await aCommuneAndADraft(false);
  const file = {
    name: 'C:\\tai\\anh\u0000\u202Egnp.txt',
    bytes: new TextEncoder().encode('Biên bản họp thôn'),
  };
  const { id } = done(await recordActivity(platform(), officer, input(null)));
  done(await declareActivityProof(platform(), officer, id, 'no'));
  done(await attachProof(platform(), officer, id, { version: 1, file }));
  expect((await requireActivity(platform().db, id)).proof?.name).toBe('anhgnp.txt');
});

test.runIf(needOcr())(
  'a photograph that proves is kept without its place and device; what cannot be opened is refused',
  async () => {
    const { officer } = await aCommuneAndADraft(false);
    const photo = sharp({ create: { width: 640, height: 480, channels: 3, background: '#cde' } });
    const taken = photo.jpeg().withExif({ IFD0: { Make: 'Máy ảnh', Copyright: 'xã Thử' } });
    const bytes = new Uint8Array(await taken.toBuffer());
    expect((await sharp(bytes).metadata()).exif).toBeDefined();
    const { id } = done(await recordActivity(platform(), officer, input(null)));
    done(await declareActivityProof(platform(), officer, id, 'no'));
    const file = { name: 'hop-thon.jpg', bytes };
    done(await attachProof(platform(), officer, id, { version: 1, file }));
    const { proof } = await requireActivity(platform().db, id);
    const kept = await platform().files.get(proof?.sha256 ?? '');
    expect((await sharp(kept).metadata()).exif).toBeUndefined();
    expect(proof).toMatchObject({ name: 'hop-thon.jpg', mediaType: 'image/jpeg' });
    const cut = { name: 'hong.jpg', bytes: bytes.slice(0, 200) };
    const refused = await attachProof(platform(), officer, id, { version: 2, file: cut });
    expect(refused.ok).toBe(false);
  },
);

test('a photograph with its place is kept without it; pictures that say they are gigantic are refused', async () => {
  const { officer } = await aCommuneAndADraft(false);
  const { id } = done(await recordActivity(platform(), officer, input(null)));
  done(await declareActivityProof(platform(), officer, id, 'no'));
  for (const [name, bytes] of [
    ['a.png', pngBomb()],
    ['a.jpg', await jpegBomb()],
    ['a.webp', await webpBomb()],
  ] as const) {
    const [before, begun] = [process.memoryUsage().rss, performance.now()];
    const refused = await attachProof(platform(), officer, id, { version: 1, file: { name, bytes } });
    expect(refused, name).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/^(brokenPicture|unreadPart)$/),
    });
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  }
  const bytes = await photographWithPlace();
  done(await attachProof(platform(), officer, id, { version: 1, file: { name: 'hop-thon.jpg', bytes } }));
  const kept = await platform().files.get((await requireActivity(platform().db, id)).proof?.sha256 ?? '');
  const { exif, xmp, width, height } = await sharp(kept).metadata();
  expect([exif, xmp, width, height]).toEqual([undefined, undefined, 1_000, 2_000]);
  expect(Buffer.from(kept!).includes('NguoiChup')).toBe(false);
});

test('an activity stays editable when its draft was stopped meanwhile', async () => {
  const { officer, projectId } = await aCommuneAndADraft(true);
  const recorded = await recordActivity(platform(), officer, input(projectId));
  if (!recorded.ok) throw new Error(recorded.reason);
  await sql`update law_project set stage = 'stopped' where id = ${projectId}`.execute(platform().db);
  const edit = { ...input(projectId), reach: 80, version: 1 };
  expect(await editActivity(platform(), officer, recorded.value.id, edit)).toEqual({ ok: true, value: null });
});

describe('an activity about a draft of another body', () => {
  async function received() {
    const house = await aCommittee(platform());
    const { id } = done(
      await registerExternalDraft(platform(), house.writer, aLetter({ opinionAsked: false })),
    );
    const tell = (projectId: string | null = null) =>
      recordActivity(platform(), house.writer, { ...input(projectId), externalDraftId: id });
    const ask = (given = {}) =>
      requestOutreach(platform(), house.writer, id, {
        ...{
          kind: 'request',
          askedBy: 'Bộ Khoa học và Công nghệ',
          basisSymbol: '90/BKHCN',
          basisOn: '2026-11-05',
        },
        ...{ dueOn: null, note: '' },
        ...given,
      });
    return { ...house, id, tell, ask };
  }

  test('only on a task or request ("khi có sự phân công", "có đề nghị của cơ quan khác")', async () => {
    const { tell, ask, id } = await received();
    expect(await tell()).toMatchObject({ reason: 'notAskedToTell' });
    done(await ask());
    const told = done(await tell());
    expect(await requireActivity(platform().db, told.id)).toMatchObject({
      externalDraftId: id,
      projectId: null,
    });
  });

  test('never together with one of ours', async () => {
    const { tell, ask, committee } = await received();
    done(await ask());
    const { id } = await aLawProject(platform().db, { organisationId: committee.id });
    expect(await tell(id)).toMatchObject({ reason: 'twoDrafts' });
  });

  test('a basis has a day that has come, and its own day is not before it', async () => {
    const { ask } = await received();
    expect(await ask({ basisOn: '2026-11-24' })).toMatchObject({ reason: 'basisInFuture' });
    expect(await ask({ dueOn: '2026-11-04' })).toMatchObject({ reason: 'dueBeforeBasis' });
  });
});
