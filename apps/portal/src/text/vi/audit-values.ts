import { baseKindWords } from './law-in-force.ts';
import { verdictWords } from './lineage.ts';
import { channelNames } from './outreach.ts';
import { placeDecisionWords } from './places.ts';
import { hiddenCodeWords } from './submissions.ts';
import { documentTypeNames, ruleSubjectNames } from './time-limits.ts';
import * as words from './words.ts';

/** Codes of one field in the words of its pages; the same code may mean something else in another field. */
export const fieldValueWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  baseKind: baseKindWords,
  decision: placeDecisionWords,
  verdict: verdictWords,
  answer: { no: 'không chứa bí mật nhà nước', yes: 'có, hoặc không chắc' },
  channel: { ...channelNames, ...words.submissionChannelWords },
  code: hiddenCodeWords,
  countingClass: words.countingClassWords,
  documentType: documentTypeNames,
  identityLevel: words.identityLevelWords,
  kind: { activity: 'hoạt động truyền thông', consultation: 'đợt lấy ý kiến', project: 'dự thảo' },
  legalForce: words.legalForceWords,
  purpose: { report: 'báo cáo', responseTable: 'bảng tiếp thu, giải trình' },
  subject: ruleSubjectNames,
  state: { ...words.taskStateWords, ...words.planStateWords, ...words.responseStateWords },
};
