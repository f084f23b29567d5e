import type { UploadedFile } from './record-activity.server.ts';

/** The uploaded file of a form, or undefined when none was chosen (browsers then send an empty one). */
export async function fileOf(form: FormData, name: string): Promise<UploadedFile | undefined> {
  const file = form.get(name);
  if (!(file instanceof File) || (file.size === 0 && file.name === '')) return undefined;
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}

/** What was typed, without files, to fill the form again. */
export function typedIn(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of form) if (typeof value === 'string') values[name] = value;
  return values;
}
