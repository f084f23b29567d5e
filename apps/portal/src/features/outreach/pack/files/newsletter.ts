import { packWords } from '#text/vi/pack-words.ts';
import type { PackFacts } from '../pack-facts.ts';
import { type PieceBlock, plainText } from '../piece-text.ts';

const inert = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A mail as HTML that every reader shows: one column, no pictures from elsewhere, no script; the words are those of the plain form. */
export function newsletterHtml(facts: PackFacts, blocks: readonly PieceBlock[]): string {
  const title = blocks.find((block) => block.kind === 'title');
  const heading = title?.kind === 'title' ? title.text : facts.shortTitle;
  const body = blocks
    .filter((block) => block !== title)
    .map(htmlOf)
    .join('\n');
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${inert(heading)}</title></head>
<body style="margin:0;padding:16px;background:#ffffff;color:#1b1f24;font:16px/1.55 Arial,sans-serif">
<div style="max-width:600px;margin:0 auto">
<p style="margin:0;color:#4a5361">${inert(facts.body)}</p>
<h1 style="margin:8px 0;font-size:24px;line-height:1.3">${inert(heading)}</h1>
<p style="margin:0 0 16px;color:#8a1c1c;font-weight:bold">${inert(packWords.versionLine(facts))}</p>
${body}
<p style="margin:24px 0"><a href="${inert(facts.link)}" style="display:inline-block;background:#8a1c1c;color:#ffffff;padding:12px 20px;text-decoration:none;font-weight:bold">${inert(packWords.more.replace(/:$/, ''))}</a></p>
<p style="color:#4a5361;font-size:14px">${inert(packWords.notLaw)} ${inert(facts.link)}${facts.demoMark ? `<br>${inert(facts.demoMark)}` : ''}</p>
</div></body></html>
`;
}

function htmlOf(block: PieceBlock): string {
  if (block.kind === 'list')
    return `<ul>${block.items.map((item) => `<li>${inert(item)}</li>`).join('')}</ul>`;
  if (block.kind === 'table')
    return `<table>${block.rows.map((row) => `<tr>${row.map((cell) => `<td>${inert(cell)}</td>`).join('')}</tr>`).join('')}</table>`;
  if (block.kind === 'paragraph') return `<p>${inert(block.text)}</p>`;
  return `<h2 style="font-size:18px;color:#8a1c1c">${inert(block.text)}</h2>`;
}

export function newsletterText(facts: PackFacts, blocks: readonly PieceBlock[]): string {
  return [
    plainText(blocks),
    `${packWords.versionLine(facts)}. ${packWords.notLaw}`,
    `${packWords.more} ${facts.link}`,
    ...(facts.demoMark ? [facts.demoMark] : []),
  ].join('\n\n');
}
