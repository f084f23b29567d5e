import { normaliseText } from '@danban/legal-text';
import * as v from 'valibot';
import { DOSSIER_ITEMS } from './dossier-rules.data.ts';

const line = (most: number) =>
  v.pipe(v.optional(v.string(), ''), v.transform(normaliseText), v.maxLength(most));
const fileId = v.pipe(v.string(), v.uuid());
const version = v.pipe(v.string(), v.regex(/^\d{1,9}$/), v.transform(Number));

export const dossierUploadSchema = v.object({
  item: v.picklist(DOSSIER_ITEMS.filter((item) => item !== 'draftText')),
  note: line(500),
  stampReason: line(1000),
});
export type DossierUploadInput = v.InferOutput<typeof dossierUploadSchema>;

export const dossierFileSchema = v.object({ fileId, version });
export type DossierFileInput = v.InferOutput<typeof dossierFileSchema>;

/** `cleaned`: the file itself, written anew · `words`: a Word file that we write from its words and tables. */
export const PUBLIC_FORMS = ['cleaned', 'words'] as const;
export type PublicForm = (typeof PUBLIC_FORMS)[number];

export const publishDossierSchema = v.object({
  fileId,
  version,
  as: v.optional(v.picklist(PUBLIC_FORMS), 'cleaned'),
});
export type PublishDossierInput = DossierFileInput & { readonly as?: PublicForm };

export const returnPublicationSchema = v.object({ fileId, reason: v.pipe(line(1000), v.minLength(1)) });
export type ReturnPublicationInput = v.InferOutput<typeof returnPublicationSchema>;

export const withdrawDossierSchema = v.object({ fileId, version, reason: line(1000) });
export type WithdrawDossierInput = v.InferOutput<typeof withdrawDossierSchema>;
