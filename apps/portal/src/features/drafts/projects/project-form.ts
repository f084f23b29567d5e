import * as v from 'valibot';
import type { LawProject } from '../law-project.ts';
import { type ProjectFieldError, projectSchema } from './law-project.schema.ts';

/** What was typed, as text, so that a refused form shows it again. */
export type Typed = Record<string, string>;

export function typedIn(form: FormData): Typed {
  return Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/** The draft as its form shows it. */
export function typedFrom(project: LawProject): Typed {
  const { title, shortTitle, issuingBody, documentType, level, symbol, legalForce, legalForceReason } =
    project;
  return {
    ...{ title, shortTitle, issuingBody, documentType, level, symbol, legalForce, legalForceReason },
    summary: project.summary,
    changesSummary: project.changesSummary,
    affectedGroups: project.affectedGroups.join('\n'),
  };
}

/** The facts, or the first thing wrong with each field as a code. */
export function readProjectForm(typed: Typed) {
  const read = v.safeParse(projectSchema, typed);
  if (read.success) return { ok: true, input: read.output } as const;
  return { ok: false, errors: firstIssues<ProjectFieldError>(read.issues) } as const;
}

export function firstIssues<Code extends string>(
  issues: readonly v.BaseIssue<unknown>[],
): Partial<Record<string, Code>> {
  const first: Partial<Record<string, Code>> = {};
  for (const issue of issues) {
    const field = String(issue.path?.[0]?.key ?? '');
    first[field] ??= issue.message as Code;
  }
  return first;
}

/** The sentences for codes of wrong fields: `{ title: "titleMissing" }` → `{ title: "Nhập tên đầy đủ." }`. */
export function fieldTexts<Code extends string>(
  errors: Partial<Record<string, Code>>,
  texts: Readonly<Record<Code, string>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(errors).map(([field, code]) => [field, texts[code as Code] ?? '']),
  );
}
