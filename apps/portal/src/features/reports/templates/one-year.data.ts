import type { PrintCondition, ReportTemplate, TemplatePart } from './report-template.ts';

const OTHERS: PrintCondition = {
  some: [
    'externalDraftsReceived',
    'externalOutreachAsked',
    'externalDraftsAnswered',
    'externalDraftsCommunicated',
  ],
};

/** What was screened, asked, answered, done and issued: the figures in the sentences of all reports on Decision 407. */
export const ACTIVITY_SENTENCES: readonly TemplatePart[] = [
  {
    kind: 'sentence',
    phrases: [
      { text: 'Trong kỳ đã sàng lọc {draftsScreened} dự thảo theo bốn tiêu chí' },
      { text: '; không phát sinh dự thảo thuộc diện phải truyền thông.', when: { none: ['draftsInScope'] } },
      {
        text: ', trong đó {draftsInScope} dự thảo thuộc diện phải truyền thông; đã truyền thông {draftsCommunicated} dự thảo, đạt {communicatedRate}.',
        when: { some: ['draftsInScope'] },
      },
    ],
  },
  { kind: 'list', of: 'inScope', lead: 'Các dự thảo thuộc diện truyền thông:' },
  {
    kind: 'sentence',
    phrases: [
      { text: 'Đã mở {consultationsOpened} đợt lấy ý kiến. ' },
      {
        text: 'Tỷ lệ dự thảo văn bản quy phạm pháp luật, hồ sơ đề nghị được đăng tải đủ thời gian tối thiểu: không phát sinh (trong kỳ chưa có dự thảo, hồ sơ nào đến hạn).',
        when: { none: ['draftsToPost'] },
      },
      {
        text: 'Trong {draftsToPost} dự thảo văn bản quy phạm pháp luật, hồ sơ đề nghị đến hạn đăng tải, có {draftsPostedInFull} dự thảo, hồ sơ được đăng tải toàn văn, đủ thời gian tối thiểu, đạt {postedRate}.',
        when: { some: ['draftsToPost'] },
      },
      { text: ' Đã nhận {opinionsReceived:plain} ý kiến' },
      { text: ', trong đó {opinionsLate:plain} ý kiến nhận sau hạn', when: { some: ['opinionsLate'] } },
      { text: '; công bố {responseTablesPublished} bảng tổng hợp, tiếp thu, giải trình.' },
    ],
  },
  {
    kind: 'sentence',
    phrases: [
      {
        text: 'Trong số ý kiến nhận trong kỳ, chưa có ý kiến nào được trả lời.',
        when: { none: ['opinionsAnswered'] },
      },
      {
        text: 'Trong số ý kiến nhận trong kỳ, {opinionsAnswered:plain} ý kiến đã có trả lời được duyệt: tiếp thu {opinionsAccepted:plain}, tiếp thu một phần {opinionsPartlyAccepted:plain}, giải trình {opinionsExplained:plain}; các ý kiến còn lại là ghi nhận đồng ý hoặc ngoài phạm vi.',
        when: { some: ['opinionsAnswered'] },
      },
    ],
  },
  {
    kind: 'sentence',
    phrases: [
      { text: 'Trong kỳ không có hoạt động truyền thông nào được ghi sổ.', when: { none: ['activities'] } },
      {
        text: 'Đã thực hiện {activities} hoạt động truyền thông; số lượt tiếp cận đếm được là {reachMeasured:plain}, số ước tính là {reachEstimated:plain} (hai số này không cộng với nhau).',
        when: { some: ['activities'] },
      },
    ],
  },
  { kind: 'channels' },
  {
    kind: 'list',
    of: 'issued',
    lead: 'Các văn bản đã ban hành trong kỳ:',
    empty: 'Trong kỳ chưa ban hành văn bản nào.',
  },
];

export const PLANS: TemplatePart = { kind: 'list', of: 'plans', lead: 'Kế hoạch đã ban hành trong kỳ:' };

/** Drafts of other bodies, apart from everything of our own. */
export const OTHERS_PARTS: readonly TemplatePart[] = [
  {
    kind: 'sentence',
    when: OTHERS,
    phrases: [
      {
        text: 'Trong kỳ đã nhận {externalDraftsReceived} dự thảo của cơ quan khác gửi lấy ý kiến; đã trả lời {externalDraftsAnswered} dự thảo',
      },
      {
        text: ', trong đó đúng hạn {externalAnswersOnTime}, sau hạn {externalAnswersLate}',
        when: { some: ['externalDraftsAnswered'] },
      },
      {
        text: '; còn {externalDraftsOverdue} dự thảo quá hạn chưa trả lời',
        when: { some: ['externalDraftsOverdue'] },
      },
      { text: '.' },
    ],
  },
  { kind: 'list', of: 'othersAnswered', lead: '' },
  {
    kind: 'sentence',
    when: { some: ['externalOutreachAsked', 'externalDraftsCommunicated'] },
    phrases: [
      {
        text: 'Theo phân công và đề nghị ({externalOutreachAsked} văn bản trong kỳ), đã phối hợp truyền thông {externalDraftsCommunicated} dự thảo của cơ quan khác bằng {externalActivities} hoạt động (đã tính trong tổng số hoạt động ở mục 1, không tính vào tỷ lệ dự thảo thuộc diện được truyền thông).',
      },
    ],
  },
  { kind: 'list', of: 'othersCommunicated', lead: '' },
  {
    kind: 'narrative',
    key: 'others',
    label: 'Phối hợp với trung ương và cơ quan khác',
    hint: 'Danh sách dự thảo của nơi khác đã trả lời, đã truyền thông được tự điền; ở đây viết thêm nếu cần.',
    silentWhen: OTHERS,
  },
];

export const CLOSING: TemplatePart = {
  kind: 'sentence',
  phrases: [
    { text: '{body} báo cáo để {addressee} tổng hợp./.', when: { given: 'addressee' } },
    { text: 'Trên đây là báo cáo của {body}./.', when: { missing: 'addressee' } },
  ],
};

export const RECIPIENTS = ['Như trên;', 'Lãnh đạo {shortName};', 'Lưu: VT.'] as const;

export const ON_407 =
  'truyền thông dự thảo chính sách có tác động lớn đến xã hội trong quá trình xây dựng văn bản quy phạm pháp luật theo Quyết định số 407/QĐ-TTg ngày 30/3/2022 của Thủ tướng Chính phủ';

export const leadOf = (what: string): TemplatePart => ({
  kind: 'sentence',
  phrases: [
    { text: 'Thực hiện {request}, ', when: { given: 'request' } },
    { text: `{body} báo cáo ${what}, từ ngày {from} đến ngày {to}, như sau:` },
  ],
});

export const AWARENESS: TemplatePart = {
  kind: 'narrative',
  key: 'awareness',
  label: 'Quán triệt, văn bản chỉ đạo, hướng dẫn',
  hint: 'Đã phổ biến cho ai, bằng cách nào, ban hành hướng dẫn gì. Danh sách kế hoạch được hệ thống tự điền.',
};

export const MORE_ON_ACTIVITIES: TemplatePart = {
  kind: 'narrative',
  key: 'activities',
  label: 'Nói thêm về các hoạt động',
  hint: 'Số liệu, danh sách dự thảo, kênh và văn bản đã ban hành được tự điền; ở đây chỉ viết điều số liệu không nói hết.',
  silentWhen: {},
};

export const FUNDS: TemplatePart = {
  kind: 'narrative',
  key: 'funds',
  label: 'Kinh phí',
  hint: 'Nguồn kinh phí, bố trí, sử dụng.',
};

export const IMPACT: TemplatePart = {
  kind: 'narrative',
  key: 'impact',
  label: 'Tác động, cách làm hay',
  hint: 'Điều gì đã thay đổi, cách làm nào nên nhân rộng.',
};

export const DIFFICULTIES: TemplatePart = {
  kind: 'narrative',
  key: 'difficulties',
  label: 'Khó khăn, hạn chế, nguyên nhân',
  hint: 'Mỗi dòng một ý.',
};

export const PROPOSALS: TemplatePart = {
  kind: 'narrative',
  key: 'proposals',
  label: 'Kiến nghị',
  hint: 'Kiến nghị với ai, về việc gì. Mỗi dòng một ý.',
};

/** The outline in which departments reported on the first year; results, difficulties, drafts of others, proposals. */
export const ONE_YEAR: ReportTemplate = {
  code: 'oneYear',
  version: 1,
  name: 'Sơ kết 01 năm thực hiện Quyết định 407 (sở, ngành)',
  use: 'Sở, ngành báo cáo kết quả một năm theo đề cương của cơ quan yêu cầu.',
  basis: 'Quyết định số 407/QĐ-TTg ngày 30/3/2022; đề cương sơ kết của địa phương',
  status: 'secondary',
  type: 'BÁO CÁO',
  parts: [
    leadOf(`kết quả ${ON_407}`),
    { kind: 'heading', level: 1, text: '1. Tình hình truyền thông dự thảo chính sách' },
    { kind: 'heading', level: 2, text: 'a) Kết quả đạt được' },
    { kind: 'heading', level: 3, text: 'Quán triệt, ban hành văn bản chỉ đạo, hướng dẫn' },
    PLANS,
    AWARENESS,
    { kind: 'heading', level: 3, text: 'Các hoạt động truyền thông và lấy ý kiến' },
    ...ACTIVITY_SENTENCES,
    { kind: 'list', of: 'unissued', lead: 'Các dự thảo đến cuối kỳ chưa ban hành:' },
    { kind: 'list', of: 'stopped', lead: 'Các dự thảo dừng soạn thảo trong kỳ:' },
    MORE_ON_ACTIVITIES,
    { kind: 'heading', level: 3, text: 'Kinh phí thực hiện' },
    FUNDS,
    { kind: 'heading', level: 3, text: 'Tác động, ý nghĩa; cách làm hay, kinh nghiệm tốt' },
    IMPACT,
    { kind: 'heading', level: 2, text: 'b) Khó khăn, hạn chế và nguyên nhân' },
    DIFFICULTIES,
    { kind: 'heading', level: 1, text: '2. Phối hợp với cơ quan trung ương và cơ quan khác' },
    ...OTHERS_PARTS,
    { kind: 'heading', level: 1, text: '3. Kiến nghị, đề xuất' },
    PROPOSALS,
    CLOSING,
  ],
  recipients: RECIPIENTS,
};
