import { blocksOfText, parse } from '@danban/legal-text';
import { Document, Packer, Paragraph } from 'docx';
import { insertDocument } from '../../src/features/documents/documents.store.server.ts';
import { type DraftVersion, treeHash } from '../../src/features/drafts/draft-version.ts';
import { requireProject, requireVersion } from '../../src/features/drafts/drafts.store.server.ts';
import type { LawProject, Stage } from '../../src/features/drafts/law-project.ts';
import {
  insertProject,
  type ProjectFacts,
  writeStage,
} from '../../src/features/drafts/projects/projects.store.server.ts';
import type { Verdict } from '../../src/features/drafts/screening/screening.ts';
import { CRITERION_NUMBERS } from '../../src/features/drafts/screening/screening-criteria.ts';
import {
  insertVersion,
  nextOrdinal,
  writeConfirmed,
} from '../../src/features/drafts/versions/versions.store.server.ts';
import type { Db } from '../../src/platform/db.server.ts';
import { sha256Of } from '../../src/platform/disk-files.server.ts';
import { newId } from '../../src/platform/ids.ts';
import { anOrganisation } from './organisation.ts';
import { aPerson } from './person.ts';

let count = 0;

/** What an officer would type about a draft of the province. */
export function projectFacts(given: Partial<ProjectFacts> = {}): ProjectFacts {
  return {
    title: 'Quyết định ban hành Quy định về hoạt động của tổ công nghệ số cộng đồng',
    shortTitle: 'Tổ công nghệ số cộng đồng',
    documentType: 'provinceCommitteeDecision',
    level: 'province',
    issuingBody: 'Ủy ban nhân dân tỉnh Hưng Yên',
    symbol: '/2026/QĐ-UBND',
    legalForce: 'legal',
    legalForceReason: 'Đặt ra quy tắc chung, áp dụng nhiều lần trong toàn tỉnh.',
    summary: 'Quy định cách lập tổ và việc của tổ.',
    changesSummary: 'Tổ được hỗ trợ kinh phí hằng tháng.',
    affectedGroups: ['Người dân ở thôn, tổ dân phố'],
    ...given,
  };
}

/** A draft of the body; `screened`, so that a consultation may follow, unless another stage is given. */
export async function aLawProject(
  db: Db,
  given: Partial<ProjectFacts> & {
    readonly organisationId: string;
    readonly stage?: Stage;
    readonly slug?: string;
    readonly createdAt?: Date;
  },
): Promise<LawProject> {
  count += 1;
  const { organisationId, stage = 'screened', slug = `du-thao-thu-${count}`, createdAt, ...facts } = given;
  const id = newId();
  await insertProject(db, {
    ...projectFacts(facts),
    id,
    slug,
    organisationId,
    createdBy: null,
    createdAt: createdAt ?? new Date('2026-11-01T02:00:00Z'),
  });
  await writeStage(db, id, stage);
  return await requireProject(db, id);
}

export const SHORT_LAW = `Chương I
QUY ĐỊNH CHUNG
Điều 1. Phạm vi điều chỉnh
Quy định này quy định việc lập tổ, việc của tổ và kinh phí của tổ công nghệ số cộng đồng.
Điều 2. Đối tượng áp dụng
1. Tổ công nghệ số cộng đồng ở thôn, tổ dân phố.
2. Cơ quan, tổ chức, cá nhân có liên quan.
Chương II
VIỆC CỦA TỔ
Điều 3. Việc của tổ
1. Tổ có các việc sau đây:
a) Hướng dẫn người dân dùng dịch vụ công trực tuyến;
b) Phổ biến kỹ năng an toàn trên mạng.
2. Tổ báo cáo Ủy ban nhân dân cấp xã hằng tháng.`;

/** A version of the draft from plain text, confirmed unless said otherwise. Its original is a record without a stored file. */
export async function aDraftVersion(
  db: Db,
  project: Pick<LawProject, 'id' | 'organisationId'>,
  given: { readonly text?: string; readonly state?: 'review' | 'confirmed'; readonly at?: Date } = {},
): Promise<DraftVersion> {
  const { text = SHORT_LAW, state = 'confirmed', at = new Date('2026-11-02T02:00:00Z') } = given;
  const blocks = blocksOfText(text);
  const { tree, diagnostics } = parse(blocks);
  const bytes = new TextEncoder().encode(text);
  const document = {
    id: newId(at),
    organisationId: project.organisationId,
    importedBy: null,
    importedAt: at,
  };
  const file = { fileName: 'du-thao.txt', mediaType: 'text/plain', bytes: bytes.length, losses: [] };
  await insertDocument(db, { ...document, ...file, sha256: sha256Of(bytes) }, blocks);
  const id = newId(at);
  await insertVersion(db, {
    id,
    projectId: project.id,
    ordinal: await nextOrdinal(db, project.id),
    documentId: document.id,
    tree,
    diagnostics,
    corrections: [],
    secrecyHits: [],
    createdBy: null,
    createdAt: at,
  });
  if (state === 'confirmed') {
    const confirmed = { sha256: treeHash(tree), comparison: null, errorsAcceptedReason: null, by: null, at };
    await writeConfirmed(db, id, 1, confirmed);
  }
  return await requireVersion(db, id);
}

/** A Word file with one paragraph per line, written by the library and read by our own reader. */
export async function docxOf(text: string): Promise<Uint8Array> {
  const children = text.split('\n').map((line) => new Paragraph(line));
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
}

/** A body with an officer who drafts and a head who decides. */
export async function aDraftingDesk(db: Db) {
  const organisation = await anOrganisation(db);
  const officer = await aPerson(db, { organisationId: organisation.id, roles: ['draftingOfficer'] });
  const head = await aPerson(db, { organisationId: organisation.id, roles: ['unitHead'] });
  return { organisation, officer, head };
}

/** The same verdict on all four criteria, with a reason. */
export function verdicts(met: boolean): Verdict[] {
  return CRITERION_NUMBERS.map((criterion) => ({ criterion, met, reason: 'Theo tờ trình và dự thảo.' }));
}
