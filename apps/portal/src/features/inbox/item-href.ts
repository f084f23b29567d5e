import { paths } from '#paths';
import type { WaitingItem } from './inbox.ts';

/** Where one acts on what waits. */
export function itemHref({ kind, id, parentId }: Pick<WaitingItem, 'kind' | 'id' | 'parentId'>): string {
  switch (kind) {
    case 'task':
      return `${paths.plan(parentId ?? '')}#task-${id}`;
    case 'consultationToAnswer':
      return paths.opinions(id);
    case 'consultationOpen':
    case 'consultationToOpen':
    case 'invitationOverdue':
      return paths.consultation(id);
    case 'invitationToAnswer':
      return paths.invitation(parentId ?? '', id);
    case 'responseToApprove':
    case 'responseReturned':
      return paths.responseGroup(parentId ?? '', id);
    case 'versionToConfirm':
      return paths.projectVersion(parentId ?? '', id);
    case 'draftToScreen':
      return paths.projectScreening(id);
    case 'draftToCommunicate':
      return `${paths.newActivity}?project=${id}`;
    case 'activityUnproven':
      return paths.activity(id);
    case 'externalDraftToAnswer':
      return paths.externalDraft(id);
    case 'externalAssignment':
      return paths.externalAssignment(parentId ?? '', id);
    case 'externalAnswerToApprove':
      return paths.externalDraftMerge(id);
    case 'externalDraftToCommunicate':
      return `${paths.newActivity}?external=${id}`;
    default:
      return paths.officialDocument(id);
  }
}
