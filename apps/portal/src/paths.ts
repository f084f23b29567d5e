import { contestPaths } from './contest-paths.ts';
import { documentPaths } from './document-paths.ts';
import { gatheringPaths } from './gathering-paths.ts';
import { initiativePaths } from './initiative-paths.ts';
import { legalReviewPaths } from './legal-review-paths.ts';
import { lookingPaths } from './looking-paths.ts';
import { outreachPaths } from './outreach-paths.ts';
import { planPaths } from './plan-paths.ts';
import { PUBLIC_PATHS } from './public-paths.ts';
import { reformPaths } from './reform-paths.ts';
import { reportPaths } from './report-paths.ts';
import type { StoredFileKind } from './stored-file-kinds.ts';
import { surveyPaths } from './survey-paths.ts';
import { tellingPaths } from './telling-paths.ts';
import { TWO_ADDRESSES } from './two-addresses.ts';

/**
 * Every URL of the product. Public paths are Vietnamese; the folders behind them are English and are
 * found through `public-paths.ts` in `hooks.ts`. Workspace paths are for staff and say what the code says.
 */
/** An edition and a round of a response table, where they are not the newest ones. */
const named = (edition?: number, round?: number) => {
  const parts = [
    ...(edition === undefined ? [] : [`ban=${edition}`]),
    ...(round === undefined ? [] : [`dot=${round}`]),
  ];
  return parts.length > 0 ? `?${parts.join('&')}` : '';
};

export const paths = {
  home: '/',
  drafts: '/du-thao',
  /** One loudspeaker: what it has to broadcast, for people and for machines. */
  station: (slug: string) => `/loa/${slug}`,
  stationSchedule: (slug: string) => `/loa/${slug}/lich.json`,
  stationPodcast: (slug: string) => `/loa/${slug}/podcast.xml`,
  draft: (slug: string) => `/du-thao/${slug}`,
  draftText: (slug: string, unit?: string) => `/du-thao/${slug}/toan-van${unit ? `#${unit}` : ''}`,
  /** The same text with a script, to choose words and comment in place. */
  chooseInText: (slug: string) => `/du-thao/${slug}/toan-van/chon`,
  /** One earlier version of the text; `ordinal` counts from 1. */
  draftTextVersion: (slug: string, ordinal: number) => `/du-thao/${slug}/toan-van?ban=${ordinal}`,
  /** Two versions, or the draft beside the law in force. */
  compare: (slug: string) => `/du-thao/${slug}/so-sanh`,
  compareVersions: (slug: string, before: number, after: number) =>
    `/du-thao/${slug}/so-sanh?tu=${before}&den=${after}`,
  compareLaw: (slug: string) => `/du-thao/${slug}/so-sanh?voi=hien-hanh`,
  compareLawDocx: (slug: string) => `/du-thao/${slug}/so-sanh/ban-so-sanh.docx`,
  comment: (slug: string, unit?: string) => `/du-thao/${slug}/gop-y${unit ? `?dieu=${unit}` : ''}`,
  /** The preview of a server draft: private, never cached, never indexed. */
  commentPreview: (token: string) => `/gop-y/nhap/${token}`,
  /** One opinion of a server draft: a new one about a unit, or one that is there. */
  draftOpinion: (token: string, about: { readonly id?: string; readonly unit?: string } = {}) =>
    `/gop-y/nhap/${token}/y-kien${about.id ? `?sua=${about.id}` : about.unit ? `?dieu=${about.unit}` : ''}`,
  draftFiles: (token: string) => `/gop-y/nhap/${token}/tep`,
  citizenSignIn: (token: string) => `/gop-y/nhap/${token}/dang-nhap`,
  /** Where the identity provider sends the browser back to; registered there. */
  citizenSignedIn: '/gop-y/dinh-danh',
  citizenNotSignedIn: '/gop-y/chua-dang-nhap',
  draftPerson: (token: string) => `/gop-y/nhap/${token}/nguoi-gop-y`,
  /** The text beside a server draft, to choose from. */
  draftReading: (token: string, unit?: string) => `/gop-y/nhap/${token}/toan-van${unit ? `#${unit}` : ''}`,
  track: '/gop-y',
  /** Behind a mailed link: confirms an address by a press of its button. */
  confirmContact: (token: string) => `/gop-y/xac-nhan/${token}`,
  recoverCodes: '/gop-y/tim-lai',
  submission: (receiptCode: string) => `/gop-y/${receiptCode}`,
  /** All that is held of who sent it: to read, to take away, to have set right or deleted. */
  ownData: (receiptCode: string) => `/gop-y/${receiptCode}/du-lieu`,
  ownDataFile: (receiptCode: string, form: 'json' | 'zip') => `/gop-y/${receiptCode}/du-lieu/${form}`,
  /** Asks for a link to all that was given under one confirmed address or number; the link; and what it gives to take away. */
  ownDataOfAll: '/du-lieu-cua-toi',
  ownDataOfContact: (token: string) => `/du-lieu-cua-toi/${token}`,
  ownDataOfContactFile: (token: string, form: 'json' | 'zip') => `/du-lieu-cua-toi/${token}/${form}`,
  /** What others said; `query` begins with "?". */
  publishedOpinions: (slug: string, query = '') => `/du-thao/${slug}/y-kien${query}`,
  /** One opinion, for good. */
  publishedOpinion: (slug: string, id: string) => `/du-thao/${slug}/y-kien/${id}`,
  /** The newest edition of the table, or the one named. */
  responses: (slug: string, edition?: number, round?: number) =>
    `/du-thao/${slug}/tiep-thu${named(edition, round)}`,
  responsesDocx: (slug: string, edition?: number, round?: number) =>
    `/du-thao/${slug}/tiep-thu/bang-tong-hop.docx${named(edition, round)}`,
  /** The public log of a round, the latest one when no round is named. */
  publicLog: (slug: string, round?: number) => `/du-thao/${slug}/nhat-ky${round ? `?dot=${round}` : ''}`,
  publicLogHeads: (slug: string, round: number) => `/du-thao/${slug}/nhat-ky/ma-goc.json?dot=${round}`,
  publicLogLines: (slug: string, round: number) => `/du-thao/${slug}/nhat-ky/dong.json?dot=${round}`,
  logVerifier: '/kiem-tra-nhat-ky.mjs',
  submissionProof: (receiptCode: string) => `/gop-y/${receiptCode}/bang-chung.json`,
  /** A file that came with an opinion and was published. */
  attachment: (slug: string, id: string) => `/du-thao/${slug}/tep-kem/${id}`,
  ownAttachment: (receiptCode: string, id: string) => `/gop-y/${receiptCode}/tep/${id}`,
  postedFile: (slug: string, ordinal: number) => `/du-thao/${slug}/ban/${ordinal}.docx`,
  /** What a draft is communicated with; `from`: the version of the paper whose code was scanned. */
  publicPack: (slug: string, from?: number) =>
    `/du-thao/${slug}/truyen-thong${from === undefined ? '' : `?tu-lan=${from}`}`,
  publicPackFile: (slug: string, name: string) => `/du-thao/${slug}/truyen-thong/${name}`,
  /** Printed on paper as a QR code: short, and for good. */
  shortLink: (code: string) => `/q/${code}`,
  /** A public paper of the dossier, in the file that we wrote. */
  dossierPaper: (slug: string, id: string, ending = 'docx') => `/du-thao/${slug}/ho-so/${id}.${ending}`,
  /** The dossier of a proposal, posted before there is a draft. */
  proposal: (slug: string) => `/de-nghi/${slug}`,
  proposalPaper: (slug: string, id: string, ending = 'docx') => `/de-nghi/${slug}/${id}.${ending}`,
  /** Issued documents. */
  issuedPublic: '/van-ban',
  issuedPublicDocument: (slug: string) => `/van-ban/${slug}`,
  issuedFile: (slug: string, ordinal: number) => `/van-ban/${slug}/${ordinal}.docx`,

  /** Feeds and calendars. */
  feed: '/du-thao.atom',
  draftFeed: (slug: string) => `/du-thao/${slug}/dien-bien.atom`,
  bodyFeed: (slug: string) => `/co-quan/${slug}/dien-bien.atom`,
  calendar: '/lich',
  calendarMonth: (month: string) => `/lich?thang=${month}`,
  calendarFile: '/lich.ics',
  draftCalendar: (slug: string) => `/du-thao/${slug}/lich.ics`,
  bodyCalendar: (slug: string) => `/co-quan/${slug}/lich.ics`,
  /** Tables to take away. */
  openData: '/du-lieu-mo',
  draftsData: (form: 'csv' | 'json') => `/du-lieu-mo/du-thao.${form}`,
  issuedData: (form: 'csv' | 'json') => `/du-lieu-mo/van-ban.${form}`,
  opinionsData: (slug: string, form: 'csv' | 'json') => `/du-thao/${slug}/du-lieu/y-kien.${form}`,
  /** A file written once, or its checksum: "y-kien-tra-loi.csv", "y-kien-tra-loi.csv.sha256". */
  dataFile: (slug: string, name: string, round?: number) =>
    `/du-thao/${slug}/du-lieu/${name}${named(undefined, round)}`,
  responsesData: (slug: string, form: 'csv' | 'json' | 'xlsx', edition?: number, round?: number) =>
    `/du-thao/${slug}/du-lieu/tra-loi.${form}${named(edition, round)}`,
  help: '/tro-giup',
  privacy: '/quyen-rieng-tu',
  /** The picture of a link preview: of the portal, or of a draft. */
  card: (slug?: string) => (slug ? `/anh-chia-se/${slug}.png` : '/anh-chia-se.png'),
  siteMap: '/sitemap.xml',
  robots: '/robots.txt',
  /** Being told of a draft by mail; the second is a private link, and stopping it in one POST. */
  followDraft: (slug: string) => `/du-thao/${slug}/nhan-tin`,
  follow: (token: string) => `/nhan-tin/${token}`,
  followStop: (token: string) => `/nhan-tin/${token}/thoi`,
  ...tellingPaths,
  /** The pages that exist in English too. */
  english: '/en',
  englishHelp: '/en/help',
  englishPrivacy: '/en/privacy',
  englishDrafts: '/en/drafts',
  englishDraft: (slug: string) => `/en/drafts/${slug}`,
  englishDraftText: (slug: string, unit?: string) => `/en/drafts/${slug}/text${unit ? `#${unit}` : ''}`,
  englishDraftTextVersion: (slug: string, ordinal: number) => `/en/drafts/${slug}/text?ban=${ordinal}`,
  /** Across drafts and issued documents. */
  search: '/tim',
  /** Bodies, what they show of their work, their figures. */
  bodies: '/co-quan',
  body: (slug: string) => `/co-quan/${slug}`,
  ...lookingPaths,

  ...contestPaths,
  ...initiativePaths,
  ...reformPaths,
  ...legalReviewPaths,
  ...surveyPaths,
  /** A private link with questions: never cached, never indexed, used up by one answer. */
  askedByLink: (token: string) => `/hoi-y-kien/${token}`,

  ...gatheringPaths,

  signIn: '/dang-nhap',
  signInSecondStep: '/dang-nhap/buoc-hai',
  signInKept: '/dang-nhap/giu-lai',
  signOut: '/dang-xuat',
  setUp: (token: string) => `/thiet-lap/${token}`,

  workspace: '/workspace',
  account: '/workspace/account',
  notifications: '/workspace/notifications',
  ...planPaths,
  tasks: '/workspace/tasks',
  task: (id: string) => `/workspace/tasks/${id}`,
  tasksCalendar: '/workspace/tasks/calendar',
  handOver: '/workspace/tasks/hand-over',
  taskReminders: '/workspace/tasks/reminders',
  reminderRules: '/workspace/tasks/reminders/rules',
  projects: '/workspace/drafts',
  newProject: '/workspace/drafts/new',
  project: (id: string) => `/workspace/drafts/${id}`,
  projectScreening: (id: string) => `/workspace/drafts/${id}/screening`,
  /** The secrecy question stands here, alone, before any file field exists. */
  projectUpload: (id: string) => `/workspace/drafts/${id}/upload`,
  projectVersion: (id: string, versionId: string) => `/workspace/drafts/${id}/versions/${versionId}`,
  projectDossier: (id: string) => `/workspace/drafts/${id}/dossier`,
  /** With what would become public of one of its papers. */
  dossierPreview: (id: string, fileId: string) =>
    `/workspace/drafts/${id}/dossier?xem=${fileId}#ban-${fileId}`,
  projectDossierUpload: (id: string) => `/workspace/drafts/${id}/dossier/upload`,
  projectIssue: (id: string) => `/workspace/drafts/${id}/issue`,
  issued: '/workspace/issued',
  newIssued: '/workspace/issued/new',
  issuedDocument: (id: string) => `/workspace/issued/${id}`,
  issuedText: (id: string) => `/workspace/issued/${id}/text`,
  /** Doubtful pairs of units with the version before. */
  projectLineage: (id: string, versionId: string) => `/workspace/drafts/${id}/versions/${versionId}/lineage`,
  /** Where opinions stand in this version. */
  projectPlaces: (id: string, versionId: string) => `/workspace/drafts/${id}/versions/${versionId}/places`,
  /** The draft beside the document that it amends or replaces. */
  lawInForce: (id: string) => `/workspace/drafts/${id}/law-in-force`,
  lawInForceDocx: (id: string) => `/workspace/drafts/${id}/law-in-force/docx`,
  keyPoints: (id: string) => `/workspace/drafts/${id}/key-points`,
  consultations: '/workspace/consultations',
  newConsultation: (projectId: string) => `/workspace/consultations/new?project=${projectId}`,
  consultation: (id: string) => `/workspace/consultations/${id}`,
  posting: (consultationId: string) => `/workspace/consultations/${consultationId}/posting`,
  certificate: (consultationId: string) => `/workspace/consultations/${consultationId}/certificate`,
  certificateDocx: (consultationId: string) => `/workspace/consultations/${consultationId}/certificate/docx`,
  /** What the asked body sees of it. */
  invitation: (consultationId: string, id: string) =>
    `/workspace/consultations/${consultationId}/invitations/${id}`,
  /** Where the asking body enters the letter with which it answered. */
  answerLetter: (consultationId: string, id: string) =>
    `/workspace/consultations/${consultationId}/invitations/${id}/letter`,
  /** Letters that ask bodies for their opinion. */
  requests: (consultationId: string) => `/workspace/consultations/${consultationId}/requests`,
  request: (consultationId: string, id: string) =>
    `/workspace/consultations/${consultationId}/requests/${id}`,
  /** Questions for experts, affected groups, the staff. */
  sheets: (consultationId: string) => `/workspace/consultations/${consultationId}/sheets`,
  sheet: (consultationId: string, id: string) => `/workspace/consultations/${consultationId}/sheets/${id}`,
  sheetAnswer: (consultationId: string, id: string) =>
    `/workspace/consultations/${consultationId}/sheets/${id}/answer`,
  /** Social criticism by the Fatherland Front. */
  criticisms: (consultationId: string) => `/workspace/consultations/${consultationId}/criticism`,
  criticism: (consultationId: string, id: string) =>
    `/workspace/consultations/${consultationId}/criticism/${id}`,
  /** A commune officer's phone. */
  field: '/workspace/field',
  fieldForm: (consultationId: string) => `/workspace/field/${consultationId}`,
  fieldNotice: (consultationId: string) => `/workspace/field/${consultationId}/notice`,
  /** Voices that come in on paper, by telephone, at meetings: written down by staff. */
  intake: (consultationId: string) => `/workspace/consultations/${consultationId}/intake`,
  /** Slips to hand out: of one submission, of a day, or of a source. `query` says which. */
  intakeSlips: (consultationId: string, query: string) =>
    `/workspace/consultations/${consultationId}/intake/slips?${query}`,
  meetings: (consultationId: string) => `/workspace/consultations/${consultationId}/intake/meetings`,
  meeting: (consultationId: string, id: string) =>
    `/workspace/consultations/${consultationId}/intake/meetings/${id}`,
  voiceTables: (consultationId: string) => `/workspace/consultations/${consultationId}/intake/tables`,
  voiceTable: (consultationId: string, id: string) =>
    `/workspace/consultations/${consultationId}/intake/tables/${id}`,
  voiceTableWrongRows: (consultationId: string, id: string) =>
    `/workspace/consultations/${consultationId}/intake/tables/${id}/wrong-rows`,
  voiceTableTemplate: (consultationId: string) =>
    `/workspace/consultations/${consultationId}/intake/tables/template`,
  paperForms: (consultationId: string) => `/workspace/consultations/${consultationId}/intake/forms`,
  paperScans: (consultationId: string) => `/workspace/consultations/${consultationId}/intake/scans`,
  paperForm: (consultationId: string, formId: string) =>
    `/workspace/consultations/${consultationId}/intake/scans/${formId}`,
  paperPicture: (consultationId: string, scanId: string, page: number) =>
    `/workspace/consultations/${consultationId}/intake/scans/${scanId}/${page}`,
  opinions: (consultationId: string) => `/workspace/consultations/${consultationId}/opinions`,
  opinionProposals: (consultationId: string) => `/workspace/consultations/${consultationId}/proposals`,
  /** Opinions that wait for a person, of all rounds and of one. */
  allModeration: '/workspace/moderation',
  /** What makes an opinion wait, and its numbers. */
  holdingRules: '/workspace/moderation/rules',
  moderation: (consultationId: string) => `/workspace/consultations/${consultationId}/moderation`,
  moderatedOpinion: (consultationId: string, opinionId: string) =>
    `/workspace/consultations/${consultationId}/moderation/${opinionId}`,
  /** What was no opinion and was handed on: for who marked it and who was named. */
  referrals: '/workspace/referrals',
  referral: (id: string) => `/workspace/referrals/${id}`,
  /** What people ask about the data held of them. */
  dataRequests: '/workspace/data-requests',
  dataRequest: (id: string) => `/workspace/data-requests/${id}`,
  retention: '/workspace/retention',
  breaches: '/workspace/breaches',
  breach: (id: string) => `/workspace/breaches/${id}`,
  attachments: (consultationId: string) => `/workspace/consultations/${consultationId}/attachments`,
  editionsDesk: (consultationId: string) => `/workspace/consultations/${consultationId}/responses/editions`,
  answeringDesk: (consultationId: string) => `/workspace/consultations/${consultationId}/desk`,
  deskColleagues: (consultationId: string) => `/workspace/consultations/${consultationId}/desk/here`,
  answerProgress: (consultationId: string) => `/workspace/consultations/${consultationId}/desk/progress`,
  answerPassages: (consultationId: string) => `/workspace/consultations/${consultationId}/desk/passages`,
  bulkAnswer: (consultationId: string, bulkId: string) =>
    `/workspace/consultations/${consultationId}/desk/bulk/${bulkId}`,
  responseDesk: (consultationId: string) => `/workspace/consultations/${consultationId}/responses`,
  /** What changed since the version that was asked about, and why. */
  textChanges: (consultationId: string) => `/workspace/consultations/${consultationId}/responses/changes`,
  responseDeskWithoutPdf: (consultationId: string, reason: string) =>
    `/workspace/consultations/${consultationId}/responses?pdf=${reason}`,
  opinionsWithAnswers: (consultationId: string, form: 'csv' | 'jsonl') =>
    `/workspace/consultations/${consultationId}/responses/files/y-kien-tra-loi.${form}`,
  responseTableFile: (consultationId: string, form: 'xlsx' | 'csv' | 'json' | 'pdf') =>
    `/workspace/consultations/${consultationId}/responses/files/bang-tong-hop.${form}`,
  responseGroup: (consultationId: string, groupId: string) =>
    `/workspace/consultations/${consultationId}/responses/${groupId}`,
  directory: '/workspace/directory',
  directoryImport: '/workspace/directory/import',
  directoryEntry: (id: string) => `/workspace/directory/${id}`,
  ...outreachPaths,
  /** What a commune has to broadcast, on a phone. */
  broadcasts: '/workspace/field/broadcasts',
  externalDrafts: '/workspace/external-drafts',
  newExternalDraft: '/workspace/external-drafts/new',
  externalDraft: (id: string) => `/workspace/external-drafts/${id}`,
  /** The secrecy question stands here, alone, before any file field exists. */
  externalDraftUpload: (id: string) => `/workspace/external-drafts/${id}/upload`,
  externalDraftText: (id: string, textId: string) => `/workspace/external-drafts/${id}/texts/${textId}`,
  externalDraftMerge: (id: string) => `/workspace/external-drafts/${id}/merge`,
  /** What a unit sees to which the draft was given. */
  externalAssignment: (id: string, assignmentId: string) =>
    `/workspace/external-drafts/${id}/assignments/${assignmentId}`,
  policyConsultations: '/workspace/policy-consultations',
  newPolicyConsultation: '/workspace/policy-consultations/new',
  policyConsultation: (id: string) => `/workspace/policy-consultations/${id}`,
  ...documentPaths,
  ...reportPaths,
  /** The records behind one figure. `query` holds body, from, to. */
  indicator: (code: string, query: string) => `/workspace/indicators/${code}?${query}`,
  organisations: '/workspace/organisations',
  organisation: (id: string) => `/workspace/organisations/${id}`,
  people: '/workspace/people',
  person: (id: string) => `/workspace/people/${id}`,
  rules: '/workspace/rules',
  rule: (id: string) => `/workspace/rules/${id}`,
  calendarOfYear: (year: number | string) => `/workspace/rules/calendar?nam=${year}`,
  ruleChange: (id: string) => `/workspace/rules/changes/${id}`,
  incidents: '/workspace/incidents',
  incident: (documentId: string) => `/workspace/incidents/${documentId}`,
  screeningReadings: '/workspace/rules/screening',
  audit: '/workspace/audit',
  jobs: '/workspace/jobs',
  mails: '/workspace/mails',
  /** A stored original or proof, served to those who may read its owner. */
  scan: (id: string) => `/workspace/scans/${id}`,
  scanPage: (id: string, page: number) => `/workspace/scans/${id}/${page}`,
  storedFile: (kind: StoredFileKind, id: string) => `/workspace/files/${kind}/${id}`,
} as const;

/** The language in which a page speaks: by its path, so that nobody has to be remembered. */
export function languageOf(pathname: string): 'vi' | 'en' {
  return pathname === paths.english || pathname.startsWith(`${paths.english}/`) ? 'en' : 'vi';
}

/** The same page in the other language, for pages that exist in both; `*` stands for one segment. First match wins. */
export const IN_BOTH_LANGUAGES: readonly (readonly [vietnamese: string, english: string])[] = [
  [paths.help, paths.englishHelp],
  [paths.privacy, paths.englishPrivacy],
  ...TWO_ADDRESSES,
];

/** What stands at the stars of a pattern; undefined when the path is another one. */
function starsOf(pattern: string, segments: readonly string[]): readonly string[] | undefined {
  const parts = pattern.split('/');
  if (parts.length !== segments.length) return undefined;
  if (!parts.every((part, i) => part === '*' || part === segments[i])) return undefined;
  return segments.filter((_, i) => parts[i] === '*');
}

const filled = (pattern: string, stars: readonly string[]): string => {
  const left = [...stars];
  return pattern.replace(/\*/g, () => left.shift() ?? '');
};

/** Both addresses of the page at this path; undefined for a page in one language only. */
export function inBothLanguages(
  pathname: string,
): readonly [vietnamese: string, english: string] | undefined {
  const segments = pathname.split('/');
  // An address of its own (a page with a fixed name) is no value of somebody else's star.
  const [folder] = PUBLIC_PATHS.find(([pattern]) => starsOf(pattern, segments)) ?? [];
  for (const [vietnamese, english] of IN_BOTH_LANGUAGES) {
    if (folder !== undefined && folder !== vietnamese && folder !== english) continue;
    const stars = starsOf(vietnamese, segments) ?? starsOf(english, segments);
    if (stars) return [filled(vietnamese, stars), filled(english, stars)];
  }
  return undefined;
}

/**
 * What a reader chose on a page that reads: words to find, a filter, a page, a month, a version, the unit or opinion that is
 * written about. News of an act that was just done ("da-gui") and marks of link shops are nothing to take along.
 */
const CHOSEN = new Set(
  'q du-thao stage nhom co-quan bac loai han trang nam thang dieu sua lap-truong kenh lop sau ban dot tu den voi'.split(
    ' ',
  ),
);

/** Both addresses of the page, with what was chosen on it; `search` is the query of this address, with its "?" or empty. */
export function choicesInBothLanguages(
  pathname: string,
  search: string,
): readonly [vietnamese: string, english: string] | undefined {
  const pair = inBothLanguages(pathname);
  const kept = [...new URLSearchParams(search)].filter(([name]) => CHOSEN.has(name));
  if (!pair || kept.length === 0) return pair;
  const query = new URLSearchParams(kept);
  return [`${pair[0]}?${query}`, `${pair[1]}?${query}`];
}
