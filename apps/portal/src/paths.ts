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
  consultations: '/workspace/consultations',
  newConsultation: (projectId: string) => `/workspace/consultations/new?project=${projectId}`,
  consultation: (id: string) => `/workspace/consultations/${id}`,
  /** What the asked body sees of it. */
  invitation: (consultationId: string, id: string) =>
    `/workspace/consultations/${consultationId}/invitations/${id}`,
  opinions: (consultationId: string) => `/workspace/consultations/${consultationId}/opinions`,
  responseDesk: (consultationId: string) => `/workspace/consultations/${consultationId}/responses`,
  responseGroup: (consultationId: string, groupId: string) =>
    `/workspace/consultations/${consultationId}/responses/${groupId}`,
  outreach: '/workspace/outreach',
  newActivity: '/workspace/outreach/new',
  activity: (id: string) => `/workspace/outreach/${id}`,
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
  incidents: '/workspace/incidents',
  incident: (documentId: string) => `/workspace/incidents/${documentId}`,
  screeningReadings: '/workspace/rules/screening',
  audit: '/workspace/audit',
  jobs: '/workspace/jobs',
  mails: '/workspace/mails',
  /** A stored original or proof, served to those who may read its owner. */
  storedFile: (kind: 'imported' | 'proof', id: string) => `/workspace/files/${kind}/${id}`,
} as const;

/** Public (Vietnamese) path pattern → folder under src/routes; `*` stands for one segment. First match wins. */
export const PUBLIC_PATHS: readonly (readonly [pattern: string, folder: string])[] = [
  ['/du-thao', '/drafts'],
  ['/du-thao/*', '/drafts/*'],
  ['/du-thao/*/toan-van', '/drafts/*/text'],
  ['/du-thao/*/gop-y', '/drafts/*/comment'],
  ['/du-thao/*/tiep-thu', '/drafts/*/responses'],
  ['/du-thao/*/tiep-thu/bang-tong-hop.docx', '/drafts/*/responses/docx'],
  ['/du-thao/*/nhat-ky', '/drafts/*/log'],
  ['/du-thao/*/nhat-ky/ma-goc.json', '/drafts/*/log/heads'],
  ['/du-thao/*/nhat-ky/dong.json', '/drafts/*/log/lines'],
  ['/kiem-tra-nhat-ky.mjs', '/verifier'],
  ['/du-thao/*/ban/*', '/drafts/*/files/*'],
  ['/gop-y', '/track'],
  ['/gop-y/nhap/*', '/preview/*'],
  ['/gop-y/*', '/track/*'],
  ['/gop-y/*/bang-chung.json', '/track/*/proof'],
  ['/dang-nhap', '/sign-in'],
  ['/dang-nhap/buoc-hai', '/sign-in/second-step'],
  ['/dang-nhap/giu-lai', '/sign-in/kept'],
  ['/dang-xuat', '/sign-out'],
  ['/thiet-lap/*', '/set-up/*'],
];
