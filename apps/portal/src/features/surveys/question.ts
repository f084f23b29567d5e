/**
 * single: one of several · multiple: any of several · scale: a whole number between two ends that have words · number: a whole number ·
 * text: own words · matrix: rows that are each answered on the same steps.
 */
export const QUESTION_KINDS = ['single', 'multiple', 'scale', 'number', 'matrix', 'text'] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

export interface Option {
  /** Kept when a survey is repeated, so that waves can be compared. */
  readonly id: string;
  readonly label: string;
}

interface Asked {
  readonly id: string;
  readonly text: string;
  readonly required: boolean;
}
export interface ChoiceQuestion extends Asked {
  readonly kind: 'single' | 'multiple';
  readonly options: readonly Option[];
  /** They stand from the lowest to the highest: the mean of their places is told. */
  readonly isOrdered?: true;
}
/** One row of it is answered like a question of one choice; see `singly`. */
export interface MatrixQuestion extends Asked {
  readonly kind: 'matrix';
  readonly rows: readonly Option[];
  /** The steps, from the lowest to the highest. */
  readonly options: readonly Option[];
}
export interface ScaleQuestion extends Asked {
  readonly kind: 'scale';
  /** From 1 to this. */
  readonly steps: number;
  readonly lowest: string;
  readonly highest: string;
}
export interface NumberQuestion extends Asked {
  readonly kind: 'number';
  readonly least: number;
  readonly most: number;
  /** "ngày", "lần"; may be empty. */
  readonly unit: string;
}
export interface TextQuestion extends Asked {
  readonly kind: 'text';
}
export type SingleQuestion = ChoiceQuestion | ScaleQuestion | NumberQuestion | TextQuestion;
export type Question = SingleQuestion | MatrixQuestion;

/** Questions that stand on one page. */
export interface Part {
  readonly id: string;
  readonly title: string;
  /** Shown only to who chose one of these options in an earlier part; null: to everybody. */
  readonly shownWhen: { readonly questionId: string; readonly optionIds: readonly string[] } | null;
  readonly questions: readonly Question[];
}

export const MOST_QUESTIONS = 60;
export const MOST_PARTS = 12;
export const MOST_OPTIONS = 20;
/** More rows than this are not read, they are ticked. */
export const MOST_ROWS = 12;
/** Steps that a telephone still shows one below the other without being tiring. */
export const MOST_STEPS = 7;
/** Letters of an answer in own words. */
export const LONGEST_ANSWER = 2_000;

/** The name under which a row of a matrix is answered and counted. */
export const rowId = (questionId: string, row: Pick<Option, 'id'>): string => `${questionId}.${row.id}`;

/**
 * What is answered by itself: the question, or each row of a matrix as a question of one choice with the steps as its options. Answers,
 * faults, conditions, tallies and tables know nothing but these.
 */
export function singly(question: Question): readonly SingleQuestion[] {
  if (question.kind !== 'matrix') return [question];
  const { text, required, options } = question;
  return question.rows.map((row) => ({
    ...{ id: rowId(question.id, row), text: `${text} – ${row.label}`, required },
    ...{ kind: 'single' as const, options, isOrdered: true as const },
  }));
}

/** Question → what was given: ids of options, a number as digits, or words. An unanswered question is absent. */
export type Answers = Readonly<Record<string, readonly string[]>>;

/** The options by which answers can be grouped: those of a single choice, the steps of a scale. */
export function groupsOf(question: Question): readonly Option[] {
  if ('options' in question) return question.options;
  if (question.kind === 'scale')
    return Array.from({ length: question.steps }, (_, index) => {
      const id = String(index + 1);
      const words = index === 0 ? question.lowest : index === question.steps - 1 ? question.highest : '';
      return { id, label: words ? `${id} · ${words}` : id };
    });
  return [];
}
