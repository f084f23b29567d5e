// What happens to a text between the word processor and us, on purpose: each damage keeps the words.

/** A small seeded generator (mulberry32), so that a failure can be repeated. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export type Damage = (text: string, random: () => number) => string;

function wrapLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let open = '';
  for (const word of line.split(' ')) {
    if (open !== '' && open.length + 1 + word.length > width) {
      lines.push(open);
      open = word;
    } else open = open === '' ? word : `${open} ${word}`;
  }
  lines.push(open);
  return lines;
}

const wrap = (text: string, width: number): string[] =>
  text.split('\n').flatMap((line) => wrapLine(line.replace(/\s+/g, ' ').trim(), width));

function paged(lines: readonly string[], between: (page: number) => string): string {
  const pages: string[] = [];
  for (let at = 0; at < lines.length; at += 40) pages.push(lines.slice(at, at + 40).join('\n'));
  return pages.map((page, index) => page + between(index + 1)).join('\n');
}

/** Breaks a share of the lines between two words in the middle of a sentence. */
function broken(text: string, random: () => number, share: number, joint: () => string): string {
  return text
    .split('\n')
    .map((line) => {
      const words = line.trim().split(' ');
      if (words.length < 14 || random() > share) return line;
      const at = 7 + Math.floor(random() * (words.length - 12));
      // Not in front of a capital or a figure: there even a reader could not tell.
      const cut = words.findIndex((word, index) => index >= at && /^\p{Ll}{2}/u.test(word));
      if (cut < 0 || /[.;:]$/.test(words[cut - 1]!)) return line;
      return `${words.slice(0, cut).join(' ')}${joint()}${words.slice(cut).join(' ')}`;
    })
    .join('\n');
}

export const DAMAGES: Readonly<Record<string, Damage>> = {
  'no-break spaces': (text, random) => text.replace(/ /g, () => (random() < 0.3 ? '\u00a0' : ' ')),
  'thin and ideographic spaces': (text, random) =>
    text.replace(/ /g, () => (random() < 0.1 ? '\u2009' : random() < 0.1 ? '\u3000' : ' ')),
  decomposed: (text) => text.normalize('NFD'),
  'half decomposed': (text, random) =>
    text.replace(/\S+/g, (word) => (random() < 0.3 ? word.normalize('NFD') : word)),
  'eth for đ': (text) => text.replaceAll('Đ', 'Ð').replaceAll('đ', 'ð'),
  'soft hyphens': (text, random) =>
    text.replace(/\p{L}(?=\p{L})/gu, (letter) => (random() < 0.05 ? `${letter}\u00ad` : letter)),
  'zero-width marks': (text, random) =>
    text.replace(/ /g, () => (random() < 0.1 ? ' \u200b' : ' ')).replace(/^/, '\ufeff'),
  'carriage returns and empty lines': (text) => text.replace(/\n/g, '\r\n\r\n'),
  'indents and trailing spaces': (text) => text.replace(/^/gm, '\t  ').replace(/$/gm, '   '),
  'wrapped at 72': (text) => wrap(text, 72).join('\n'),
  'wrapped at 95, empty lines between paragraphs': (text) =>
    text
      .split('\n')
      .map((line) => wrapLine(line.replace(/\s+/g, ' ').trim(), 95).join('\n'))
      .join('\n\n'),
  'wrapped at 80 with page numbers': (text) => paged(wrap(text, 80), (page) => `\n${page}`),
  'wrapped at 80, form feeds, running heads': (text) =>
    paged(
      wrap(text, 80),
      (page) => `\n\n- ${page} -\n\fCÔNG BÁO/Số ${100 + (page % 2)} + 102/Ngày 10-01-2026`,
    ),
  'page breaks within sentences': (text, random) => {
    let page = 0;
    return broken(text, random, 0.05, () => {
      page += 1;
      return `\n${page}\n\f`;
    });
  },
  'broken lines': (text, random) => broken(text, random, 0.1, () => '\n'),
  'headings glued to the line before': (text, random) =>
    text.replace(/([.;])\n(?=(?:Điều|Chương) )/g, (all, stop: string) => (random() < 0.5 ? `${stop} ` : all)),
};
