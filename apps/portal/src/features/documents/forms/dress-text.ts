import { element } from '../docx/write-xml.ts';
import { child, elements, settingOf, type XmlElement } from '../docx/xml.ts';
import { withoutSetup } from './clean-form.ts';
import type { SamplePlace } from './form-places.ts';

/** How a sample line is set. */
export interface Sample {
  readonly paragraph: XmlElement | undefined;
  readonly run: XmlElement | undefined;
}
export type Samples = Readonly<Record<SamplePlace, Sample | undefined>>;

export function sampleOf(paragraph: XmlElement, run: XmlElement): Sample {
  return { paragraph: child(withoutSetup(paragraph), 'w:pPr'), run: child(run, 'w:rPr') };
}

const HEADINGS: Readonly<Record<string, SamplePlace>> = {
  Heading1: 'heading1',
  Heading2: 'heading2',
  Heading3: 'heading3',
};

/** A block as the standard writer sets it, dressed as the sample line of its kind; tables, captions and pictures stay as written. */
export function dressed(block: XmlElement, samples: Samples): XmlElement {
  const properties = child(block, 'w:pPr');
  const isText = block.name === 'w:p' && settingOf(properties, 'w:jc') === 'both';
  const sample = isText ? samples[HEADINGS[settingOf(properties, 'w:pStyle') ?? ''] ?? 'body'] : undefined;
  if (!sample) return steady(block);
  const set = structuredClone(sample.paragraph ?? element('w:pPr'));
  const keepNext = child(properties, 'w:keepNext');
  if (keepNext && !child(set, 'w:keepNext'))
    set.children.splice(child(set, 'w:pStyle') ? 1 : 0, 0, structuredClone(keepNext));
  const runs = elements(block, 'w:r').map((run) =>
    element('w:r', run.attributes, [
      ...(sample.run ? [structuredClone(sample.run)] : []),
      ...run.children.filter((each) => typeof each === 'string' || each.name !== 'w:rPr'),
    ]),
  );
  return element('w:p', block.attributes, [set, ...runs]);
}

/** Says the space around lines that the standard form leaves to its own defaults: those of another form may be wider. */
export function steady(block: XmlElement): XmlElement {
  const copy = structuredClone(block);
  for (const spacing of spacingsOf(copy)) {
    const attributes = spacing.attributes as Record<string, string>;
    attributes['w:before'] ??= '0';
    attributes['w:after'] ??= '0';
  }
  return copy;
}

function spacingsOf(root: XmlElement): XmlElement[] {
  const own = child(child(root, 'w:pPr'), 'w:spacing');
  return [...(own && root.name === 'w:p' ? [own] : []), ...elements(root).flatMap(spacingsOf)];
}
