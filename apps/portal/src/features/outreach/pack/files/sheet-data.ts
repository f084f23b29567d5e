import { packWords } from '#text/vi/pack-words.ts';
import type { PackFacts } from '../pack-facts.ts';
import type { PieceBlock } from '../piece-text.ts';
import { heldTogether } from './held-together.ts';
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
