import { keepTogether } from '#text/vi/keep-together.ts';
import { packWords } from '#text/vi/pack-words.ts';
import type { PackFacts } from '../pack-facts.ts';
import type { PieceBlock } from '../piece-text.ts';
import { qrSvg } from './qr-svg.ts';

/** What a sheet says besides the words of its piece. Lengths of paper in millimetres, of screens in pixels. */
export function sheetData(
  facts: PackFacts,
  blocks: readonly PieceBlock[],
  paper: { readonly width: number; readonly height: number },
  fallbackTitle = facts.shortTitle,
) {
  const link = facts.link.replace(/^https?:\/\//, '');
  const title = blocks.find((block) => block.kind === 'title');
  return {
    title: title?.kind === 'title' ? title.text : fallbackTitle,
    body: facts.body,
    version: packWords.versionLine(facts),
    notLaw: packWords.notLaw,
    link,
    qr: qrSvg(facts.link),
    qrAlt: packWords.qrAlt(link),
    scan: packWords.scan,
    orOpen: packWords.orOpen,
    until: facts.closesOn ? packWords.until(facts.closesOn) : '',
    mark: facts.demoMark ?? '',
    blocks: (title ? blocks : [{ kind: 'title', text: fallbackTitle } as const, ...blocks]).map(heldTogether),
    paper,
  };
}

/** "khoản 2 Điều 3" is not broken at the end of a line. */
function heldTogether(block: PieceBlock): PieceBlock {
  if (block.kind === 'list') return { ...block, items: block.items.map(keepTogether) };
  if (block.kind === 'table') return { ...block, rows: block.rows.map((row) => row.map(keepTogether)) };
  return { ...block, text: keepTogether(block.text) };
}
