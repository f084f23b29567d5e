import { paths } from '../../src/paths.ts';
import type { CastKey, HouseIds } from './house/cast.ts';

interface PlaceOfRoute {
  /** The address with the house's own records in it. */
  readonly path: string;
  readonly person?: CastKey;
}

/** Routes that answer with a file or lead somewhere else: nothing to look at. */
export const WITHOUT_PAGE = [
  '/(portal)/drafts/[slug]/files/[name]',
  '/(portal)/drafts/[slug]/responses/docx',
  '/(portal)/drafts/[slug]/log/heads',
  '/(portal)/drafts/[slug]/log/lines',
  '/(portal)/track/[code]/proof',
  '/(portal)/verifier',
  '/(portal)/sign-out',
  '/(workspace)/workspace/consultations/[id]/responses/docx',
  '/(workspace)/workspace/documents/[id]/docx',
  '/(workspace)/workspace/files/[kind]/[id]',
] as const;

/** Pages that exist only in the middle of an act; their journeys look at them there. */
export const IN_THE_MIDDLE = [
  '/(portal)/preview/[token]',
  '/(portal)/sign-in/second-step',
  '/(portal)/sign-in/kept',
] as const;

/** Where each route of `policy.ts` can be seen in the furnished house. */
export function placeOf(route: string, ids: HouseIds): PlaceOfRoute | undefined {
  const period = `body=${ids.organisation}&from=2026-01-01&to=2026-12-31`;
  const portal: Record<string, string> = {
    '/(portal)': paths.home,
    '/(portal)/drafts': paths.drafts,
    '/(portal)/drafts/[slug]': paths.draft(ids.openSlug),
    '/(portal)/drafts/[slug]/text': paths.draftText(ids.openSlug),
    '/(portal)/drafts/[slug]/comment': paths.comment(ids.openSlug, 'dieu-2'),
    '/(portal)/drafts/[slug]/responses': paths.responses(ids.answeringSlug),
    '/(portal)/drafts/[slug]/log': paths.publicLog(ids.answeringSlug),
    '/(portal)/track': paths.track,
    '/(portal)/track/[code]': paths.submission(ids.receiptCode),
    '/(portal)/sign-in': paths.signIn,
    '/(portal)/set-up/[token]': paths.setUp(ids.setUpToken),
  };
  const desks: Record<string, string> = {
    '': paths.workspace,
    '/account': paths.account,
    '/notifications': paths.notifications,
    '/plans': paths.plans,
    '/plans/[id]': paths.plan(ids.plan),
    '/drafts': paths.projects,
    '/drafts/new': paths.newProject,
    '/drafts/[id]': paths.project(ids.openProject),
    '/drafts/[id]/screening': paths.projectScreening(ids.openProject),
    '/drafts/[id]/upload': paths.projectUpload(ids.openProject),
    '/drafts/[id]/versions/[versionId]': paths.projectVersion(ids.reviewProject, ids.reviewVersion),
    '/consultations': paths.consultations,
    '/consultations/new': paths.newConsultation(ids.openProject),
    '/consultations/[id]': paths.consultation(ids.openConsultation),
    '/consultations/[id]/opinions': paths.opinions(ids.answeringConsultation),
    '/consultations/[id]/responses': paths.responseDesk(ids.answeringConsultation),
    '/consultations/[id]/responses/[groupId]': paths.responseGroup(ids.answeringConsultation, ids.group),
    '/outreach': paths.outreach,
    '/outreach/new': paths.newActivity,
    '/outreach/[id]': paths.activity(ids.activity),
    '/documents': paths.officialDocuments,
    '/documents/[id]': paths.officialDocument(ids.officialDocument),
    '/reports': paths.reports,
    '/reports/[id]': paths.report(ids.report),
    '/indicators/[code]': paths.indicator('opinionsReceived', period),
    '/organisations': paths.organisations,
    '/organisations/[id]': paths.organisation(ids.organisation),
    '/people': paths.people,
    '/people/[id]': paths.person(ids.person),
    '/rules': paths.rules,
    '/incidents': paths.incidents,
    '/incidents/[documentId]': paths.incident(ids.importedDocument),
    '/rules/screening': paths.screeningReadings,
    '/audit': paths.audit,
  };
  const towers: Record<string, string> = {
    '/jobs': paths.jobs,
    '/mails': paths.mails,
    '/plans/programmes': paths.programmes,
  };
  const asked: Record<string, string> = {
    '/consultations/[id]/invitations/[invitationId]': paths.invitation(ids.openConsultation, ids.invitation),
  };
  const inWorkspace = route.replace('/(workspace)/workspace', '');
  if (Object.hasOwn(portal, route)) return { path: portal[route] ?? '' };
  if (Object.hasOwn(desks, inWorkspace))
    return {
      path: desks[inWorkspace] ?? '',
      person: inWorkspace === '/audit' ? 'markets-leader' : 'markets-writer',
    };
  if (Object.hasOwn(towers, inWorkspace)) return { path: towers[inWorkspace] ?? '', person: 'administrator' };
  if (Object.hasOwn(asked, inWorkspace)) return { path: asked[inWorkspace] ?? '', person: 'roads-leader' };
  return undefined;
}
