import type { ChangeContent } from '#features/time-limits/changes/rule-change.ts';
import { formatDate } from './dates.ts';
import { ruleFormText } from './rule-form.ts';
import {
  calendarKindNames,
  documentTypeNames,
  ruleStatusNames,
  ruleSubjectNames,
  unitNames,
} from './time-limits.ts';

/** One change in one line, for a list. */
export function contentSentence(content: ChangeContent, bodyNames: Readonly<Record<string, string>>): string {
  switch (content.kind) {
    case 'rule': {
      const { documentType, what, amount, unit, validFrom, organisationId } = content.rule;
      const whose = organisationId ? (bodyNames[organisationId] ?? '') : ruleFormText.wholeCountry;
      return `${documentTypeNames[documentType]}, ${ruleSubjectNames[what]}: ${amount} ${unitNames[unit]} từ ${formatDate(validFrom)} (${whose})`;
    }
    case 'check':
      return `${content.after.legalBasis}: ${ruleStatusNames[content.before.status]} → ${ruleStatusNames[content.after.status]}`;
    case 'days': {
      const [first] = content.days;
      if (content.days.length !== 1 || !first) return ruleFormText.days(content.days.length);
      return `${formatDate(first.onDate)}, ${calendarKindNames[first.kind]}: ${first.name}`;
    }
    case 'dayRemoval':
      return `${formatDate(content.day.onDate)}, ${calendarKindNames[content.day.kind]}: ${content.day.name}`;
  }
}
