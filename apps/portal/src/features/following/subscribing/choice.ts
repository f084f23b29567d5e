/** What somebody wants to be told of: everything, the drafts of a body, of an area, or those whose name or summary holds words. */
export const CHOICE_KINDS = ['all', 'body', 'area', 'topic'] as const;
export type ChoiceKind = (typeof CHOICE_KINDS)[number];

export interface Choice {
  readonly kind: ChoiceKind;
  /** The slug of the body, the name of the territory, or words in lower case; '' for all. */
  readonly value: string;
}

/** What of a draft or a piece of news decides whom it concerns. */
export interface Subject {
  readonly bodySlug: string;
  readonly territory: string;
  /** Names and summary. */
  readonly words: string;
}

export const MOST_CHOICES = 20;
const LONGEST_TOPIC = 60;

/** "  Chợ, ĐẤT đai;chợ" → ["chợ", "đất đai"]: separated by commas, semicolons or lines; what is too long to be a topic is left out. */
export function readTopics(typed: string): string[] {
  const topics = typed
    .normalize('NFC')
    .split(/[,;\n]/)
    .map(plainWords)
    .filter((topic) => topic.length >= 2 && topic.length <= LONGEST_TOPIC);
  return [...new Set(topics)];
}

/** Whole words: "đất" is found in "quy hoạch đất", not in "đất đai hóa" taken as one word, and "cho" is not "chợ". */
export function concerns({ kind, value }: Choice, subject: Subject): boolean {
  if (kind === 'all') return true;
  if (kind === 'body') return subject.bodySlug === value;
  if (kind === 'area') return subject.territory === value;
  return ` ${plainWords(subject.words)} `.includes(` ${value} `);
}

/** Each once, at most twenty; "all" makes the others needless but keeps them for the day on which it is taken off. */
export function normalised(choices: readonly Choice[]): Choice[] {
  const seen = new Map(choices.map((choice) => [`${choice.kind} ${choice.value}`, choice]));
  return [...seen.values()].slice(0, MOST_CHOICES);
}

function plainWords(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
