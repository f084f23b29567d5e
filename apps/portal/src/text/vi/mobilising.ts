import type { ContributionRefusal } from '#features/mobilising/contributions/record-contribution.server.ts';
import type { InviteRefusal, NoteAnswerRefusal } from '#features/mobilising/inviting/invite.server.ts';
import type { ContributionKind } from '#features/mobilising/mobilising.schema.ts';
import type { RecordSponsorshipRefusal } from '#features/mobilising/sponsors/record-sponsorship.server.ts';
import type { Sponsorship } from '#features/mobilising/sponsors/sponsorship.ts';
import { formatDate, formatMoney, formatNumber } from './dates.ts';
import { fourEyesRefusals } from './identity.ts';

const nothing = 'Chưa có gì được ghi.';

export const helpStateWords = {
  sent: 'chưa trả lời',
  accepted: 'đã nhận lời',
  declined: 'từ chối',
} as const;
export const contributionKindWords: Record<ContributionKind, string> = {
  opinion: 'Ý kiến',
  lecture: 'Bài giảng, báo cáo',
  article: 'Bài viết',
};
export const sponsorFormWords: Record<Sponsorship['form'], string> = {
  money: 'bằng tiền',
  kind: 'bằng hiện vật',
};
export const sponsorStateWords: Record<Sponsorship['state'], string> = {
  recorded: 'chờ tiếp nhận',
  accepted: 'đã tiếp nhận',
  withdrawn: 'đã rút',
};

export const inviteHelpRefusals = {
  nobodyChosen: `Chưa chọn ai, hoặc người được chọn không đồng ý được mời. ${nothing} Nội dung đã gõ vẫn còn bên dưới.`,
  unknownDraft: `Không có dự thảo nào của cơ quan ở địa chỉ này. ${nothing}`,
  answerByPast: `Hạn trả lời đã qua. ${nothing}`,
  allAskedBefore: `Những người này đã được mời về đúng chủ đề này. ${nothing}`,
} satisfies Record<InviteRefusal, string>;
export const noteAnswerRefusals = {
  dayInFuture: `Ngày này chưa tới. ${nothing}`,
  beforeInvited: `Ngày này đứng trước ngày mời. ${nothing}`,
} satisfies Record<NoteAnswerRefusal, string>;
export const contributionRefusals = {
  nobody: `Chưa ghi ai đóng góp. ${nothing}`,
  servedNothing: `Hãy ghi đóng góp này phục vụ dự thảo hoặc hoạt động nào. ${nothing}`,
  unknownDraft: inviteHelpRefusals.unknownDraft,
  unknownInvitation: `Không có lời mời này. ${nothing}`,
  dayInFuture: noteAnswerRefusals.dayInFuture,
} satisfies Record<ContributionRefusal, string>;
export const withdrawContributionRefusals = {
  withdrawnBefore: `Đóng góp này đã được rút trước đó. ${nothing}`,
};
export const recordSponsorshipRefusals = {
  whatMissing: `Tài trợ bằng hiện vật cần ghi đó là gì. ${nothing}`,
  dayInFuture: `Ngày này chưa tới. ${nothing}`,
  notPossibleNow: `Khoản tài trợ không còn ở bước ấy. ${nothing} Hãy tải lại trang.`,
} satisfies Record<RecordSponsorshipRefusal, string>;
export const acceptSponsorshipRefusals = {
  ...fourEyesRefusals,
  notPossibleNow: recordSponsorshipRefusals.notPossibleNow,
};

export const mobilisingText = {
  title: 'Huy động nguồn lực',
  intro:
    'Mời luật sư, chuyên gia, hội trong danh bạ đóng góp; ghi đóng góp và tài trợ. Danh bạ chỉ đưa ra người đã đồng ý được mời.',
  incomplete: `Có mục bắt buộc bị thiếu, quá dài hoặc sai dạng. ${nothing}`,
  saved: 'Đã ghi.',
  parts: { invitations: 'Lời mời', contributions: 'Đóng góp', sponsors: 'Tài trợ' },
  yearsTitle: 'Theo năm',
  years: {
    year: 'Năm',
    invited: 'Đã mời',
    accepted: 'Nhận lời',
    declined: 'Từ chối',
    contributed: 'Đóng góp',
  },
  noYears: 'Chưa có số liệu năm nào.',
  csv: 'Tải danh sách cho báo cáo (CSV)',
  csvHead: ['người', 'loại hoặc trả lời', 'nội dung', 'ngày', 'phục vụ', 'đường dẫn'],
  findTitle: 'Tìm người hợp chủ đề',
  topic: 'Chủ đề',
  topicHint: 'Ví dụ: đất đai, hộ tịch. So với các chủ đề ghi trong danh bạ.',
  find: 'Tìm',
  nobodyFits: 'Không có ai trong danh bạ hợp chủ đề này và đã đồng ý được mời.',
  fits: (topics: string) => `hợp: ${topics}`,
  noMail: 'không có thư điện tử, cần mời bằng cách khác',
  choose: 'Chọn người mời',
  draft: 'Dự thảo liên quan',
  draftHint: 'Địa chỉ trang dự thảo của cơ quan, nếu có.',
  words: 'Lời mời',
  answerBy: 'Trả lời trước ngày',
  byHand: 'Đã mời bằng cách khác, không gửi thư',
  invite: 'Mời những người đã chọn',
  invitationColumns: { name: 'Người được mời', topic: 'Chủ đề', invitedAt: 'Ngày mời', state: 'Trả lời' },
  forgotten: '(đã xóa tên)',
  noInvitations: 'Chưa mời ai.',
  noteAnswerTitle: 'Ghi trả lời nhận qua điện thoại, thư',
  answer: 'Trả lời',
  answeredOn: 'Ngày trả lời',
  noteAnswer: 'Ghi trả lời',
  facts: {
    topic: 'Chủ đề',
    draft: 'Dự thảo',
    words: 'Lời mời',
    answerBy: 'Trả lời trước ngày',
    state: 'Trả lời',
    how: 'Cách trả lời',
  },
  byLink: 'qua đường dẫn riêng',
  writtenDown: 'cán bộ ghi',
  addContribution: 'Ghi một đóng góp',
  contributor: 'Ai đóng góp',
  contributorHint: 'Bỏ trống nếu ghi từ một lời mời.',
  kind: 'Loại',
  contributionTitle: 'Nội dung',
  givenOn: 'Ngày',
  link: 'Đường dẫn (https)',
  served: 'Phục vụ hoạt động nào',
  contributionColumns: { name: 'Ai', title: 'Nội dung', givenOn: 'Ngày', served: 'Phục vụ', act: 'Việc' },
  noContributions: 'Chưa ghi đóng góp nào.',
  withdrawn: (reason: string) => `đã rút: ${reason}`,
  withdraw: 'Rút',
  reason: 'Lý do',
  addSponsorship: 'Ghi một khoản tài trợ',
  sponsor: 'Bên tài trợ',
  namedOn: 'Ngày đồng ý bằng văn bản cho nêu tên',
  namedOnHint: 'Bỏ trống nếu không đồng ý: tên không hiện công khai, số tiền vẫn nằm trong tổng.',
  form: 'Hình thức',
  what: 'Hiện vật gì',
  value: 'Giá trị (đồng)',
  valueHint: 'Hiện vật ghi giá trị ước tính.',
  purpose: 'Mục đích',
  receivedOn: 'Ngày nhận',
  sponsorColumns: { sponsor: 'Bên tài trợ', value: 'Giá trị', receivedOn: 'Ngày nhận', state: 'Trạng thái' },
  noSponsorships: 'Chưa ghi khoản tài trợ nào.',
  rulesTitle: 'Được và không được',
  rules: [
    'Chỉ nhận khoản cho tự nguyện; không vận động ép buộc, không đặt điều kiện với việc giải quyết hồ sơ.',
    'Không nhận của nơi đang có việc chờ chính cơ quan này giải quyết, cấp phép, kiểm tra, xử phạt.',
    'Không nhận để góp ý kiến có lợi cho riêng bên tài trợ vào dự thảo.',
    'Người ghi và người tiếp nhận là hai người. Tổng giá trị luôn công khai; tên chỉ khi bên tài trợ đồng ý bằng văn bản.',
  ],
  acceptTitle: 'Tiếp nhận',
  voluntary: 'Khoản này được cho tự nguyện, không kèm điều kiện',
  noInterest: 'Bên tài trợ không có việc đang chờ cơ quan giải quyết, cấp phép, kiểm tra, xử phạt',
  accept: 'Tiếp nhận',
  paper: 'Tải biên bản tiếp nhận (DOCX)',
  useTitle: 'Ghi việc sử dụng',
  used: 'Đã dùng vào việc gì',
  noteUse: 'Ghi việc sử dụng',
  editTitle: 'Sửa',
  save: 'Ghi',
  withdrawTitle: 'Rút khoản tài trợ',
  add: 'Ghi',
  named: (day: string) => `đồng ý nêu tên ngày ${formatDate(day)}`,
  unnamed: 'không nêu tên công khai',
};

/** The paper that both sides sign. */
export const acceptancePaper = {
  type: 'BIÊN BẢN',
  abstract: 'Tiếp nhận tài trợ',
  intro: (day: string, body: string, sponsor: string) =>
    `Ngày ${formatDate(day)}, ${body} tiếp nhận tài trợ của ${sponsor} với nội dung sau:`,
  columns: ['Mục', 'Nội dung'],
  rows: (
    one: Pick<Sponsorship, 'form' | 'what' | 'value' | 'purpose' | 'receivedOn' | 'sponsor' | 'namedOn'>,
  ) => [
    ['Bên tài trợ', one.sponsor],
    ['Hình thức', sponsorFormWords[one.form]],
    ...(one.what ? [['Hiện vật', one.what]] : []),
    [one.form === 'kind' ? 'Giá trị ước tính' : 'Số tiền', formatMoney(one.value)],
    ['Mục đích', one.purpose],
    ['Ngày nhận', formatDate(one.receivedOn)],
    ['Nêu tên công khai', one.namedOn ? `đồng ý, ngày ${formatDate(one.namedOn)}` : 'không đồng ý'],
  ],
  voluntary:
    'Bên tài trợ cho tự nguyện, không kèm điều kiện và không có việc đang chờ bên nhận giải quyết, cấp phép, kiểm tra, xử phạt.',
  copies: 'Biên bản được lập thành hai bản, mỗi bên giữ một bản.',
  giver: 'Đại diện bên tài trợ (ký, ghi rõ họ tên): ……………………………………',
  receiver: 'ĐẠI DIỆN BÊN NHẬN',
  recipients: (shortName: string) => ['Bên tài trợ;', `Lưu: VT, ${shortName}.`],
};

/** The page behind the private link of an invitation; in Vietnamese, as the invitation is. */
export const helpInvitationText = {
  title: 'Lời mời tham gia',
  unknownTitle: 'Đường dẫn không dùng được',
  unknown: 'Lời mời này không còn, hoặc đường dẫn bị thiếu. Xin liên hệ cơ quan đã mời.',
  heading: (name: string) => `Kính gửi ${name}`,
  asks: (body: string) => `${body} mời ông/bà đóng góp về:`,
  answerBy: (day: string) => `Xin trả lời trước hết ngày ${formatDate(day)}.`,
  accept: 'Nhận lời',
  decline: 'Không nhận lời',
  accepted: 'Ông/bà đã nhận lời. Cơ quan sẽ liên hệ. Có thể đổi ý bằng nút bên dưới.',
  declined: 'Ông/bà đã từ chối. Có thể đổi ý bằng nút bên dưới.',
  changed: 'Đã ghi câu trả lời. Xin cảm ơn.',
};

/** The public page of what people and sponsors gave. */
export const publicSupportersText = {
  title: 'Đóng góp, tài trợ',
  intro:
    'Bao nhiêu chuyên gia, luật sư, hội đã được mời và đóng góp; tài trợ đã tiếp nhận và dùng vào việc gì. Tổng giá trị luôn công khai, tên chỉ nêu khi bên tài trợ đồng ý.',
  helpers: 'Chuyên gia, luật sư, hội tham gia',
  noHelpers: 'Chưa có lời mời hoặc đóng góp nào.',
  year: 'Năm',
  invited: 'Đã mời',
  accepted: 'Nhận lời',
  contributed: 'Đóng góp',
  sponsors: 'Tài trợ đã tiếp nhận',
  noSponsors: 'Chưa tiếp nhận khoản tài trợ nào.',
  count: 'Số khoản',
  money: 'Bằng tiền',
  inKind: 'Bằng hiện vật (ước tính)',
  amount: (dong: number) => formatMoney(dong),
  number: (n: number) => formatNumber(n),
  namedIn: (year: number) => `Bên tài trợ đồng ý nêu tên, năm ${year}`,
  sponsor: 'Bên tài trợ',
  gave: 'Đã cho',
  purpose: 'Mục đích',
  used: 'Đã dùng',
  notYetUsed: 'chưa ghi',
};

/** What is done, in the trail. */
export const mobilisingActs = {
  'help.invited': 'Mời tham gia đóng góp',
  'help.accepted': 'Người được mời nhận lời',
  'help.declined': 'Người được mời từ chối',
  'contribution.recorded': 'Ghi đóng góp',
  'contribution.withdrawn': 'Rút đóng góp đã ghi',
  'sponsorship.recorded': 'Ghi khoản tài trợ',
  'sponsorship.edited': 'Sửa khoản tài trợ',
  'sponsorship.accepted': 'Tiếp nhận tài trợ',
  'sponsorship.used': 'Ghi việc sử dụng tài trợ',
  'sponsorship.withdrawn': 'Rút khoản tài trợ',
} as const;
export const mobilisingObjectKinds = {
  helpInvitation: 'Lời mời tham gia',
  contribution: 'Đóng góp',
  sponsorship: 'Tài trợ',
} as const;
/** Fields of its entries. */
export const mobilisingFieldWords = {
  helpTopic: 'Chủ đề',
  helpByHand: 'Cán bộ ghi',
  contributionKind: 'Loại đóng góp',
  contributionTitle: 'Nội dung đóng góp',
  sponsorForm: 'Hình thức tài trợ',
  sponsorValue: 'Giá trị (đồng)',
  sponsorPurpose: 'Mục đích tài trợ',
  sponsorState: 'Trạng thái',
  sponsorNamed: 'Đồng ý nêu tên',
} as const;
/** Codes of these fields, as words. */
export const mobilisingValueWords = {
  contributionKind: contributionKindWords,
  sponsorForm: sponsorFormWords,
  sponsorState: sponsorStateWords,
} as const;
