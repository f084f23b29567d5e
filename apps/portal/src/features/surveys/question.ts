/**
 * single: one of several · multiple: any of several · scale: a whole number between two ends that have words · number: a whole number ·
 * text: own words.
 */
export const QUESTION_KINDS = ['single', 'multiple', 'scale', 'number', 'text'] as const;
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
export type Question = ChoiceQuestion | ScaleQuestion | NumberQuestion | TextQuestion;

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
/** Letters of an answer in own words. */
export const LONGEST_ANSWER = 2_000;

/** Question → what was given: ids of options, a number as digits, or words. An unanswered question is absent. */
export type Answers = Readonly<Record<string, readonly string[]>>;

/** The options by which answers can be grouped: those of a single choice, the steps of a scale. */
export function groupsOf(question: Question): readonly Option[] {
  if (question.kind === 'single' || question.kind === 'multiple') return question.options;
  if (question.kind === 'scale')
    return Array.from({ length: question.steps }, (_, index) => {
      const id = String(index + 1);
      const words = index === 0 ? question.lowest : index === question.steps - 1 ? question.highest : '';
      return { id, label: words ? `${id} · ${words}` : id };
    });
  return [];
}
