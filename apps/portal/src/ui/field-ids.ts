/** One way to name the parts of a field, so that the label, the hint, the error and the summary link meet. */
export const fieldId = (name: string): string => `f-${name.replace(/[^\w-]/g, '-')}`;
export const hintId = (id: string): string => `${id}-hint`;
export const errorId = (id: string): string => `${id}-error`;

export const describedBy = (id: string, hint: unknown, error: unknown, more?: string): string | undefined =>
  [error && errorId(id), hint && hintId(id), more].filter(Boolean).join(' ') || undefined;

/** Errors of a form as the summary wants them: `{ title: 'Nhập tên' }` → links to the fields. */
export const summaryErrors = (
  errors: Readonly<Record<string, string | undefined>>,
): { href: string; text: string }[] =>
  Object.entries(errors).flatMap(([name, text]) => (text ? [{ href: `#${fieldId(name)}`, text }] : []));
