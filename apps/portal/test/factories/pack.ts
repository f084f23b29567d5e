import { insertApproved } from '../../src/features/drafts/key-points/key-points.store.server.ts';
import { writePack } from '../../src/features/outreach/pack/make-pack.job.server.ts';
import { makePack } from '../../src/features/outreach/pack/make-pack.server.ts';
import { findPacks, findPieces } from '../../src/features/outreach/pack/pack.store.server.ts';
import type { App } from '../../src/platform/app.ts';
import type { Platform } from '../../src/platform/context.ts';
import { newId } from '../../src/platform/ids.ts';
import { done } from './external-draft.ts';
import { aPerson } from './person.ts';
import { anOpenConsultation } from './submission.ts';

/** What use cases of packs need of an app; no job runs by itself. */
export function packApp(platform: Platform, config: { readonly speechCommand?: string } = {}): App {
  return {
    ...platform,
    config: { publicUrl: 'https://danban.example.vn', ...config },
    jobs: { enqueue: () => Promise.resolve('1') },
  } as unknown as App;
}

/** Approved key points of a version. */
export async function aReadVersion(
  { db, clock }: Platform,
  projectId: string,
  versionId: string,
  edition = 1,
) {
  const point = (heading: 'necessity' | 'content' | 'changes', text: string, citation: string | null) => ({
    ...{ id: newId(), heading, text, versionId, citation, unitId: citation && 'dieu-3__khoan-2' },
  });
  await insertApproved(db, {
    ...{ id: newId(), projectId, edition, draftVersionId: versionId, sha256: 'a'.repeat(64) },
    ...{ proposedBy: null, approvedBy: null, approvedAt: clock.now() },
    points: [
      point('necessity', 'Nhiều thôn chưa có người hướng dẫn bà con.', null),
      point('changes', 'Tổ được hỗ trợ 1,5 triệu đồng mỗi tháng.', 'khoản 2 Điều 3'),
      point('content', 'Mỗi thôn lập một tổ có từ 5 đến 9 người.', 'khoản 1 Điều 2'),
    ],
  });
}

/** A draft that is asked about, with its pack, and the people of its body. */
export async function aMadePack(platform: Platform) {
  const { db } = platform;
  const round = await anOpenConsultation(db);
  const { projectId, organisationId } = round;
  await aReadVersion(platform, projectId, round.draftVersionId);
  const officer = await aPerson(db, { organisationId, roles: ['draftingOfficer'] });
  const head = await aPerson(db, { organisationId, roles: ['unitHead'] });
  done(await makePack(packApp(platform), officer, projectId));
  const [pack] = await findPacks(db, projectId);
  await writePack(packApp(platform), pack!.id);
  const piece = async (kind: string) => (await findPieces(db, pack!.id)).find((each) => each.kind === kind)!;
  return { db, round, projectId, organisationId, officer, head, pack: pack!, piece };
}
