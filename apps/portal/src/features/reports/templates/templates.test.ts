import { describe, expect, test } from 'vitest';
import { unknownPlaces } from '../writing/print-values.ts';
import { NATIONAL_TEMPLATES, nationalTemplate } from './national-templates.ts';
import { narrativeParts, type ReportTemplate, TEMPLATE_CODES, type TemplatePart } from './report-template.ts';

const partsOf = ({ parts, appendices = [] }: ReportTemplate): TemplatePart[] => [
  ...parts,
  ...appendices.flatMap((one) => one.parts),
];

describe.each(NATIONAL_TEMPLATES.map((template) => [template.code, template] as const))(
  '%s',
  (code, template) => {
    test('says what it rests on and for whom it is', () => {
      expect(nationalTemplate(code)).toBe(template);
      expect([template.name, template.use, template.basis].every((text) => text.length > 10)).toBe(true);
    });
    test('every place in its sentences is a figure or a word that is known', () => {
      const texts = partsOf(template).flatMap((part) =>
        part.kind === 'sentence' ? part.phrases.map(({ text }) => text) : [],
      );
      expect([...texts, ...template.recipients].flatMap(unknownPlaces)).toEqual([]);
    });
    test('each box has a key of its own, and there is an end', () => {
      const keys = narrativeParts(template).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.every((key) => !['version', 'title', 'addressee', 'requestReference'].includes(key))).toBe(
        true,
      );
      const last = template.parts.at(-1);
      expect(last?.kind === 'sentence' && last.phrases.every(({ text }) => text.endsWith('./.'))).toBe(true);
    });
  },
);

test('the short form of communes asks for at most twelve typed fields, those of every report included', () => {
  const ofEvery = ['title', 'periodFrom', 'periodTo', 'addressee', 'requestReference'].length;
  expect(narrativeParts(nationalTemplate('communeShort')).length + ofEvery).toBeLessThanOrEqual(12);
});

test('all seven occasions and the ad hoc one have a template', () => {
  expect(NATIONAL_TEMPLATES.map(({ code }) => code)).toEqual([...TEMPLATE_CODES]);
});
