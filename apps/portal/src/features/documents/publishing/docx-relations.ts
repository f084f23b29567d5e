import { elements, readXml } from '../docx/xml.ts';

export interface Relation {
  readonly id: string;
  /** The last word of its type: "image", "header", "hyperlink". */
  readonly type: string;
  /** Path in the package, or an address when `outside`. */
  readonly target: string;
  readonly outside: boolean;
}

/** The relations of one part, from the file that stands beside it. */
export function relationsOf(files: ReadonlyMap<string, Uint8Array>, part: string): Relation[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1);
  const bytes = files.get(`${folder}_rels/${part.slice(folder.length)}.rels`);
  const read = bytes && readXml(bytes);
  if (!read?.ok) return [];
  return elements(read.root).map(({ attributes }) => {
    const outside = attributes.TargetMode === 'External';
    const target = attributes.Target ?? '';
    return {
      id: attributes.Id ?? '',
      type: attributes.Type?.split('/').at(-1) ?? '',
      target: outside ? target : pathFrom(folder, target),
      outside,
    };
  });
}

function pathFrom(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path: string[] = folder.split('/').filter(Boolean);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export function writeRelations(relations: readonly Relation[]): string {
  const rows = relations.map(({ id, type, target, outside }) => {
    const address = target.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
    return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${address}"${outside ? ' TargetMode="External"' : ''}/>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONS}">${rows.join('')}</Relationships>`;
}
