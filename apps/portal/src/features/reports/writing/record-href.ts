import { paths } from '#paths';
import type { RecordLink } from './suggestion.ts';

/** Where what a suggestion cites is read. */
export function recordHref({ source, id, taskId }: RecordLink): string {
  if (source === 'misunderstanding') return paths.misunderstanding(id);
  if (source === 'practice') return paths.workspacePractice(id);
  if (source === 'note') return `${paths.reportNotes}#ghi-${id}`;
  return taskId ? `${paths.task(taskId)}#kho-khan` : paths.reports;
}
