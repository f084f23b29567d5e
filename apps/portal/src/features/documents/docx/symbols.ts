/** Signs of the symbol fonts (Symbol, Wingdings) live at private codes; these are the ones seen in real documents. */
const SYMBOLS: Readonly<Record<string, string>> = {
  '\uF02B': '+',
  '\uF02D': '-',
  '\uF06F': '☐',
  '\uF071': '☐',
  '\uF072': '☐',
  '\uF0A3': '☐',
  '\uF0A7': '▪',
  '\uF0A8': '☐',
  '\uF0B3': '≥',
  '\uF0B7': '•',
  '\uF0B4': '×',
  '\uF0D8': '➢',
  '\uF0E0': '→',
  '\uF0E8': '➔',
  '\uF0FC': '✓',
  '\uF0FD': '☒',
  '\uF0FE': '☑',
  '\uF052': '☑',
};

/** A list bullet in Unicode; an unknown sign of a symbol font becomes "•". */
export function printBullet(text: string): string {
  return text.replace(/[\uE000-\uF8FF]/g, (sign) => SYMBOLS[sign] ?? '•');
}

/** A w:sym in Unicode; undefined when the sign is not known. Word writes the code with or without the F. */
export function printSymbol(code: string | undefined): string | undefined {
  const value = Number.parseInt(code ?? '', 16);
  return Number.isNaN(value) ? undefined : SYMBOLS[String.fromCharCode(0xf000 | (value & 0xff))];
}
