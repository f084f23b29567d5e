export const PRACTICE_STATES = ['proposed', 'approved', 'published', 'withdrawn'] as const;
export type PracticeState = (typeof PRACTICE_STATES)[number];

/** A figure that shows a result, with where it comes from. */
export interface PracticeFigure {
  readonly what: string;
  readonly value: string;
  readonly source: string;
}

/** A way of working that proved itself (mô hình, cách làm hay). */
export interface GoodPractice {
  readonly id: string;
  readonly organisationId: string;
  readonly slug: string;
  readonly title: string;
  readonly field: string;
  readonly problem: string;
  readonly done: string;
  readonly result: string;
  readonly figures: readonly PracticeFigure[];
  readonly links: readonly string[];
  readonly startedOn: string;
  readonly contact: string;
  readonly state: PracticeState;
  readonly proposedBy: string;
  readonly writtenBy: string;
  readonly publishedAt: Date | null;
  readonly withdrawnBecause: string;
  readonly version: number;
}

export const ADOPTION_KINDS = ['learned', 'applied'] as const;
/** Đã học tập · đã áp dụng. */
export type AdoptionKind = (typeof ADOPTION_KINDS)[number];

export type PracticeStep = 'edit' | 'approve' | 'publish' | 'withdraw';
const STEPS: Readonly<Record<PracticeStep, readonly [from: readonly PracticeState[], to: PracticeState]>> = {
  /** What was approved is not changed behind the back of whoever approved it. */
  edit: [['proposed'], 'proposed'],
  approve: [['proposed'], 'approved'],
  publish: [['approved'], 'published'],
  withdraw: [['proposed', 'approved', 'published'], 'withdrawn'],
};

/** What it becomes by a step; undefined when the step is not open to it. */
export function afterStep(state: PracticeState, step: PracticeStep): PracticeState | undefined {
  const [from, to] = STEPS[step];
  return from.includes(state) ? to : undefined;
}

/** "Thời gian chờ | từ 30 còn 10 phút | Sổ một cửa", one a line; undefined when a figure lacks its value or its source. */
export function readFigures(text: string): PracticeFigure[] | undefined {
  const figures: PracticeFigure[] = [];
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '') continue;
    const [what = '', value = '', source = '', ...more] = line.split('|').map((each) => each.trim());
    if (!what || !value || !source || more.length > 0) return undefined;
    figures.push({ what, value, source });
  }
  return figures.length > 20 ? undefined : figures;
}

export function figuresText(figures: readonly PracticeFigure[]): string {
  return figures.map(({ what, value, source }) => `${what} | ${value} | ${source}`).join('\n');
}

/** One https address a line; undefined when a line is none. */
export function readLinks(text: string): string[] | undefined {
  const links = text.split('\n').flatMap((line) => line.trim() || []);
  const sound = links.every((link) => {
    const url = URL.canParse(link) ? new URL(link) : undefined;
    return url?.protocol === 'https:' && !url.username && !url.password && link.length <= 500;
  });
  return sound && links.length <= 20 ? links : undefined;
}

/** A mobile number of Vietnam, however it is grouped: a contact is an office, whose number stays when people go. */
export function hasMobileNumber(text: string): boolean {
  return /(?<!\d)(?:\+?84|0)[\s.-]*[35789](?:[\s.-]*\d){8}(?!\d)/.test(text);
}

/** Nothing is approved on the word of its author alone. */
export function hasEvidence({ figures, links }: Pick<GoodPractice, 'figures' | 'links'>): boolean {
  return figures.length + links.length > 0;
}
