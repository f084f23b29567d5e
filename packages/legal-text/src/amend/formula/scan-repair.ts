// What scans and old decisions write, and what they mean. Applied to addresses only.
const REPAIRS: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})kh(?:oàn|oán|oan|óản)(?=\s\d)/giu, 'khoản'],
  [/(?<!\p{L})đi[êề]m(?=\s\p{L}\d?(?!\p{L}))/giu, 'điểm'],
  [/^(?:các (?:điều|khoản|điểm) )?từ (?=(?:điều|khoản|điểm)\s)/iu, ''],
  // Scans read 1 as I or l.
  [/(?<=khoản\s)[Il](?![\p{L}\d])/giu, '1'],
  // Sections hold articles, so "mục 9, Điều 1" can only mean clause 9, and "mục a khoản 3" point a.
  [/(?<!\p{L})mục (\d+\p{Ll}?),?(?=\sĐiều\s\d)/giu, 'khoản $1'],
  [/(?<!\p{L})mục (\p{Ll}),?(?=\skhoản\s\d)/giu, 'điểm $1'],
];

/**
 * An address with what scans misread and old decisions name otherwise put right.
 *
 * @example
 * repaired('khoản l Điều 5'); // 'khoản 1 Điều 5'
 */
export function repaired(address: string): string {
  return REPAIRS.reduce((text, [pattern, by]) => text.replace(pattern, by), address);
}
