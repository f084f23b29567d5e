import { dossierItemWords } from './dossier.ts';
import { policyVerdictWords } from './draft-life.ts';
import { channelNames } from './outreach.ts';
import { changeKindNames } from './rule-form.ts';
import { hiddenCodeWords } from './submissions.ts';
import { documentTypeNames, placeNames, ruleSubjectNames } from './time-limits.ts';
import * as words from './words.ts';

/** Codes of one field in the words of its pages; the same code may mean something else in another field. */
export const fieldValueWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  answer: { no: 'không chứa bí mật nhà nước', yes: 'có, hoặc không chắc' },
  change: changeKindNames,
  channel: { ...channelNames, ...words.submissionChannelWords },
  code: hiddenCodeWords,
  countingClass: words.countingClassWords,
  documentType: documentTypeNames,
  identityLevel: words.identityLevelWords,
  item: dossierItemWords,
  kind: { activity: 'hoạt động truyền thông', consultation: 'đợt lấy ý kiến', project: 'dự thảo' },
  legalForce: words.legalForceWords,
  place: placeNames,
  purpose: {
    postingCertificate: 'bản xác nhận đăng tải',
    report: 'báo cáo',
    responseTable: 'bảng tiếp thu, giải trình',
  },
  subject: ruleSubjectNames,
  verdict: policyVerdictWords,
  state: { ...words.taskStateWords, ...words.planStateWords, ...words.responseStateWords },
};
