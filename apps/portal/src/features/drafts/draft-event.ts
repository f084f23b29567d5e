import type { DomainEvent } from '#platform/outbox.server.ts';
import type { LawProject } from './law-project.ts';

/** What every event about a draft carries: ids and codes, never words. */
export function draftEvent(
  project: Pick<LawProject, 'id' | 'slug' | 'organisationId'>,
  more: DomainEvent['payload'] = {},
): DomainEvent['payload'] {
  return { projectId: project.id, slug: project.slug, organisationId: project.organisationId, ...more };
}

/** Every change of a draft or of one of its versions is kept under the draft, so that its page shows all of them. */
export function aboutDraft(project: Pick<LawProject, 'id' | 'organisationId'>) {
  return { objectKind: 'lawProject', objectId: project.id, organisationId: project.organisationId } as const;
}
