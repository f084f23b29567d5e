import { readGrouping } from './grouping.ts';
import type { Marker } from './marker.ts';

// Mục 1. LẬP HỒ SƠ            MỤC II            Tiểu mục 1. HỒ SƠ TRÌNH
// ^^^^^^ ^^^^^^^^^            ^^^^^^            ^^^^^^^^^^^ ^^^^^^^^^^^
const SECTION = /^((?:Mục|MỤC) (?:((?:thứ|THỨ) \p{L}+)|([IVXL]+|\d{1,3}[a-zđ]?)))(?![\p{L}\d])/u;
const SUBSECTION = /^((?:Tiểu mục|TIỂU MỤC) (?:((?:thứ|THỨ) \p{L}+)|([IVXL]+|\d{1,3}[a-zđ]?)))(?![\p{L}\d])/u;

// I. MỤC ĐÍCH, YÊU CẦU            II - Nhiệm vụ
// ^^ ^^^^^^^^^^^^^^^^^            ^^   ^^^^^^^^
//                                  Ii. mục tiêu   (capitals lost on the way)
const ROMAN = /^(([IVX][IVXLivx]*)\s?(?:[.)]|\s?[-–](?=\s)))\s*(?=["“(]?\p{L})(.*)$/u;

/**
 * Reads a section (mục) or subsection (tiểu mục) of a document with articles.
 *
 * @example
 * readSection('Mục 1. LẬP HỒ SƠ')?.rest; // 'LẬP HỒ SƠ'
 */
export function readSection(text: string): Marker | undefined {
  return readGrouping('section', SECTION, text) ?? readGrouping('subsection', SUBSECTION, text);
}

/**
 * Reads the Roman heading of a plan, report or appendix, which is its section; only used where there
 * are no articles, because inside an article it is some list of its author's.
 *
 * @example
 * readRoman('I. MỤC ĐÍCH, YÊU CẦU')?.number; // 'I'
 */
export function readRoman(text: string): Marker | undefined {
  const match = ROMAN.exec(text);
  return match
    ? { kind: 'section', number: match[2]!.toUpperCase(), label: match[1]!, rest: match[3]!, roman: true }
    : undefined;
}
