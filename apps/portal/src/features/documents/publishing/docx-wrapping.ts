import { strToU8 } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Settings of our own: nothing of the old ones but whether left and right pages have heads of their own. */
export const SETTINGS = (evenAndOddHeaders: boolean) =>
  `${HEAD}<w:settings xmlns:w="${W}">${evenAndOddHeaders ? '<w:evenAndOddHeaders/>' : ''}<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^word\/document\.xml$/, `${WORD}.document.main+xml`],
  [/^word\/header\d+\.xml$/, `${WORD}.header+xml`],
  [/^word\/footer\d+\.xml$/, `${WORD}.footer+xml`],
  [/^word\/footnotes\.xml$/, `${WORD}.footnotes+xml`],
  [/^word\/endnotes\.xml$/, `${WORD}.endnotes+xml`],
  [/^word\/styles\.xml$/, `${WORD}.styles+xml`],
  [/^word\/numbering\.xml$/, `${WORD}.numbering+xml`],
  [/^word\/settings\.xml$/, `${WORD}.settings+xml`],
  [/^word\/theme\d+\.xml$/, 'application/vnd.openxmlformats-officedocument.theme+xml'],
];

/** The list of types and the first relation, for a package with these entries. No properties, no preview. */
export function packageTypes(names: readonly string[]): Record<string, Uint8Array> {
  const rows = names.flatMap((name) => {
    const type = TYPES.find(([pattern]) => pattern.test(name))?.[1];
    return type ? [`<Override PartName="/${name}" ContentType="${type}"/>`] : [];
  });
  const types = `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="jpeg" ContentType="image/jpeg"/>${rows.join('')}</Types>`;
  const first = `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;
  return { '[Content_Types].xml': strToU8(types), '_rels/.rels': strToU8(first) };
}
