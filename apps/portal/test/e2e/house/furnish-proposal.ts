import { keepDossierFile, readDossierFile } from '#features/drafts/dossier/add-dossier-file.server.ts';
import { approveDossierPublication } from '#features/drafts/dossier/publish-dossier-file.server.ts';
import { requestDossierPublication } from '#features/drafts/dossier/request-publication.server.ts';
import { registerProject } from '#features/drafts/projects/register-project.server.ts';
import { declareSecrecy } from '#features/drafts/versions/declare-secrecy.server.ts';
import { loadActor } from '#features/identity/load-actor.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { CastKey, HouseIds } from './cast.ts';
import { wordFile } from './draft-file.ts';
import { must } from './enter-cast.ts';
import type { Workshop } from './furnish.ts';

const PAPERS = [
  ['proposalStatement', 'TỜ TRÌNH đề nghị xây dựng Luật Đường nông thôn'],
  ['reviewReport', 'BÁO CÁO tổng kết việc quản lý đường nông thôn'],
  ['impactAssessment', 'BÁO CÁO đánh giá tác động của chính sách giao xã quản lý đường'],
] as const;

/** The road department proposes a law: the three papers of its dossier stand on the portal since this morning. */
export async function proposeLaw(
  shop: Workshop,
): Promise<Pick<HouseIds, 'proposalProject' | 'proposalSlug'>> {
  const { app } = shop;
  const [writer, publisher] = [await ofRoads(shop, 'roads-writer'), await ofRoads(shop, 'roads-publisher')];
  const { id, slug } = must(
    await registerProject(app, writer, {
      ...{ title: 'Luật Đường nông thôn', shortTitle: 'Luật Đường nông thôn' },
      ...{ documentType: 'law', level: 'central', issuingBody: 'Quốc hội', symbol: '' },
      ...{ legalForce: 'legal', legalForceReason: 'Luật do Quốc hội ban hành.' },
      summary: 'Đề nghị giao xã quản lý và sửa chữa đường nông thôn.',
      changesSummary: 'Xã có kinh phí sửa đường hằng năm.',
      affectedGroups: ['Người dân ở nông thôn'],
    }),
  );
  for (const [item, title] of PAPERS) {
    must(await declareSecrecy(app, writer, id, 'no'));
    const bytes = new Uint8Array(await wordFile([title, 'Đường nông thôn cần có người quản lý.']));
    const read = await readDossierFile(app, writer, id, { bytes, fileName: `${item}.docx` });
    const kept = must(await keepDossierFile(app, writer, read, { item, note: '', stampReason: '' }));
    const asked = { fileId: kept.id, version: 1 };
    must(await requestDossierPublication(app, writer, id, asked));
    must(await approveDossierPublication(app, publisher, id, asked));
  }
  return { proposalProject: id, proposalSlug: slug };
}

async function ofRoads({ app, entered }: Workshop, person: CastKey) {
  const today = legalDay(app.clock.now());
  const loaded = await loadActor(app.db, entered.people[person], entered.bodies.roads, today);
  if (!loaded) throw new Error(`${person} cannot act`);
  return loaded.actor;
}
