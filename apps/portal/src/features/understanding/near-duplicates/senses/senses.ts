import { ASKING } from './asking.data.ts';
import { EVERYDAY } from './everyday.data.ts';
import { JOINING_SENSES } from './joining.data.ts';
import { JUDGING } from './judging.data.ts';
import { LIVING } from './living.data.ts';
import { MONEY } from './money.data.ts';
import { OFFICES } from './offices.data.ts';
import { PEOPLE } from './people.data.ts';
import { ROADS } from './roads.data.ts';
import { SCHOOLING } from './schooling.data.ts';
import { SURROUNDINGS } from './surroundings.data.ts';
import { TIME } from './time.data.ts';
import { WORK } from './work.data.ts';

/**
 * Words and turns of phrase of one sense, with their marks, as citizens of North, Centre and South write them; members of a line stand
 * for each other wherever all around them is alike. No line holds two things, two amounts, two sides, two times, or a condition: what
 * a house, an animal, a trade or a time is called stands here only where it is the same one by another name. When in doubt a phrase
 * is left out: a copy that is missed is read twice, a twin that is joined is lost.
 */
export const SAME_SENSE: readonly string[] = [
  ...EVERYDAY,
  ...ASKING,
  ...JUDGING,
  ...MONEY,
  ...PEOPLE,
  ...LIVING,
  ...WORK,
  ...ROADS,
  ...SURROUNDINGS,
  ...OFFICES,
  ...SCHOOLING,
  ...TIME,
  ...JOINING_SENSES,
];
