import type { BodyBlock } from '#features/documents/write-administrative-docx.server.ts';
import { reportDocument as words } from '#text/vi/report-document.ts';
import { evidenceKinds } from '#text/vi/tasks.ts';
import { type ReportedTask, taskSums } from './reported-tasks.ts';

/** The table of tasks in the columns in which their plan is printed, with what came of each; without tasks one sentence. */
export function taskTable(tasks: readonly ReportedTask[], empty: string): BodyBlock[] {
  if (tasks.length === 0) return empty === '' ? [] : [{ kind: 'paragraph', text: empty }];
  return [
    {
      kind: 'table',
      head: words.taskHead,
      rows: tasks.map((task, i) => [
        ...[String(i + 1), task.title, task.product, task.lead, task.time],
        resultOf(task),
      ]),
      widths: [1, 5, 3, 3, 2, 5],
      align: ['center', 'left', 'left', 'left', 'left', 'left'],
    },
  ];
}

/** "Đã hoàn thành ngày …. Sản phẩm trong kỳ: …; …. Ghi chú: …" */
function resultOf({ standing, doneOn, evidence, earlier, note }: ReportedTask): string {
  return [
    words.taskStanding[standing](doneOn),
    evidence.length > 0 ? words.taskEvidence(evidence.map(({ label }) => label)) : '',
    earlier > 0 ? words.taskEarlier(earlier) : '',
    note,
  ]
    .filter(Boolean)
    .join(' ');
}

/** How far the plan is, in one paragraph, and how many products of which kind there are. */
export function taskParagraph(tasks: readonly ReportedTask[], empty: string): BodyBlock[] {
  if (tasks.length === 0) return empty === '' ? [] : [{ kind: 'paragraph', text: empty }];
  const { kinds, ...sums } = taskSums(tasks);
  const products = [...kinds].map(([kind, n]) => ({
    n,
    name: (evidenceKinds[kind] ?? kind).toLocaleLowerCase('vi'),
  }));
  return [{ kind: 'paragraph', text: words.taskSums(sums, products) }];
}
