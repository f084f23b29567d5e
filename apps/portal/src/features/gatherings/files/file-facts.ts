/** "PDF" and its size in whole kilobytes, at least one: what stands beside a link to a file. */
export function fileFacts({
  fileName,
  size,
}: {
  readonly fileName: string;
  readonly size: number;
}): [ending: string, kilobytes: number] {
  const ending = /\.([a-z0-9]{1,5})$/i.exec(fileName)?.[1] ?? '';
  return [ending.toUpperCase(), Math.max(1, Math.round(size / 1024))];
}
