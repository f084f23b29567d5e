/**
 * Every URL of the product. Public paths are Vietnamese; the folders behind them are English and are
 * found through `PUBLIC_PATHS` in `hooks.ts`. Workspace paths are for staff and say what the code says.
 */
export const paths = {
  home: '/',
  drafts: '/du-thao',
  draft: (slug: string) => `/du-thao/${slug}`,
  draftText: (slug: string, unit?: string) => `/du-thao/${slug}/toan-van${unit ? `#${unit}` : ''}`,
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
  track: '/gop-y',
  submission: (receiptCode: string) => `/gop-y/${receiptCode}`,
  responses: (slug: string) => `/du-thao/${slug}/tiep-thu`,
  responsesDocx: (slug: string) => `/du-thao/${slug}/tiep-thu/bang-tong-hop.docx`,
  /** The public log of a round, the latest one when no round is named. */
  publicLog: (slug: string, round?: number) => `/du-thao/${slug}/nhat-ky${round ? `?dot=${round}` : ''}`,
  publicLogHeads: (slug: string, round: number) => `/du-thao/${slug}/nhat-ky/ma-goc.json?dot=${round}`,
  publicLogLines: (slug: string, round: number) => `/du-thao/${slug}/nhat-ky/dong.json?dot=${round}`,
  logVerifier: '/kiem-tra-nhat-ky.mjs',
  submissionProof: (receiptCode: string) => `/gop-y/${receiptCode}/bang-chung.json`,
  postedFile: (slug: string, ordinal: number) => `/du-thao/${slug}/ban/${ordinal}.docx`,
  /** A public paper of the dossier, in the file that we wrote. */
  dossierPaper: (slug: string, id: string, ending = 'docx') => `/du-thao/${slug}/ho-so/${id}.${ending}`,
  /** Issued documents. */
  issuedPublic: '/van-ban',
  issuedPublicDocument: (slug: string) => `/van-ban/${slug}`,
  issuedFile: (slug: string, ordinal: number) => `/van-ban/${slug}/${ordinal}.docx`,

  /** A private link with questions: never cached, never indexed, used up by one answer. */
  askedByLink: (token: string) => `/hoi-y-kien/${token}`,

  signIn: '/dang-nhap',
  signInSecondStep: '/dang-nhap/buoc-hai',
  signInKept: '/dang-nhap/giu-lai',
  signOut: '/dang-xuat',
  setUp: (token: string) => `/thiet-lap/${token}`,

  workspace: '/workspace',
  account: '/workspace/account',
  notifications: '/workspace/notifications',
  plans: '/workspace/plans',
  programmes: '/workspace/plans/programmes',
  plan: (id: string) => `/workspace/plans/${id}`,
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
  opinions: (consultationId: string) => `/workspace/consultations/${consultationId}/opinions`,
  responseDesk: (consultationId: string) => `/workspace/consultations/${consultationId}/responses`,
  responseGroup: (consultationId: string, groupId: string) =>
    `/workspace/consultations/${consultationId}/responses/${groupId}`,
  directory: '/workspace/directory',
  directoryImport: '/workspace/directory/import',
  directoryEntry: (id: string) => `/workspace/directory/${id}`,
  outreach: '/workspace/outreach',
  newActivity: '/workspace/outreach/new',
  activity: (id: string) => `/workspace/outreach/${id}`,
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
  officialDocuments: '/workspace/documents',
  officialDocument: (id: string) => `/workspace/documents/${id}`,
  officialDocumentDocx: (id: string) => `/workspace/documents/${id}/docx`,
  reports: '/workspace/reports',
  report: (id: string) => `/workspace/reports/${id}`,
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
  storedFile: (kind: 'imported' | 'proof' | 'posting' | 'minutes', id: string) =>
    `/workspace/files/${kind}/${id}`,
} as const;

/** Public (Vietnamese) path pattern → folder under src/routes; `*` stands for one segment. First match wins. */
export const PUBLIC_PATHS: readonly (readonly [pattern: string, folder: string])[] = [
  ['/du-thao', '/drafts'],
  ['/du-thao/*', '/drafts/*'],
  ['/du-thao/*/toan-van', '/drafts/*/text'],
  ['/du-thao/*/so-sanh', '/drafts/*/compare'],
  ['/du-thao/*/so-sanh/ban-so-sanh.docx', '/drafts/*/compare/docx'],
  ['/du-thao/*/gop-y', '/drafts/*/comment'],
  ['/du-thao/*/tiep-thu', '/drafts/*/responses'],
  ['/du-thao/*/tiep-thu/bang-tong-hop.docx', '/drafts/*/responses/docx'],
  ['/du-thao/*/nhat-ky', '/drafts/*/log'],
  ['/du-thao/*/nhat-ky/ma-goc.json', '/drafts/*/log/heads'],
  ['/du-thao/*/nhat-ky/dong.json', '/drafts/*/log/lines'],
  ['/kiem-tra-nhat-ky.mjs', '/verifier'],
  ['/du-thao/*/ban/*', '/drafts/*/files/*'],
  ['/du-thao/*/ho-so/*', '/drafts/*/dossier/*'],
  ['/van-ban', '/issued'],
  ['/van-ban/*', '/issued/*'],
  ['/van-ban/*/*', '/issued/*/files/*'],
  ['/gop-y', '/track'],
  ['/gop-y/nhap/*', '/preview/*'],
  ['/gop-y/*', '/track/*'],
  ['/gop-y/*/bang-chung.json', '/track/*/proof'],
  ['/hoi-y-kien/*', '/asked/*'],
  ['/dang-nhap', '/sign-in'],
  ['/dang-nhap/buoc-hai', '/sign-in/second-step'],
  ['/dang-nhap/giu-lai', '/sign-in/kept'],
  ['/dang-xuat', '/sign-out'],
  ['/thiet-lap/*', '/set-up/*'],
];
