import { strToU8, zipSync } from 'fflate';
import { readStyles, type StyleSheet } from '../docx/styles.ts';
import { readXml, type XmlElement } from '../docx/xml.ts';
import { cleanPart } from './clean-markup.ts';
import { cleanPicture } from './clean-picture.server.ts';
import { type OpenParts, openParts } from './docx-parts.server.ts';
import { type Relation, relationsOf, writeRelations } from './docx-relations.ts';
import { countPackageTraces } from './docx-traces.ts';
import { packageTypes, SETTINGS } from './docx-wrapping.ts';
import { createTraceTally, type Trace, type TraceTally } from './traces.ts';
import { writeXml } from './write-xml.ts';

export type CleanDocx =
  | { readonly ok: true; readonly bytes: Uint8Array; readonly removed: readonly Trace[] }
  | { readonly ok: false; readonly reason: 'broken' };

/** Parts of the new package by their kind; everything else of the old one stays behind. */
const KEPT_TYPES = ['header', 'footer', 'footnotes', 'endnotes', 'styles', 'numbering', 'theme'] as const;

/**
 * Writes a Word file anew from what the old one prints: an allow-list of parts, elements and relations, tracked changes
 * accepted, pictures encoded again. No byte of the old package is copied.
 */
export async function cleanDocx(bytes: Uint8Array): Promise<CleanDocx> {
  const opened = openParts(bytes);
  if (!opened) return { ok: false, reason: 'broken' };
  const tally = createTraceTally();
  countPackageTraces(opened, tally);
  const writer = await createWriter(opened, tally);
  if (!(await writer.write(opened.main, 'document'))) return { ok: false, reason: 'broken' };
  return { ok: true, bytes: writer.pack(), removed: tally.list() };
}

async function createWriter(opened: OpenParts, tally: TraceTally) {
  const entries = new Map<string, Uint8Array>();
  /** Old path → its new name under word/, so that a picture that is used twice is written once. */
  const names = new Map<string, string | undefined>();
  const styles = stylesOf(opened);
  const counts = new Map<string, number>();

  const nameFor = (type: string, ending: string) => {
    const n = (counts.get(type) ?? 0) + 1;
    counts.set(type, n);
    const single = ['document', 'footnotes', 'endnotes', 'styles', 'numbering'].includes(type);
    return `${type}${single ? '' : n}.${ending}`;
  };

  async function takeAlong(relation: Relation): Promise<string | undefined> {
    if (relation.outside) {
      const isLink = relation.type === 'hyperlink' && /^(https?|mailto):/i.test(relation.target);
      if (!isLink) tally.add('outsideLinks');
      return isLink ? relation.target : undefined;
    }
    if (names.has(relation.target)) return names.get(relation.target);
    names.set(relation.target, undefined);
    const made = relation.type === 'image' ? await takePicture(relation.target) : await takePart(relation);
    names.set(relation.target, made);
    return made;
  }

  async function takePart({ type, target }: Relation): Promise<string | undefined> {
    return KEPT_TYPES.includes(type as (typeof KEPT_TYPES)[number]) ? await write(target, type) : undefined;
  }

  async function takePicture(path: string): Promise<string | undefined> {
    const content = opened.files.get(path);
    if (!content) return undefined;
    const picture = await cleanPicture(content);
    if (!picture) tally.add('drawings');
    if (!picture) return undefined;
    if (picture.hadMetadata) tally.add('pictureMetadata');
    const name = `media/${nameFor('image', picture.kind)}`;
    entries.set(`word/${name}`, picture.bytes);
    return name;
  }

  /** Cleans one part and all it refers to. Gives its new name under word/. */
  async function write(path: string, type: string): Promise<string | undefined> {
    const root = rootOf(opened.files.get(path));
    if (!root) return undefined;
    const links = new Map<string, string>();
    const relations: Relation[] = [];
    for (const relation of relationsOf(opened.files, path)) {
      const target = await takeAlong(relation);
      if (target === undefined) continue;
      const id = `rId${relations.length + 1}`;
      links.set(relation.id, id);
      relations.push({ ...relation, id, target });
    }
    if (type === 'document')
      relations.push({ id: 'rIdSettings', type: 'settings', target: 'settings.xml', outside: false });
    const name = nameFor(type, 'xml');
    const cleaned = type === 'theme' ? root : cleanPart(root, { styles, tally, links });
    entries.set(`word/${name}`, strToU8(writeXml(cleaned)));
    if (relations.length > 0) entries.set(`word/_rels/${name}.rels`, strToU8(writeRelations(relations)));
    return name;
  }

  return {
    write,
    pack: () => {
      entries.set('word/settings.xml', strToU8(SETTINGS(opened.evenAndOddHeaders)));
      const all = { ...packageTypes([...entries.keys()]), ...Object.fromEntries(entries) };
      // Zip times are local: 1 January 1980 in every zone.
      return zipSync(all, { level: 6, mtime: new Date(1980, 0, 1) });
    },
  };
}

function rootOf(part: Uint8Array | undefined): XmlElement | undefined {
  const read = part && readXml(part);
  return read?.ok ? read.root : undefined;
}

function stylesOf(opened: OpenParts): StyleSheet {
  const own = relationsOf(opened.files, opened.main).find((each) => each.type === 'styles');
  return readStyles(rootOf(opened.files.get(own?.target ?? 'word/styles.xml')));
}
