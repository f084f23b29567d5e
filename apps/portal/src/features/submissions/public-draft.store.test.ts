import { expect, test } from 'vitest';
import { listByProject } from '#features/consultations/consultations.store.server.ts';
import {
  findProjectBySlug,
  findVersions,
  requireProject,
  requireVersion,
} from '#features/drafts/drafts.store.server.ts';
import { listLawComparisons } from '#features/drafts/law-in-force/law-in-force.store.server.ts';
import { findWithdrawnVersions } from '#features/drafts/purging/purged-versions.store.server.ts';
import { reportFile } from '#features/drafts/purging/report-file.server.ts';
import { findOrganisation } from '#features/organisations/organisations.store.server.ts';
import { aPerson } from '#test/factories/person.ts';
import { anOpenConsultation } from '#test/factories/submission.ts';
import { usePlatform } from '#test/platform.ts';
import { findWholeDraft } from './public-draft.store.server.ts';

const platform = usePlatform('2026-11-23T02:00:00Z');

test('in one statement a draft is what its parts say one by one, instants and days included', async () => {
  const { db } = platform();
  const round = await anOpenConsultation(db);
  const { slug, id } = await requireProject(db, round.projectId);
  const version = await requireVersion(db, round.draftVersionId);
  const publisher = await aPerson(db, { organisationId: round.organisationId, roles: ['publisher'] });
  const reported = await reportFile(platform(), publisher, {
    documentId: version.documentId,
    reason: 'Đăng nhầm.',
  });
  expect(reported.ok).toBe(true);

  const whole = await findWholeDraft(db, slug);
  expect(whole).toEqual({
    project: await findProjectBySlug(db, slug),
    rounds: await listByProject(db, id),
    bodies: [await findOrganisation(db, round.organisationId)],
    versions: await findVersions(db, id),
    withdrawn: await findWithdrawnVersions(db, id),
    lawComparisons: await listLawComparisons(db, id),
  });
  expect(whole?.withdrawn).toHaveLength(1);
  expect(whole?.rounds[0]?.closesAt).toBeInstanceOf(Date);
});

test('a slug of nothing is nothing', async () => {
  expect(await findWholeDraft(platform().db, 'khong-co')).toBeUndefined();
});
