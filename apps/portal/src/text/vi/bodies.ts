/** Words for organisations, people in them, kinds of document and channels of communication. */

export type OrganisationKind =
  | 'stateBody'
  | 'centralVerticalBody'
  | 'council'
  | 'partyBody'
  | 'fatherlandFront'
  | 'memberOrganisation'
  | 'court'
  | 'procuracy'
  | 'press'
  | 'association'
  | 'publicServiceUnit';
export const organisationKindWords: Record<OrganisationKind, string> = {
  stateBody: 'Cơ quan nhà nước',
  centralVerticalBody: 'Cơ quan ngành dọc trung ương',
  council: 'Hội đồng phối hợp',
  partyBody: 'Cơ quan của Đảng',
  fatherlandFront: 'Mặt trận Tổ quốc',
  memberOrganisation: 'Tổ chức thành viên của Mặt trận',
  court: 'Tòa án',
  procuracy: 'Viện kiểm sát',
  press: 'Cơ quan báo chí',
  association: 'Hội, hiệp hội',
  publicServiceUnit: 'Đơn vị sự nghiệp công lập',
};

export type OrganisationLevel = 'central' | 'province' | 'district' | 'commune' | 'unit';
export const organisationLevelWords: Record<OrganisationLevel, string> = {
  central: 'Trung ương',
  province: 'Cấp tỉnh',
  district: 'Cấp huyện (đến 30/6/2025)',
  commune: 'Cấp xã',
  unit: 'Đơn vị thuộc cơ quan',
};

export type OrganisationRelation = 'belongsTo' | 'reportsTo' | 'isAskedBy';
export const organisationRelationWords: Record<OrganisationRelation, string> = {
  belongsTo: 'trực thuộc',
  reportsTo: 'báo cáo với',
  isAskedBy: 'được đề nghị phối hợp bởi',
};

export type CouncilSeat = 'chair' | 'viceChair' | 'standingBody' | 'member';
export const councilSeatWords: Record<CouncilSeat, string> = {
  chair: 'Chủ tịch',
  viceChair: 'Phó Chủ tịch',
  standingBody: 'Cơ quan thường trực',
  member: 'Thành viên',
};

/** As they stand above a signature in the name of a council. */
export const councilTitleWords = {
  chair: 'Chủ tịch',
  standingViceChair: 'Phó Chủ tịch Thường trực',
  viceChair: 'Phó Chủ tịch',
  standingMember: 'Ủy viên Thường trực',
  member: 'Ủy viên',
} as const;

export const roleCodes = [
  'draftingOfficer',
  'unitHead',
  'leader',
  'legalOfficer',
  'focalUnit',
  'recordsClerk',
  'publisher',
  'financeOfficer',
  'communeOfficer',
  'fatherlandFront',
  'staffMember',
  'askedBodyRespondent',
  'pressUser',
  'auditor',
  'administrator',
] as const;
export type RoleCode = (typeof roleCodes)[number];
export const roleWords: Record<RoleCode, string> = {
  draftingOfficer: 'Chuyên viên soạn thảo',
  unitHead: 'Trưởng đơn vị',
  leader: 'Lãnh đạo cơ quan',
  legalOfficer: 'Cán bộ pháp chế',
  focalUnit: 'Đầu mối chương trình',
  recordsClerk: 'Văn thư',
  publisher: 'Người đăng tin',
  financeOfficer: 'Kế toán',
  communeOfficer: 'Công chức cấp xã',
  fatherlandFront: 'Cán bộ Mặt trận',
  staffMember: 'Cán bộ của cơ quan',
  askedBodyRespondent: 'Người trả lời của cơ quan được hỏi',
  pressUser: 'Báo chí',
  auditor: 'Người giám sát (chỉ đọc)',
  administrator: 'Quản trị viên',
};

export type DelegationKind = 'KT' | 'TL' | 'TUQ';
export const delegationWords: Record<DelegationKind, string> = {
  KT: 'ký thay (KT.)',
  TL: 'thừa lệnh (TL.)',
  TUQ: 'thừa ủy quyền (TUQ.)',
};

export const activityChannelCodes = [
  'portal',
  'newsletter',
  'press',
  'radio',
  'television',
  'socialNetwork',
  'documentSystem',
  'conference',
  'dialogue',
  'interview',
  'loudspeaker',
  'noticeBoard',
  'screen',
  'villageMeeting',
  'cultureEvent',
  'other',
] as const;
export type ActivityChannel = (typeof activityChannelCodes)[number];
export const activityChannelWords: Record<ActivityChannel, string> = {
  portal: 'Cổng, trang thông tin điện tử',
  newsletter: 'Bản tin',
  press: 'Báo in, báo điện tử',
  radio: 'Phát thanh',
  television: 'Truyền hình',
  socialNetwork: 'Mạng xã hội',
  documentSystem: 'Hệ thống văn bản nội bộ',
  conference: 'Hội nghị, hội thảo, tọa đàm',
  dialogue: 'Đối thoại',
  interview: 'Phỏng vấn, họp báo',
  loudspeaker: 'Loa truyền thanh cơ sở',
  noticeBoard: 'Bảng tin, niêm yết',
  screen: 'Màn hình điện tử',
  villageMeeting: 'Họp thôn, tổ dân phố',
  cultureEvent: 'Sinh hoạt văn hóa, văn nghệ',
  other: 'Kênh khác',
};
