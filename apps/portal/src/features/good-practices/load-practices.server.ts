import type { PersonActor } from '#features/authority/actor.ts';
import { can, requirePermission } from '#features/authority/permissions.ts';
import { findTrail } from '#features/identity/find-trail.server.ts';
import { findOrganisation } from '#features/organisations/organisations.store.server.ts';
import { legalDay } from '#platform/clock.ts';
import type { Platform } from '#platform/context.ts';
import { NotFound } from '#platform/errors.ts';
import { afterStep } from './good-practice.ts';
import {
  findAdoptions,
  findPracticeBySlug,
  findPracticeFields,
  findPractices,
  type PracticeFilter,
  requirePractice,
} from './practices.store.server.ts';

interface PageOf {
  readonly limit: number;
  readonly offset: number;
}

/** The desk: the own ones in any state, or what others have published. */
export async function listPractices(
  { db }: Platform,
  actor: PersonActor,
  whose: 'own' | 'others',
  filter: PracticeFilter,
  page: PageOf,
) {
  requirePermission(actor, 'goodPractice.read');
  const bodies = actor.ownOrganisationIds;
  const which = whose === 'own' ? { of: bodies } : { publishedExcept: bodies };
  return {
    ...(await findPractices(db, which, filter, page)),
    mayPropose: can(actor, 'goodPractice.edit', { organisationId: actor.organisationId }),
  };
}

/** One practice: the own one with its trail, another's as soon as it is published. */
export async function loadPractice({ db, clock }: Platform, actor: PersonActor, id: string) {
  const practice = await requirePractice(db, id);
  const isOwn = actor.ownOrganisationIds.includes(practice.organisationId);
  if (practice.state === 'published') requirePermission(actor, 'goodPractice.read');
  else requirePermission(actor, 'goodPractice.read', practice);
  const [adoptions, body, trail] = await Promise.all([
    findAdoptions(db, id),
    findOrganisation(db, practice.organisationId),
    isOwn ? findTrail(db, { objectKind: 'goodPractice', objectId: id }) : [],
  ]);
  const open = (step: Parameters<typeof afterStep>[1]) => afterStep(practice.state, step) !== undefined;
  const withdraws = practice.state === 'published' ? 'goodPractice.publish' : 'goodPractice.edit';
  return {
    ...{ practice, adoptions, trail, bodyName: body?.name ?? '', today: legalDay(clock.now()) },
    ours: adoptions.find(({ organisationId }) => organisationId === actor.organisationId),
    may: {
      edit: open('edit') && can(actor, 'goodPractice.edit', practice),
      approve: open('approve') && can(actor, 'goodPractice.approve', practice),
      publish: open('publish') && can(actor, 'goodPractice.publish', practice),
      withdraw: open('withdraw') && can(actor, withdraws, practice),
      adopt:
        practice.state === 'published' &&
        !isOwn &&
        can(actor, 'goodPractice.adopt', { organisationId: actor.organisationId }),
    },
  };
}

/** What everybody reads, with the fields to filter by. */
export async function listPublishedPractices(
  { db }: Pick<Platform, 'db'>,
  filter: PracticeFilter,
  page: PageOf,
) {
  const [found, fields] = await Promise.all([
    findPractices(db, { publishedExcept: [] }, filter, page),
    findPracticeFields(db),
  ]);
  return { ...found, fields };
}

export async function viewPractice({ db }: Pick<Platform, 'db'>, slug: string) {
  const practice = await findPracticeBySlug(db, slug);
  if (practice?.state !== 'published') throw new NotFound(`practice ${slug}`);
  const [adoptions, body] = await Promise.all([
    findAdoptions(db, practice.id),
    findOrganisation(db, practice.organisationId),
  ]);
  return { practice, adoptions, body: { name: body?.name ?? '', slug: body?.slug ?? '' } };
}
