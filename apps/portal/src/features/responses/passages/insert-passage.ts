/** Words put into others: at the cursor, or at the end; set off by an empty line where something stands already. */
export function joinPassage(before: string, passage: string): string {
  const written = before.trimEnd();
  return written === '' ? passage : `${written}\n\n${passage}`;
}
