/**
 * Two departments of an invented province: one for the whole chain, one that already has records of every kind. Both
 * belong to the committee, and the second reports to it; the Front is asked; a commune is named by plans only.
 */
export const BODIES = [
  {
    key: 'roads',
    kind: 'stateBody',
    name: 'Sở Giao thông tỉnh Minh Hà',
    shortName: 'Sở Giao thông',
    symbol: 'SGT',
    responsiblePerson: 'Giám đốc Sở Giao thông',
  },
  {
    key: 'markets',
    kind: 'stateBody',
    name: 'Sở Thương mại tỉnh Minh Hà',
    shortName: 'Sở Thương mại',
    symbol: 'STM',
    responsiblePerson: 'Giám đốc Sở Thương mại',
  },
  {
    key: 'committee',
    kind: 'stateBody',
    name: 'Ủy ban nhân dân tỉnh Minh Hà',
    shortName: 'UBND tỉnh',
    symbol: 'UBND',
    responsiblePerson: 'Chánh Văn phòng Ủy ban nhân dân tỉnh',
  },
  {
    key: 'front',
    name: 'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Minh Hà',
    shortName: 'MTTQ tỉnh',
    symbol: 'MTTQ',
    kind: 'fatherlandFront',
    responsiblePerson: 'Chánh Văn phòng Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh',
  },
  {
    key: 'commune',
    kind: 'stateBody',
    level: 'commune',
    name: 'Ủy ban nhân dân xã Bến Đò',
    shortName: 'UBND xã Bến Đò',
    symbol: 'UBND',
    responsiblePerson: 'Chánh Văn phòng Ủy ban nhân dân xã',
  },
] as const;
export type BodyKey = (typeof BODIES)[number]['key'];

/** Everybody who signs in; the sign-in name is the key. */
export const CAST = {
  'roads-writer': { name: 'Lưu Thị Bích', title: 'Chuyên viên', body: 'roads', roles: ['draftingOfficer'] },
  'roads-head': { name: 'Mạc Văn Quyền', title: 'Trưởng phòng', body: 'roads', roles: ['unitHead'] },
  'roads-leader': { name: 'Kiều Thanh Tâm', title: 'Giám đốc', body: 'roads', roles: ['leader'] },
  'roads-focal': { name: 'Ngô Quốc Việt', title: 'Chuyên viên', body: 'roads', roles: ['focalUnit'] },
  'roads-clerk': { name: 'Tô Thị Sen', title: 'Văn thư', body: 'roads', roles: ['recordsClerk'] },
  'roads-publisher': { name: 'Hà Minh Đức', title: 'Biên tập viên', body: 'roads', roles: ['publisher'] },
  'markets-writer': {
    name: 'Đoàn Văn Lộc',
    title: 'Chuyên viên',
    body: 'markets',
    roles: ['draftingOfficer', 'focalUnit'],
  },
  'markets-second-writer': {
    name: 'Bạch Thị Yến',
    title: 'Chuyên viên',
    body: 'markets',
    roles: ['draftingOfficer'],
  },
  'markets-head': { name: 'Khúc Thị Mơ', title: 'Trưởng phòng', body: 'markets', roles: ['unitHead'] },
  'markets-finance': { name: 'Lại Thị Sổ', title: 'Kế toán', body: 'markets', roles: ['financeOfficer'] },
  'markets-forgetful': {
    name: 'Thái Văn Quên',
    title: 'Chuyên viên',
    body: 'markets',
    roles: ['staffMember'],
  },
  'markets-leader': {
    name: 'Ông Thị Hiền',
    title: 'Giám đốc',
    body: 'markets',
    roles: ['leader', 'recordsClerk', 'publisher'],
  },
  'committee-writer': {
    name: 'Tạ Thị Ngân',
    title: 'Chuyên viên Văn phòng',
    body: 'committee',
    roles: ['draftingOfficer', 'recordsClerk'],
  },
  'committee-leader': { name: 'Đinh Công Trứ', title: 'Phó Chủ tịch', body: 'committee', roles: ['leader'] },
  'commune-officer': {
    name: 'Quàng Thị Mận',
    title: 'Công chức văn hóa - xã hội',
    body: 'commune',
    roles: ['communeOfficer'],
  },
  administrator: {
    name: 'Vi Văn Sáng',
    title: 'Quản trị viên',
    body: 'markets',
    roles: ['administrator'],
  },
} as const satisfies Record<string, { name: string; title: string; body: BodyKey; roles: readonly string[] }>;
export type CastKey = keyof typeof CAST;

/** The morning on which every journey begins; all figures and deadlines follow from it. */
export const OPENING_MORNING = '2026-03-02T09:00:00+07:00';

/** Where the records of the market department are, for addresses that carry an id. */
export interface HouseIds {
  readonly openSlug: string;
  readonly answeringSlug: string;
  readonly answeringProject: string;
  readonly openProject: string;
  readonly openVersion: string;
  readonly reviewProject: string;
  readonly reviewVersion: string;
  readonly openConsultation: string;
  readonly answeringConsultation: string;
  /** Of the road department, in the open round. */
  readonly invitation: string;
  /** Of the market department, in the open round: the letter, the questions, the Front. */
  readonly request: string;
  readonly sheet: string;
  readonly internalSheet: string;
  readonly sheetToken: string;
  readonly criticism: string;
  readonly directoryEntry: string;
  readonly group: string;
  /** A public one, of the closed round. */
  readonly opinion: string;
  /** In the open round: one that waits, and one that was no opinion. */
  readonly heldOpinion: string;
  readonly referral: string;
  readonly dataRequest: string;
  readonly breach: string;
  readonly receiptCode: string;
  /** Of the market department: a piece of news, a special page with the open draft, an answered question. */
  readonly newsPiece: string;
  readonly newsSlug: string;
  readonly specialSlug: string;
  /** Of the same department: an article, and what is misunderstood in it. */
  readonly mention: string;
  readonly misunderstanding: string;
  readonly plan: string;
  /** Of that plan, being written. */
  readonly amendment: string;
  /** A plan of another year on its way in. */
  readonly planImport: string;
  /** Of that plan, late. */
  readonly task: string;
  /** Of that plan: paid on the one line of its task. */
  readonly spend: string;
  /** A template that came with the house. */
  readonly planTemplate: string;
  readonly activity: string;
  /** Of the market department: a loudspeaker with its page, and the plan of communication of the open draft, being written. */
  readonly outreachChannel: string;
  readonly stationSlug: string;
  readonly outreachPlan: string;
  readonly report: string;
  /** Of the market department: signed, with its signed copy, and on the portal. */
  readonly publishedReport: string;
  readonly publicReportSlug: string;
  /** Of the committee, for the market department: asked, not answered. */
  readonly reportRequest: string;
  /** Of the market department, being written. */
  readonly reportTemplate: string;
  /** Of reports of the market department: a version that came from Word, in use. */
  readonly documentForm: string;
  readonly askedBody: string;
  /** In which the market department reports to the committee. */
  readonly programme: string;
  readonly officialDocument: string;
  readonly issuedDocument: string;
  readonly issuedSlug: string;
  readonly importedDocument: string;
  readonly rule: string;
  /** Proposed by the head of the market department; waits for a second person. */
  readonly ruleChange: string;
  /** Of the market department: another body's draft, its text in review, and its own sheet. */
  readonly externalDraft: string;
  readonly externalText: string;
  readonly externalAssignment: string;
  readonly policyConsultation: string;
  /** Over, with published results; the next wave of it is open. */
  readonly survey: string;
  readonly surveySlug: string;
  readonly openSurveySlug: string;
  /** Of an invitation that was not used. */
  readonly surveyToken: string;
  readonly reviewFinding: string;
  readonly index: string;
  readonly indexSlug: string;
  readonly procedure: string;
  readonly procedureCode: string;
  readonly practice: string;
  readonly practiceSlug: string;
  readonly helpInvitation: string;
  /** Of the private link of that invitation. */
  readonly helpToken: string;
  readonly sponsorship: string;
  /** Runs; an entry is in the middle of its round. */
  readonly contest: string;
  readonly contestSlug: string;
  readonly publishedContestSlug: string;
  readonly contestToken: string;
  readonly contestRound: string;
  /** Takes entries; of one of them the private link. */
  readonly initiative: string;
  readonly initiativeSlug: string;
  readonly initiativeToken: string;
  readonly initiativeEntry: string;
  /** Came on paper. */
  readonly initiativePaper: string;
  /** Link of a member whose jury scores now, the contest, and an entry of it. */
  readonly initiativeJury: string;
  readonly initiativeScored: string;
  readonly initiativeToScore: string;
  readonly announcedInitiativeSlug: string;
  readonly gathering: string;
  readonly gatheringSlug: string;
  /** In its second version. */
  readonly skillDocument: string;
  readonly skillDocumentSlug: string;
  /** A law that the road department proposes; its papers are posted. */
  readonly proposalProject: string;
  readonly proposalSlug: string;
  readonly setUpToken: string;
  readonly organisation: string;
  readonly person: string;
}

/** A department that is no more; the department of roads goes on with its work. */
export const DISSOLVED = 'Sở Kinh tế bến bãi tỉnh Minh Hà';
