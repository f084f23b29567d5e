import { readSymbol } from '../../cite/symbol.ts';
import type { LegalTree } from '../../model/node.ts';
import { foldForSearch } from '../../text/fold.ts';
import type { AmendedDocument } from '../instruction.ts';

/**
 * Whether a tree may be the document that an instruction names: the same symbol, or, where one of the
 * two has none, the same type and title. A tree that says neither is believed.
 *
 * @example
 * isAboutDocument(law, { name: 'Luật Giá', symbol: '11/2012/QH13' });
 */
export function isAboutDocument(tree: LegalTree, document: AmendedDocument): boolean {
  const { number, documentType, title } = tree.preamble;
  const own = number === undefined ? null : readSymbol(number);
  const named = document.symbol === undefined ? null : readSymbol(document.symbol);
  if (own?.number && named?.number) {
    return (
      Number.parseInt(own.number, 10) === Number.parseInt(named.number, 10) &&
      own.year === named.year &&
      plain(own.type) === plain(named.type)
    );
  }
  if (documentType === undefined || title === undefined) return true;
  const [mine, theirs] = [foldForSearch(`${documentType} ${title}`), foldForSearch(document.name)];
  // A name that is only the type says nothing against it.
  if (theirs.split(' ').length <= 2 && mine.startsWith(theirs)) return true;
  return mine.startsWith(theirs) || theirs.startsWith(mine);
}

function plain(type: string): string {
  return foldForSearch(type).replace(/[^a-z0-9]/g, '');
}
