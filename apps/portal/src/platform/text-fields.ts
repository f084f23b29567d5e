/**
 * The words of a posted form by field; of several of one name the last. No browser sends a file in the place of words:
 * such a field counts as missing, and is refused like one.
 */
export function textFields(form: FormData): Record<string, string> {
  const words = [...form].flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as const] : [],
  );
  return Object.fromEntries(words);
}
