/** Prints rows under heads, numbers to the right. */
export function printTable(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  const all = [heads, ...rows].map((row) => row.map(String));
  const widths = heads.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const isNumber = (cell: string): boolean => /^[\d.,]+( %| ms|\/.*)?$|^–$/.test(cell);
  for (const row of all)
    console.log(
      row
        .map((cell, column) =>
          isNumber(cell) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
        )
        .join('  ')
        .trimEnd(),
    );
  console.log('');
}

/** What is still wrong and why: each class with how often it came, the most frequent first. */
export function printConfusions(classes: readonly string[]): void {
  console.log(`still wrong, and why (${classes.length}):`);
  const counted = [...Map.groupBy(classes, (each) => each)].sort((a, b) => b[1].length - a[1].length);
  for (const [name, list] of counted) console.log(`${String(list.length).padStart(6)}  ${name}`);
  console.log('');
}

/** A share as a decimal with three places, or a dash for none. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(3);
}

/** Processor time in milliseconds, so that other work on the machine does not show. */
export function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
