import { placeNames } from '#text/vi/form-places.ts';
import { flagOf, type XmlElement } from '../docx/xml.ts';
import { decreeFindings } from './decree-rules.ts';
import { type FormFinding, finding } from './form-finding.ts';
import { allOf, type FormPackage, openForm } from './form-package.server.ts';
import { type FormKind, type FormPlace, isSample, placesOf } from './form-places.ts';
import { paragraphsOf, placesIn, textOf } from './places-in-text.ts';

/**
 * What is found in a form that somebody adjusted in Word. That it is a Word file without macros, within its limits and without a
 * secrecy stamp was asked before, by the gate of all files.
 */
export function checkForm(bytes: Uint8Array, kind: FormKind): FormFinding[] {
  const form = openForm(bytes);
  if (!form) return [finding('unreadable')];
  return [...hiddenThings(form), ...placeFindings(form, kind), ...decreeFindings(form)];
}

/** Parts that a letterhead needs; anything else could carry what nobody sees on the page. */
const USUAL_KINDS: readonly string[] = [
  ...['styles', 'settings', 'webSettings', 'fontTable', 'theme', 'numbering', 'header', 'footer'],
  ...['footnotes', 'endnotes', 'image', 'font', 'stylesWithEffects'],
  // Left behind when a document is written, so they do no harm: data bound to fields, comments and who wrote them, building blocks.
  ...['customXml', 'customXmlProps', 'comments', 'commentsExtended', 'commentsIds', 'commentsExtensible'],
  ...['people', 'glossaryDocument', 'attachedTemplate', 'documenttasks', 'printerSettings'],
];
/** The only fields that a form needs. Others fetch, run or change something whenever the document is opened. */
const USUAL_FIELD = /^\s*(PAGE|NUMPAGES|SECTIONPAGES)\b/i;
const CHANGES = ['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'];

function hiddenThings(form: FormPackage): FormFinding[] {
  const found: FormFinding[] = [];
  const embedded = form.names.find((name) => /^word\/(embeddings|activeX|vba)|\.bin$/i.test(name));
  if (embedded) found.push(finding('embedded', { name: embedded }));
  const pointed = [...form.relationships].flatMap(([part, all]) =>
    all
      // The template that a document was once made from is a path on somebody's disk; it is left out.
      .filter(({ kind }) => !(kind === 'attachedTemplate' && part === 'settings.xml')),
  );
  const external = pointed.filter(({ isExternal }) => isExternal);
  for (const { target } of external) found.push(finding('external', { target: target.slice(0, 120) }));
  const other = pointed.find(
    ({ kind, isExternal }) =>
      !isExternal && !USUAL_KINDS.includes(kind) && !['oleObject', 'package'].includes(kind),
  );
  if (other) found.push(finding('otherPart', { kind: other.kind }));
  if (pointed.some(({ kind }) => ['oleObject', 'package', 'control'].includes(kind)) && !embedded)
    found.push(finding('embedded', { name: 'OLE' }));
  for (const { kind, target, isExternal } of pointed)
    if (kind === 'image' && !isExternal && !form.pictures.has(target.replace(/^media\//, '')))
      found.push(finding('pictureKind', { name: target.split('/').at(-1) ?? '' }));
  if (elementsOf(form).some(({ name }) => CHANGES.includes(name))) found.push(finding('trackedChanges'));
  const field = fieldsOf(form).find((instruction) => !USUAL_FIELD.test(instruction));
  if (field) found.push(finding('activeField', { name: field.trim().split(/\s/)[0] ?? '' }));
  if (elementsOf(form).some((each) => each.name === 'w:rPr' && flagOf(each, 'w:vanish')))
    found.push(finding('hiddenText'));
  if (elementsOf(form).filter(({ name }) => name === 'w:sectPr').length !== 1)
    found.push(finding('severalSections'));
  return found;
}

/** Parts whose words are printed. */
const PRINTED = /^(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/;
const elementsOf = (form: FormPackage): XmlElement[] =>
  [...form.parts].filter(([name]) => PRINTED.test(name)).flatMap(([, root]) => [...allOf(root)]);

/** Instructions of fields: whole ones, and those that Word writes in pieces between their marks. */
function fieldsOf(form: FormPackage): string[] {
  const simple: string[] = [];
  const pieces: string[] = [];
  let isOpen = false;
  for (const each of elementsOf(form)) {
    if (each.name === 'w:fldSimple') simple.push(each.attributes['w:instr'] ?? '');
    else if (each.name === 'w:fldChar') {
      isOpen = each.attributes['w:fldCharType'] === 'begin';
      if (isOpen) pieces.push('');
    } else if (each.name === 'w:instrText') {
      if (pieces.length === 0) pieces.push('');
      pieces[pieces.length - 1] += each.children.join('');
    }
  }
  return [...simple, ...pieces];
}

function placeFindings(form: FormPackage, kind: FormKind): FormFinding[] {
  const found: FormFinding[] = [];
  const count = new Map<FormPlace, number>();
  const wanted = placesOf(kind);
  for (const { paragraph, inTable, inTextBox } of paragraphsOf(form.document)) {
    for (const { place, name } of placesIn(paragraph)) {
      if (!place || !wanted.includes(place)) {
        found.push(finding('unknown', { name }));
        continue;
      }
      count.set(place, (count.get(place) ?? 0) + 1);
      const said = { name: placeNames[place] };
      if (inTextBox) found.push(finding('inTextBox', said));
      else if (isSample(place) && inTable) found.push(finding('insideTable', said));
      if (isSample(place) && !isAlone(textOf(paragraph))) found.push(finding('notAlone', said));
    }
  }
  for (const [part, root] of form.parts)
    if (part !== 'document.xml' && PRINTED.test(part))
      for (const { paragraph } of paragraphsOf(root))
        for (const { name } of placesIn(paragraph)) found.push(finding('inMargin', { name }));
  for (const place of wanted) {
    const times = count.get(place) ?? 0;
    if (times === 0) found.push(finding('missing', { name: placeNames[place] }));
    if (times > 1) found.push(finding('repeated', { name: placeNames[place], times }));
  }
  return found;
}

const isAlone = (text: string) => /^\s*\{\{[^{}]*\}\}\s*$/.test(text);
