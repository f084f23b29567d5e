/** Phrases parted by commas and lines. */
export const listed = (phrases: string): readonly string[] =>
  phrases
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter(Boolean);
