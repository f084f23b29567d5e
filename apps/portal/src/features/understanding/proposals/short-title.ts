const LONGEST = 120;

/** The first sentence, or as many whole words of it as fit: a name to begin with, which the officer changes. */
export function shortTitle(text: string): string {
  const line = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const sentence = /^.*?[.!?…](?=\s|$)/u.exec(line)?.[0] ?? line;
  const plain = sentence.replace(/[.!?…]+$/u, '');
  if (plain.length <= LONGEST) return plain;
  return `${plain.slice(0, LONGEST).replace(/\s+\S*$/u, '')}…`;
}
