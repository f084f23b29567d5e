import * as v from 'valibot';
import type { LawProject } from '#features/drafts/law-project.ts';
import { firstIssues } from '#features/drafts/projects/project-form.ts';
import { type IssuedFieldError, issuedDocumentSchema } from './issued-document.schema.ts';
import type { IssuedDocument } from './issued-document.ts';

type Typed = Record<string, string>;

/** The record, or the first thing wrong with each field as a code. */
export function readIssuedForm(typed: Typed) {
  const read = v.safeParse(issuedDocumentSchema, typed);
  if (read.success) return { ok: true, input: read.output } as const;
  return { ok: false, errors: firstIssues<IssuedFieldError>(read.issues) } as const;
}

/** What a draft proposes for the record of what it became; number and date are of the paper. */
export function typedFromDraft(project: LawProject): Typed {
  const { title, documentType, level, issuingBody, legalForce, legalForceReason } = project;
  return {
    ...{ title, documentType, level, issuingBody, legalForce, legalForceReason },
    version: String(project.version),
  };
}

/** The record as its form shows it. */
export function typedFromIssued(document: IssuedDocument): Typed {
  const { number, adoptedOn, title, documentType, level, issuingBody, legalForce, legalForceReason } =
    document;
  const { effectiveOn, effectReason, gazetteOn, gazetteReference, publishedAt } = document;
  return {
    ...{ number, adoptedOn, title, documentType, level, issuingBody, legalForce, legalForceReason },
    ...{ effectiveOn: effectiveOn ?? '', effectReason, gazetteOn: gazetteOn ?? '', gazetteReference },
    published: publishedAt ? 'on' : '',
    version: String(document.version),
  };
}
