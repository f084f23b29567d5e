// The export list in reading order: what comes in, what it becomes, what can be done with it.

export { unitIdOfCitation } from './akn/citation-id.ts';
export type { AknDiagnostic } from './akn/diagnostic.ts';
export { eIdOf, unitIdOf } from './akn/eid.ts';
export type { AknMetadata, DocumentReference, LifecycleEvent } from './akn/metadata.ts';
export { type ReadAkn, readAkn } from './akn/read.ts';
export { writeAkn } from './akn/write.ts';
export { amendmentRows, type InstructionRow } from './amend/amendment-rows.ts';
export { type Applied, type ApplyOptions, applyInstruction } from './amend/apply.ts';
export { type ComparisonRow, type ComparisonTable, comparisonRows } from './amend/comparison-rows.ts';
export {
  type Amendment,
  type AppliedInstructions,
  applyInstructions,
  type Consolidation,
  consolidate,
  type InstructionOutcome,
} from './amend/consolidate.ts';
export type { RefusalReason, Refused } from './amend/edit/refusal.ts';
export { type Effect, effectOf } from './amend/effect.ts';
export { type AmendmentExtent, amendmentExtent } from './amend/extent.ts';
export { instructionsFromDiff } from './amend/from-diff.ts';
export type {
  Act,
  AmendedDocument,
  Instruction,
  NewText,
  NotUnderstood,
  NotUnderstoodReason,
  Placement,
  Target,
  TargetStep,
} from './amend/instruction.ts';
export { type ParsedInstructions, parseInstructions } from './amend/parse-instructions.ts';
export type { Anchor, CarriedAnchor, Quote, ResolvedAnchor } from './anchor/anchor.ts';
export { carryAnchor } from './anchor/carry.ts';
export { type CarriedRange, carryRanges, type NamedRange } from './anchor/carry-ranges.ts';
export { describeAnchor } from './anchor/describe.ts';
export { type MappedRange, mapRange, type Range } from './anchor/map-range.ts';
export { resolveAnchor } from './anchor/resolve.ts';
export type { CitationDiagnostic, CitationDiagnosticCode } from './cite/check/diagnostic.ts';
export { type CitationRow, citationRow } from './cite/citation-row.ts';
export { citeTree, type PlacedCitation } from './cite/cite-tree.ts';
export { crossCheck } from './cite/cross-check.ts';
export type { CitedDocument } from './cite/documents/cited-document.ts';
export { expandRange } from './cite/expand-range.ts';
export { type Citation, findCitations } from './cite/find-citations.ts';
export { citationOf } from './cite/format.ts';
export { formatLocator, formatLocators } from './cite/format-locator.ts';
export { type Locator, type LocatorStep, parseLocators } from './cite/locator.ts';
export { findRegistered, type RegisteredDocument } from './cite/register.ts';
export {
  type ResolveContext,
  type ResolvedCitation,
  type ResolvedUnit,
  resolveCitation,
} from './cite/resolve.ts';
export { type DocumentSymbol, readSymbol, suggestsLegalDocument } from './cite/symbol.ts';
export { indexUnits, resolveLocator, type UnitIndex } from './cite/units/unit-index.ts';
export type { LocatorKind } from './cite/units/unit-words.ts';
export type { Pin, UnitChange, UnitComparison, UnitComparisonRow, WordChange } from './diff/change.ts';
export { compareTrees } from './diff/compare.ts';
export { diffWords } from './diff/diff-words.ts';
export { type Lineage, lineageOf, pinsOf } from './diff/lineage.ts';
export { type ArticleSummary, summariseChanges } from './diff/summary.ts';
export { draftFacts } from './facts/draft-facts.ts';
export type { DraftFacts, Fact, FactContent, FactPlace, SanctionMeasure, TimeUnit } from './facts/fact.ts';
export type { Diagnostic, DiagnosticCode } from './model/diagnostic.ts';
export type { Closing, LegalNode, LegalTree, Preamble, UnitId, UnitKind } from './model/node.ts';
export { comparePointLetters, compareUnits } from './model/order.ts';
export { findTableItem, type TableItem, tableItems } from './model/table-items.ts';
export { articlesOf, findUnit, ownLines, unitText, type Visit, walk } from './model/visit.ts';
export type { Block, TableCell } from './parse/block.ts';
export { blocksOfText } from './parse/blocks-of-text.ts';
export { decodeLegacyBlocks } from './parse/legacy-blocks.ts';
export type { LineKind } from './parse/line.ts';
export { type Parsed, parse } from './parse/parse.ts';
export { type HtmlOptions, renderHtml } from './render/html.ts';
export { renderPlain } from './render/plain.ts';
export { type TextPlace, type WholeText, wholeText } from './render/whole-text.ts';
export { citations } from './structure/citations.ts';
export { applyCorrections, type Correction } from './structure/correction.ts';
export { type OutlineEntry, outline } from './structure/outline.ts';
export { type OutlineItem, type OutlineRow, outlineRows } from './structure/outline-rows.ts';
export { foldForSearch, sameText } from './text/fold.ts';
export { decodeLegacy, type LegacyEncoding } from './text/legacy/decode-legacy.ts';
export { normaliseText } from './text/normalise.ts';
export { normaliseWithOffsets, type TextWithOffsets } from './text/offsets.ts';
export { isSyllable } from './text/syllable.ts';
