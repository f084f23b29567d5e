import {
  findCitations,
  indexUnits,
  type LegalTree,
  resolveLocator,
  type UnitIndex,
} from '@danban/legal-text';
import type { Position } from '#features/submissions/opinion.ts';
import type { SpeaksAs } from '../counting/counting-rules.ts';

/** What a paragraph of minutes may be; a person decides. */
export interface ProposedPoint {
  readonly state: 'proposed' | 'dropped';
  readonly paragraph: string;
  readonly unitId: string | null;
  readonly position: Position;
  readonly words: string;
  readonly speaksAs: SpeaksAs;
}

/** Shorter paragraphs are headings, dates, names. */
const SHORTEST = 15;

const OPINION =
  /(?:đồng ý|nhất trí|tán thành|đồng tình|đề nghị|kiến nghị|đề xuất|góp ý|ý kiến|cho rằng|nên |cần |phải |bổ sung|sửa|bỏ |thêm |băn khoăn|\?$)/iu;
const AGREES = /(?:đồng ý|nhất trí|tán thành|đồng tình)/iu;
const DISAGREES = /(?:không|chưa) (?:đồng ý|nhất trí|tán thành|đồng tình)/iu;
const AMENDS = /(?:đề nghị|kiến nghị|đề xuất|nên |cần |phải |bổ sung|sửa|bỏ |thêm |nhưng)/iu;
const MEETING =
  /(?:cuộc họp|hội nghị|bà con|toàn thể|các đại biểu)[^.]{0,40}(?:thống nhất|kết luận|nhất trí|biểu quyết|đề nghị)/iu;
const HOUSEHOLD = /(?:đại diện hộ|hộ (?:ông|bà|anh|chị|gia đình)|thay mặt (?:gia đình|hộ))/iu;

// - Ông Nguyễn Văn Ba (thôn Đoài): đề nghị …      Ý kiến của bà Tư: …
const SPEAKER =
  /^\s*(?:[-–+•*]|\d+[.)])?\s*(?:ý kiến (?:của )?)?(?:(?:đại diện )?(?:hộ )?(?:gia đình )?(?:ông|bà|anh|chị|cô|chú|bác|đồng chí|đ\/c)\s[^:.]{1,80}?|đại diện [^:.]{1,80}?):\s*/iu;
const BULLET = /^\s*(?:[-–+•*]|\d+[.)])\s*/u;

/** One proposal for each paragraph that is long enough; those that say no opinion are dropped but kept, so that nothing is lost. */
export function proposePoints(paragraphs: readonly string[], tree: LegalTree): ProposedPoint[] {
  const index = indexUnits(tree);
  return paragraphs
    .map((paragraph) => paragraph.normalize('NFC').trim())
    .filter((paragraph) => paragraph.length >= SHORTEST)
    .map((paragraph) => proposed(paragraph, index));
}

function proposed(paragraph: string, index: UnitIndex): ProposedPoint {
  const unitId = citedUnit(paragraph, index);
  return {
    state: OPINION.test(paragraph) || unitId !== null ? 'proposed' : 'dropped',
    paragraph,
    unitId,
    position: positionOf(paragraph),
    words: withoutSpeaker(paragraph),
    speaksAs: MEETING.test(paragraph) ? 'meeting' : HOUSEHOLD.test(paragraph) ? 'household' : 'person',
  };
}

/** The one unit of this draft that the paragraph names; two or none: the person chooses. */
function citedUnit(paragraph: string, index: UnitIndex): string | null {
  const own = findCitations(paragraph).filter(({ document }) => document === null || document.self === true);
  const units = own.flatMap((citation) =>
    citation.units.flatMap((locator) => resolveLocator(index, locator).units),
  );
  const distinct = [...new Set(units)];
  return distinct.length === 1 ? distinct[0]! : null;
}

function positionOf(paragraph: string): Position {
  if (DISAGREES.test(paragraph)) return 'disagree';
  if (/\?\s*$/u.test(paragraph)) return 'ask';
  return AGREES.test(paragraph) && !AMENDS.test(paragraph) ? 'agree' : 'amend';
}

/** Names of speakers are in the minutes, not in what everybody reads. */
function withoutSpeaker(paragraph: string): string {
  const spoken = paragraph.replace(SPEAKER, '');
  const words = spoken === paragraph ? paragraph.replace(BULLET, '') : spoken;
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1);
}
