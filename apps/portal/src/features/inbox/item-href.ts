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
    case 'deadlineToSettle':
    case 'consultationToOpen':
      return paths.consultation(id);
    case 'invitationOverdue':
      return paths.requests(id);
    case 'invitationToAnswer':
      return paths.invitation(parentId ?? '', id);
    case 'criticismAwaited':
    case 'criticismToAnswer':
      return paths.criticism(parentId ?? '', id);
    case 'responseToApprove':
    case 'responseReturned':
      return paths.responseGroup(parentId ?? '', id);
    case 'versionToConfirm':
      return paths.projectVersion(parentId ?? '', id);
    case 'draftToScreen':
    case 'draftToRescreen':
      return paths.projectScreening(id);
    case 'purgeToDecide':
      return paths.incident(id);
    case 'draftToCommunicate':
      return `${paths.newActivity}?project=${id}`;
    case 'activityUnproven':
      return paths.activity(id);
    case 'ruleChangeToApprove':
      return paths.ruleChange(id);
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
