/** What an officer who answers asks another unit of the house, or its leader (câu hỏi nội bộ). */
export interface AnswerQuestion {
  readonly consultationId: string;
  readonly id: string;
  readonly groupId: string;
  readonly question: string;
  readonly askedOrganisationId: string;
  readonly asksLeader: boolean;
  /** The last day for the answer. */
  readonly dueOn: string;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly answer: string | null;
  readonly answeredBy: string | null;
  readonly answeredAt: Date | null;
  /** The day of the answer in Vietnam. */
  readonly answeredOn: string | null;
}

export type QuestionState = 'asked' | 'overdue' | 'answered' | 'answeredLate';

/** The day that was asked for belongs to those who answer until its end. */
export function questionState(
  { dueOn, answeredOn }: Pick<AnswerQuestion, 'dueOn' | 'answeredOn'>,
  today: string,
): QuestionState {
  if (answeredOn !== null) return answeredOn > dueOn ? 'answeredLate' : 'answered';
  return today > dueOn ? 'overdue' : 'asked';
}
