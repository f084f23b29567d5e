import { ok, type Result, refuse } from '#platform/result.ts';

export const SECTION_KINDS = ['goals', 'text'] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

/** Mục của kế hoạch: a heading with its own text; tasks hang under it. */
export interface PlanSection {
  readonly id: string;
  /** 1: "I.", 2: "1." under the heading before it. */
  readonly level: 1 | 2;
  /** goals: its text is `plan.goals`; at most one, at level 1. */
  readonly kind: SectionKind;
  readonly title: string;
  /** Lines of text; empty where the heading has only tasks or further headings. */
  readonly body: string;
}

export const MOST_SECTIONS = 60;

/** What a person does to the headings of a plan, one act at a time. */
export type SectionAct =
  | ({ readonly kind: 'add' } & Pick<PlanSection, 'level' | 'title' | 'body'>)
  | ({ readonly kind: 'word' } & Pick<PlanSection, 'id' | 'level' | 'title' | 'body'>)
  | { readonly kind: 'up' | 'down' | 'remove'; readonly id: string };

export type SectionRefusal =
  | 'noSuchSection'
  | 'firstIsTop'
  | 'goalsAreTop'
  | 'atEdge'
  | 'hasTasks'
  | 'tooMany';

/**
 * The headings after the act. A heading moves with what stands under it, past its neighbour of the same level; one of level 2
 * stays under its own. What carries tasks is not taken out, and the first heading is one of level 1.
 */
export function changeSections(
  sections: readonly PlanSection[],
  act: SectionAct,
  { newId, used }: { readonly newId: () => string; readonly used: ReadonlySet<string> },
): Result<PlanSection[], SectionRefusal> {
  if (act.kind === 'add') {
    if (sections.length >= MOST_SECTIONS) return refuse('tooMany');
    const { level, title, body } = act;
    return checked([...sections, { id: newId(), kind: 'text', level, title, body }]);
  }
  const at = sections.findIndex(({ id }) => id === act.id);
  const section = sections[at];
  if (!section) return refuse('noSuchSection');
  if (act.kind === 'word') {
    const { level, title } = act;
    if (section.kind === 'goals' && level !== 1) return refuse('goalsAreTop');
    const body = section.kind === 'goals' ? '' : act.body;
    return checked(sections.with(at, { ...section, level, title, body }));
  }
  if (act.kind === 'remove')
    return used.has(section.id) ? refuse('hasTasks') : checked(sections.toSpliced(at, 1));
  return moved(sections, at, act.kind);
}

function moved(
  sections: readonly PlanSection[],
  at: number,
  way: 'up' | 'down',
): Result<PlanSection[], SectionRefusal> {
  const own = blockAt(sections, at);
  const other = way === 'down' ? at + own.length : blockBefore(sections, at);
  const neighbour = sections[other];
  if (!neighbour || neighbour.level !== own[0]!.level) return refuse('atEdge');
  const theirs = blockAt(sections, other);
  const start = Math.min(at, other);
  const [first, second] = way === 'down' ? [theirs, own] : [own, theirs];
  return ok(sections.toSpliced(start, first.length + second.length, ...first, ...second));
}

/** A heading with all that stands under it. */
function blockAt(sections: readonly PlanSection[], at: number): PlanSection[] {
  const { level } = sections[at]!;
  const end = sections.findIndex((section, i) => i > at && section.level <= level);
  return sections.slice(at, end < 0 ? sections.length : end);
}

/** Where the heading of the same level before this one stands; -1 when a higher one comes first. */
function blockBefore(sections: readonly PlanSection[], at: number): number {
  return sections.findLastIndex((section, i) => i < at && section.level <= sections[at]!.level);
}

function checked(sections: PlanSection[]): Result<PlanSection[], SectionRefusal> {
  return sections[0]?.level === 2 ? refuse('firstIsTop') : ok(sections);
}

const ROMAN = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

/** "I", "II", … "LX" is more than a plan has. */
export function romanOf(n: number): string {
  const part = ROMAN.find(([value]) => value <= n);
  return part ? part[1] + romanOf(n - part[0]) : '';
}

/** The printed number of each heading: "I", then "1", "2" under it, then "II". */
export function numbersOf(sections: readonly Pick<PlanSection, 'level'>[]): string[] {
  let [top, below] = [0, 0];
  return sections.map(({ level }) => {
    if (level === 2) return String(++below);
    below = 0;
    return romanOf(++top);
  });
}

export interface OutlinePart<Task> {
  /** Null: tasks that hang under no heading, behind all of them. */
  readonly section: PlanSection | null;
  readonly number: string;
  readonly tasks: readonly Task[];
}

/** Headings in their order, each with its tasks; what hangs under none comes last, and only when there is something. */
export function outlineOf<Task extends { readonly sectionId: string | null }>(
  sections: readonly PlanSection[],
  tasks: readonly Task[],
): OutlinePart<Task>[] {
  const numbers = numbersOf(sections);
  const ids = new Set(sections.map(({ id }) => id));
  const loose = tasks.filter(({ sectionId }) => sectionId === null || !ids.has(sectionId));
  return [
    ...sections.map((section, i) => ({
      section,
      number: numbers[i]!,
      tasks: tasks.filter(({ sectionId }) => sectionId === section.id),
    })),
    ...(loose.length > 0 ? [{ section: null, number: '', tasks: loose }] : []),
  ];
}

/** Headings that have tasks of these, with those above them: what a body sees that only some tasks name. */
export function sectionsOver(
  sections: readonly PlanSection[],
  tasks: readonly { readonly sectionId: string | null }[],
): PlanSection[] {
  const wanted = new Set(tasks.map(({ sectionId }) => sectionId));
  return sections
    .filter(
      (section, at) =>
        wanted.has(section.id) ||
        (section.level === 1 && blockAt(sections, at).some(({ id }) => wanted.has(id))),
    )
    .map((section) => ({ ...section, body: '' }));
}

/** "I", "I.1": where a heading stands, for lists in which it is apart from those above it. */
export function pathOf(sections: readonly Pick<PlanSection, 'level'>[], at: number): string {
  const numbers = numbersOf(sections);
  if (sections[at]?.level === 1) return numbers[at]!;
  const above = sections.slice(0, at).filter(({ level }) => level === 1).length;
  return `${romanOf(above)}.${numbers[at]}`;
}

/** The headings as printed: goals that stand under none of them come first, under `title`. */
export function withGoals(
  sections: readonly PlanSection[],
  goals: string,
  title: string,
): readonly PlanSection[] {
  if (goals.trim() === '' || sections.length === 0 || sections.some(({ kind }) => kind === 'goals'))
    return sections;
  return [{ id: 'goals', level: 1, kind: 'goals', title, body: '' }, ...sections];
}
