/** The words of a piece as people write them: "# " a heading, "## " a smaller one, "- " an item, "| a | b" a row, else a paragraph. */
export type PieceBlock =
  | { readonly kind: 'title' | 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

/** Never throws; an empty line ends a paragraph, neighbouring items make one list. */
export function parsePiece(words: string): PieceBlock[] {
  const blocks: PieceBlock[] = [];
  let open: string[] = [];
  const shut = () => {
    if (open.length > 0) blocks.push({ kind: 'paragraph', text: open.join(' ') });
    open = [];
  };
  for (const line of words
    .normalize('NFC')
    .split(/\r?\n/)
    .map((each) => each.trim())) {
    const [, mark, rest] = /^(#{1,2}|-|\|)\s*(.*)$/.exec(line) ?? [];
    if (!mark) {
      if (line === '') shut();
      else open.push(line);
      continue;
    }
    shut();
    const last = blocks.at(-1);
    if (mark === '-') {
      if (last?.kind === 'list') blocks[blocks.length - 1] = { kind: 'list', items: [...last.items, rest!] };
      else blocks.push({ kind: 'list', items: [rest!] });
    } else if (mark === '|') {
      const cells = rest!.split('|').map((cell) => cell.trim());
      if (last?.kind === 'table') blocks[blocks.length - 1] = { kind: 'table', rows: [...last.rows, cells] };
      else blocks.push({ kind: 'table', rows: [cells] });
    } else blocks.push({ kind: mark === '#' ? 'title' : 'heading', text: rest! });
  }
  shut();
  return blocks;
}

/** As plain text for a mail or a post: no marks, items with dashes. */
export function plainText(blocks: readonly PieceBlock[]): string {
  return blocks
    .map((block) => {
      if (block.kind === 'list') return block.items.map((item) => `- ${item}`).join('\n');
      if (block.kind === 'table') return block.rows.map((row) => row.join(' · ')).join('\n');
      return block.kind === 'title' ? block.text.toLocaleUpperCase('vi') : block.text;
    })
    .join('\n\n');
}

/** As a loudspeaker says it: every block ends like a sentence. */
export function saidText(blocks: readonly PieceBlock[]): string {
  const ended = (text: string) => (/[.!?;:]$/.test(text) ? text : `${text}.`);
  return blocks
    .flatMap((block) => {
      if (block.kind === 'list') return block.items.map(ended);
      if (block.kind === 'table') return block.rows.map((row) => ended(row.join(', ')));
      return [ended(block.text)];
    })
    .join('\n');
}

/** Sections by heading: what stands before the first one has none. For slides and posts. */
export function sectionsOf(
  blocks: readonly PieceBlock[],
): { readonly heading: string; readonly blocks: PieceBlock[] }[] {
  const sections: { heading: string; blocks: PieceBlock[] }[] = [];
  for (const block of blocks) {
    if (block.kind === 'title' || block.kind === 'heading')
      sections.push({ heading: block.text, blocks: [] });
    else if (sections.length > 0) sections.at(-1)!.blocks.push(block);
    else sections.push({ heading: '', blocks: [block] });
  }
  return sections;
}
