// The export list in reading order: what comes in, what it becomes, what can be done with it.

export type { Anchor, CarriedAnchor, Quote, ResolvedAnchor } from './anchor/anchor.ts';
export { carryAnchor } from './anchor/carry.ts';
export { describeAnchor } from './anchor/describe.ts';
export { type MappedRange, mapRange, type Range } from './anchor/map-range.ts';
export { resolveAnchor } from './anchor/resolve.ts';
export { citationOf } from './cite/format.ts';
export { type DocumentSymbol, readSymbol, suggestsLegalDocument } from './cite/symbol.ts';
export type { Pin, UnitChange, UnitComparison, UnitComparisonRow, WordChange } from './diff/change.ts';
export { compareTrees } from './diff/compare.ts';
export { diffWords } from './diff/diff-words.ts';
export { type Lineage, lineageOf, pinsOf } from './diff/lineage.ts';
export { type ArticleSummary, summariseChanges } from './diff/summary.ts';
export type { Diagnostic, DiagnosticCode } from './model/diagnostic.ts';
export type { Closing, LegalNode, LegalTree, Preamble, UnitId, UnitKind } from './model/node.ts';
export { comparePointLetters, compareUnits } from './model/order.ts';
export { articlesOf, findUnit, ownLines, unitText, type Visit, walk } from './model/visit.ts';
export type { Block, TableCell } from './parse/block.ts';
export { blocksOfText } from './parse/blocks-of-text.ts';
export type { LineKind } from './parse/line.ts';
export { type Parsed, parse } from './parse/parse.ts';
export { renderPlain } from './render/plain.ts';
export { applyCorrections, type Correction } from './structure/correction.ts';
export { type OutlineEntry, outline } from './structure/outline.ts';
export { foldForSearch, sameText } from './text/fold.ts';
export { normaliseText } from './text/normalise.ts';
