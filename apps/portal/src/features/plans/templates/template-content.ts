import { isAboutGoals } from '../reading/aside.ts';
import { numbersOf, type PlanSection } from '../sections/plan-section.ts';
import type { TaskMode } from '../task.ts';

/** A heading of a template, with the text that a new plan begins with. */
export type TemplateSection = Pick<PlanSection, 'level' | 'kind' | 'title' | 'body'>;

/** A task that a template proposes; whoever makes the plan changes or strikes it. */
export interface TemplateTask {
  /** Index of its heading. */
  readonly section: number;
  readonly mode: TaskMode;
  readonly title: string;
  readonly product: string;
  readonly leadText: string;
  readonly coordinatingText: string;
  readonly timeText: string;
}

/** Mẫu kế hoạch: headings in their order, and proposed tasks. Of the heading about goals `body` is the text of the goals. */
export interface TemplateContent {
  readonly sections: readonly TemplateSection[];
  readonly tasks: readonly TemplateTask[];
}

export type TemplateFault =
  | { readonly line: number; readonly reason: 'textBeforeHeading' | 'firstIsTop' | 'noTitle' | 'taskFields' }
  | { readonly line: 0; readonly reason: 'noHeading' | 'tooMany' };

const MOST_TASKS = 100;

/**
 * A template as an administrator writes it, one line after the other:
 *   # I. MỤC ĐÍCH, YÊU CẦU      a heading; "##" one below it; a number in front is not part of it
 *   words                        its text
 *   * task | lead | helps | time | product      a proposed task; "?" in place of "*": one that is asked for
 * Faults name their line; nothing is guessed.
 */
export function parseTemplate(text: string): {
  readonly content: TemplateContent;
  readonly faults: readonly TemplateFault[];
} {
  const sections: { level: 1 | 2; title: string; lines: string[] }[] = [];
  const tasks: TemplateTask[] = [];
  const faults: TemplateFault[] = [];
  for (const [i, raw] of text.normalize('NFC').split('\n').entries()) {
    const [line, words] = [i + 1, raw.replaceAll(/\s+/g, ' ').trim()];
    const heading = /^(##?)(.*)$/.exec(words);
    if (words === '') continue;
    if (heading) {
      const level = heading[1] === '#' ? 1 : 2;
      const title = heading[2]!.trim().replace(/^(?:[IVXL]+|\d{1,2})[.)](?:\s+|$)/, '');
      if (title === '') faults.push({ line, reason: 'noTitle' });
      else if (level === 2 && sections.length === 0) faults.push({ line, reason: 'firstIsTop' });
      else sections.push({ level, title: title.slice(0, 500), lines: [] });
    } else if (sections.length === 0) faults.push({ line, reason: 'textBeforeHeading' });
    else if (/^[*?] /.test(words)) {
      const task = taskOf(words, sections.length - 1);
      if (task) tasks.push(task);
      else faults.push({ line, reason: 'taskFields' });
    } else sections.at(-1)!.lines.push(words);
  }
  if (sections.length === 0) faults.push({ line: 0, reason: 'noHeading' });
  if (sections.length > 60 || tasks.length > MOST_TASKS) faults.push({ line: 0, reason: 'tooMany' });
  const goals = sections.findIndex(({ level, title }) => level === 1 && isAboutGoals(title));
  return {
    content: {
      sections: sections.map(({ level, title, lines }, i) => ({
        ...{ level, title, kind: i === goals ? 'goals' : 'text', body: lines.join('\n') },
      })),
      tasks,
    },
    faults,
  };
}

/** The same as text; what `parseTemplate` reads again is the same content. */
export function templateText({ sections, tasks }: TemplateContent): string {
  const numbers = numbersOf(sections);
  return sections
    .map(({ level, title, body }, i) =>
      [
        `${'#'.repeat(level)} ${numbers[i]}. ${title}`,
        ...(body === '' ? [] : [body]),
        ...tasks.filter(({ section }) => section === i).map(taskLine),
      ].join('\n'),
    )
    .join('\n\n');
}

function taskOf(words: string, section: number): TemplateTask | undefined {
  const parts = words
    .slice(2)
    .split('|')
    .map((part) => part.trim());
  const [title = '', leadText = '', coordinatingText = '', timeText = '', product = ''] = parts;
  if (parts.length > 5 || title === '' || leadText === '' || timeText === '') return undefined;
  if (title.length > 2000 || timeText.length > 300 || parts.some((part) => part.length > 2000))
    return undefined;
  const mode = words.startsWith('?') ? 'requested' : 'assigned';
  return { section, mode, title, product, leadText, coordinatingText, timeText };
}

function taskLine({ mode, title, leadText, coordinatingText, timeText, product }: TemplateTask): string {
  const fields = [title, leadText, coordinatingText, timeText, product];
  return `${mode === 'requested' ? '?' : '*'} ${fields.join(' | ').replace(/[ |]+$/, '')}`;
}

/** "{năm}" and "{cơ quan}" of a template, as a plan of this body and year says them. */
export function filledIn(
  words: string,
  { year, body }: { readonly year: number; readonly body: string },
): string {
  return words.replaceAll('{năm}', String(year)).replaceAll('{cơ quan}', body);
}
