/** What a gathering is (hội nghị, đối thoại, họp báo, lớp, buổi thông tin). */
export const GATHERING_KINDS = ['class', 'conference', 'dialogue', 'pressMeeting', 'briefing'] as const;
export type GatheringKind = (typeof GATHERING_KINDS)[number];

/** What a kind asks of who registers: nothing more than it needs. */
export interface KindRule {
  /** needed: a certificate or an accreditation goes there · optional: for the ticket and the reminders. */
  readonly email: 'needed' | 'optional';
  /** Office or body; of a journalist the newspaper. */
  readonly workplace: 'needed' | 'optional' | 'notAsked';
  /** As whom one may come. */
  readonly groups: readonly ParticipantGroup[];
  readonly questions: boolean;
}

/** As whom somebody takes part; the groups by which attendance is counted. */
export const PARTICIPANT_GROUPS = [
  'official',
  'civilServant',
  'publicEmployee',
  'worker',
  'business',
  'pupil',
  'student',
  'trainee',
  'people',
  'journalist',
  'expert',
] as const;
export type ParticipantGroup = (typeof PARTICIPANT_GROUPS)[number];

/** Minors as a rule: no address is asked of them and none is kept (docs/interpretations/0098). */
export const MINORS: readonly ParticipantGroup[] = ['pupil'];

const OFFICIALS = ['official', 'civilServant', 'publicEmployee'] as const;

export const KIND_RULES: Record<GatheringKind, KindRule> = {
  class: {
    email: 'needed',
    workplace: 'optional',
    groups: [...OFFICIALS, 'worker', 'business', 'student', 'trainee', 'expert'],
    questions: true,
  },
  conference: { email: 'optional', workplace: 'optional', groups: PARTICIPANT_GROUPS, questions: true },
  dialogue: {
    email: 'optional',
    workplace: 'notAsked',
    groups: [
      'people',
      'business',
      'worker',
      ...OFFICIALS,
      'pupil',
      'student',
      'trainee',
      'journalist',
      'expert',
    ],
    questions: true,
  },
  pressMeeting: {
    email: 'needed',
    workplace: 'needed',
    groups: ['journalist', 'expert', ...OFFICIALS],
    questions: true,
  },
  briefing: { email: 'optional', workplace: 'optional', groups: PARTICIPANT_GROUPS, questions: false },
};

export const isMinorGroup = (group: ParticipantGroup): boolean => MINORS.includes(group);
