/**
 * What every sheet shares, in Typst. Data comes in as JSON and is inert: text of people is never code. Colours are those of the portal;
 * each pair keeps a contrast of 4.5 : 1 or more.
 */
export const SHEET_PARTS = `
#let data = json(bytes(sys.inputs.data))
#let scale = data.scale
#let ink = rgb("#1b1f24")
#let soft = rgb("#4a5361")
#let brand = rgb("#8a1c1c")
#let paper = rgb("#fffdf9")
#set document(title: data.title, author: data.body, date: none)
#set text(lang: "vi", region: "vn", font: ("Be Vietnam Pro",), fill: ink, hyphenate: false)
#set par(justify: false, leading: 0.62em)
#show heading: set text(weight: 700)
#show heading: set par(leading: 0.5em)
#show heading.where(level: 2): set block(above: 1.15em, below: 0.6em)
#let qr(width) = image(bytes(data.qr), format: "svg", width: width, alt: data.qrAlt)
#let version = text(fill: brand, weight: 600)[#data.version]
#let blocks(title-size: 22pt, head-size: 14pt, skip-title: false) = {
  for block in data.blocks {
    if block.kind == "title" {
      if not skip-title { block-title(block.text, title-size) }
    } else if block.kind == "heading" {
      text(size: head-size * scale, fill: brand)[#heading(level: 2, block.text)]
    } else if block.kind == "list" {
      list(marker: text(fill: brand)[•], spacing: 0.62em, ..block.items.map(item => [#item]))
    } else if block.kind == "table" {
      let columns = calc.max(..block.rows.map(row => row.len()))
      table(columns: columns, stroke: 0.5pt + soft, inset: 6pt, ..block.rows.flatten().map(cell => [#cell]))
    } else { par(block.text) }
  }
}
`;
/** Typst reads from top to bottom: what parts call stands before them. */
export const SHEET_TITLE = `
#let block-title(words, size) = text(size: size * json(bytes(sys.inputs.data)).scale)[#heading(level: 1, words)]
`;
