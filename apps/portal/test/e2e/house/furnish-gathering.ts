import type { PersonActor } from '#features/authority/actor.ts';
import { declareGatheringFile } from '#features/gatherings/files/file-access.server.ts';
import { addMaterial } from '#features/gatherings/files/keep-material.server.ts';
import { requireGathering } from '#features/gatherings/gatherings.store.server.ts';
import { createGathering } from '#features/gatherings/manage-gathering.server.ts';
import { addItem, moveGathering } from '#features/gatherings/move-gathering.server.ts';
import { register } from '#features/gatherings/registering/register.server.ts';
import {
  addSkillDocument,
  addSkillEdition,
  declareSkillDocument,
} from '#features/gatherings/skill-documents/keep-skill-document.server.ts';
import { requireSkillDocument } from '#features/gatherings/skill-documents/skill-documents.store.server.ts';
import type { HouseIds } from './cast.ts';
import { must } from './enter-cast.ts';
import type { Workshop } from './furnish.ts';

/** A dialogue in a week at the market department, with an agenda and a file; two have a place and one waits. And a handbook. */
export async function announceDialogue({
  app,
  actor,
}: Workshop): Promise<Pick<HouseIds, 'gathering' | 'gatheringSlug' | 'skillDocument' | 'skillDocumentSlug'>> {
  const writer = await actor('markets-writer');
  const day = 86_400_000;
  const startsAt = new Date(Math.floor(app.clock.now().getTime() / day + 7) * day + 3_600_000);
  const { id } = must(
    await createGathering(app, writer, {
      kind: 'dialogue',
      ...{ title: 'Đối thoại với tiểu thương về quản lý chợ', place: 'Nhà văn hóa chợ Trung tâm' },
      summary: 'Nghe tiểu thương, người mua hàng nói về mức thu, giờ mở cửa, vệ sinh.',
      ...{ startsAt, endsAt: new Date(startsAt.getTime() + 3 * 3_600_000) },
      ...{
        onlineAddress: '',
        capacity: 2,
        registrationUntil: null,
        invitedOnly: false,
        consultationId: null,
      },
    }),
  );
  const lines = [
    { starts: '08:00', title: 'Giới thiệu nội dung dự thảo', speaker: 'Lãnh đạo Sở' },
    { starts: '08:45', title: 'Trao đổi, trả lời', speaker: '' },
  ];
  for (const item of lines) must(await addItem(app, writer, id, { ...item, entryId: null }));
  must(await moveGathering(app, writer, id, { act: 'announce', reason: '', version: 1 }));
  const people = [
    { name: 'Hà Thị Chợ', group: 'business' },
    { name: 'Vi Văn Mua', group: 'people' },
    { name: 'Lò Thị Chờ', group: 'people' },
  ] as const;
  for (const person of people) {
    const asking = { language: 'vi', trap: '', address: '192.0.2.80', invitationId: null } as const;
    const gathering = await requireGathering(app.db, id);
    must(await register(app, gathering, { ...person, email: null, workplace: '' }, asking));
  }
  must(await declareGatheringFile(app, writer, id, 'no'));
  const material = { title: 'Tóm tắt dự thảo', audience: 'public', since: 'now' } as const;
  must(await addMaterial(app, writer, id, { ...material, file: fileOf('Tóm tắt dự thảo về chợ.') }));
  const { slug } = await requireGathering(app.db, id);
  return { gathering: id, gatheringSlug: slug, ...(await publishHandbook(app, writer)) };
}

const fileOf = (words: string) => ({ name: 'tai-lieu.txt', bytes: new TextEncoder().encode(`${words}\n`) });

async function publishHandbook(app: Workshop['app'], writer: PersonActor) {
  const facts = { title: 'Hỏi đáp về phí chợ', audience: 'Tuyên truyền viên cấp xã', programmeId: null };
  const { id } = must(await addSkillDocument(app, writer, facts));
  must(await declareSkillDocument(app, writer, id, 'no'));
  for (const [note, day] of [
    ['', '2026-02-01'],
    ['Thêm câu hỏi của tiểu thương', '2026-03-01'],
  ] as const)
    must(await addSkillEdition(app, writer, id, { note, datedOn: day, file: fileOf(`Bản ngày ${day}`) }));
  return { skillDocument: id, skillDocumentSlug: (await requireSkillDocument(app.db, id)).slug };
}
