import { paths } from '#paths';
import type { WaitingItem } from './inbox.ts';

/** Where one acts on what waits. */
export function itemHref({ kind, id, parentId }: Pick<WaitingItem, 'kind' | 'id' | 'parentId'>): string {
  switch (kind) {
    case 'task':
    case 'taskRequested':
      return paths.task(id);
    case 'reportAsked':
    case 'reportReturned':
      return `${paths.reports}#${id}`;
    case 'sponsorshipRecorded':
      return paths.sponsorship(id);
    case 'practiceProposed':
    case 'practiceApproved':
      return paths.workspacePractice(id);
    case 'reportSectionGiven':
    case 'reportSectionReturned':
    case 'reportSectionsReady':
      return paths.reportSections(id);
    case 'reportsAwaited':
      return paths.reportRequest(id);
    case 'initiativesToCheck':
    case 'initiativeComplaints':
    case 'initiativeSheetsAwaited':
      return paths.workspaceInitiative(id);
    case 'initiativesToDecide':
      return paths.workspaceInitiativeResults(id);
    case 'tasksToHandOver':
      return paths.handOver;
    case 'amendmentToApprove':
    case 'amendmentReturned':
    case 'amendmentToRead':
      return paths.planAmendment(parentId ?? '', id);
    case 'moneyToApprove':
    case 'vouchersToAttach':
      return paths.planMoney(id);
    case 'newsToApprove':
      return paths.newsDeskPiece(id);
    case 'misunderstandingOpen':
      return paths.misunderstanding(id);
    case 'difficultyToForward':
    case 'difficultyToAnswer':
      return `${paths.task(id)}#kho-khan`;
    case 'consultationToAnswer':
      return paths.opinions(id);
    case 'consultationOpen':
    case 'deadlineToSettle':
    case 'consultationToOpen':
      return paths.consultation(id);
    case 'outageToSettle':
      return `${paths.posting(id)}#do-duoc`;
    case 'referralDue':
      return paths.referral(id);
    case 'breachToTell':
    case 'breachToClose':
      return paths.breach(id);
    case 'dataRequestDue':
      return paths.dataRequest(id);
    case 'opinionsHeld':
      return paths.moderation(id);
    case 'appealToDecide':
      return `${paths.moderation(id)}?hang=xem-lai`;
    case 'invitationOverdue':
      return paths.requests(id);
    case 'invitationToAnswer':
      return paths.invitation(parentId ?? '', id);
    case 'criticismAwaited':
    case 'criticismToAnswer':
      return paths.criticism(parentId ?? '', id);
    case 'responseToApprove':
    case 'responseReturned':
    case 'answerQuestion':
      return paths.responseGroup(parentId ?? '', id);
    case 'versionToConfirm':
      return paths.projectVersion(parentId ?? '', id);
    case 'lineageToSettle':
      return paths.projectLineage(parentId ?? '', id);
    case 'placesToSettle':
      return paths.projectPlaces(parentId ?? '', id);
    case 'keyPointsToRead':
    case 'keyPointsToApprove':
      return paths.keyPoints(id);
    case 'draftToScreen':
    case 'draftToRescreen':
      return paths.projectScreening(id);
    case 'purgeToDecide':
      return paths.incident(id);
    case 'draftToCommunicate':
      return `${paths.newActivity}?project=${id}`;
    case 'outreachPlanToApprove':
    case 'outreachPlanReturned':
      return paths.outreachPlan(id);
    case 'activityUnproven':
    case 'outreachDue':
      return paths.activity(id);
    case 'packToApprove':
    case 'packToRepair':
    case 'packToRenew':
      return paths.pack(id);
    case 'ruleChangeToApprove':
      return paths.ruleChange(id);
    case 'dossierToPublish':
    case 'dossierReturned':
      return `${paths.projectDossier(parentId ?? '')}#ban-${id}`;
    case 'issuedToPublish':
    case 'issuedReturned':
      return paths.issuedDocument(id);
    case 'readingToDecide':
      return `${paths.screeningReadings}#de-xuat-${id}`;
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
