import { channelNames } from './outreach.ts';
import { hiddenCodeWords } from './submissions.ts';
import { documentTypeNames, ruleSubjectNames } from './time-limits.ts';
import * as words from './words.ts';

/** Codes of one field in the words of its pages; the same code may mean something else in another field. */
export const fieldValueWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  answer: { no: 'không chứa bí mật nhà nước', yes: 'có, hoặc không chắc' },
  channel: { ...channelNames, ...words.submissionChannelWords },
  code: hiddenCodeWords,
  countingClass: words.countingClassWords,
  documentType: documentTypeNames,
  identityLevel: words.identityLevelWords,
  kind: {
    activity: 'hoạt động truyền thông',
    agree: 'thống nhất',
    consultation: 'đợt lấy ý kiến',
    opinions: 'có ý kiến',
    project: 'dự thảo',
    request: 'theo đề nghị',
    task: 'được phân công',
  },
  legalForce: words.legalForceWords,
  purpose: {
    externalAnswer: 'trả lời dự thảo của nơi khác',
    policyConsultation: 'báo cáo tham vấn chính sách',
    report: 'báo cáo',
    responseTable: 'bảng tiếp thu, giải trình',
  },
  subject: ruleSubjectNames,
  state: {
    ...words.taskStateWords,
    ...words.planStateWords,
    ...words.responseStateWords,
    collecting: 'đang lấy ý kiến đơn vị',
    held: 'đã tham vấn',
    planned: 'đang chuẩn bị',
    reported: 'đã lập báo cáo',
  },
};
