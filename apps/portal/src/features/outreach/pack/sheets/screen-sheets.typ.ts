/** A card for networks, in CSS pixels; three shapes from one sheet. A pixel is 0.75 points. */
export const CARD_SHEET = `
#let (w, h) = (data.paper.width * 0.75pt, data.paper.height * 0.75pt)
#let k = if data.paper.width > data.paper.height { 1 } else { 1.37 }
#let pad = 30pt * k
#set page(width: w, height: h, margin: (x: pad, top: pad + 9pt * k, bottom: pad), fill: paper,
  background: place(top, rect(width: 100%, height: 9pt * k, fill: brand)))
#set text(size: 21pt * k * scale)
#let words = [
  #text(size: 14pt * k, fill: soft, weight: 600)[#upper(data.body)]
  #v(0.2em)
  #for block in data.blocks { if block.kind == "title" { block-title(block.text, 36pt * k); break } }
  #text(size: 16pt * k)[#version]
  #v(0.4em)
  #blocks(skip-title: true, head-size: 22pt * k)
]
#let tall = data.paper.height > 1.5 * data.paper.width
#if tall [#v(1fr)]
#words
#v(0.9em)
#v(1fr)
#block(width: 100%, breakable: false, grid(columns: (1fr, 125pt * k), column-gutter: 16pt * k, align: bottom, [
  #if data.until != "" [#text(size: 19pt * k, weight: 700, fill: brand)[#data.until] #linebreak()]
  #text(size: 15pt * k, weight: 600)[#data.link]
  #linebreak()
  #text(size: 11.5pt * k, fill: soft)[#data.notLaw #if data.mark != "" [#linebreak() #data.mark]]
], qr(125pt * k)))
`;

/** One picture of a row for a screen of 16:9. */
export const SLIDE_SHEET = `
#set page(width: 1440pt, height: 810pt, margin: (x: 70pt, top: 60pt, bottom: 44pt), fill: paper,
  background: place(top, rect(width: 100%, height: 14pt, fill: brand)))
#set text(size: 34pt * scale)
#text(size: 22pt, fill: soft, weight: 600)[#upper(data.body)]
#v(0.1em)
#for block in data.blocks { if block.kind == "title" { block-title(block.text, if data.first { 66pt } else { 50pt }); break } }
#text(size: 25pt)[#version]
#v(0.5em)
#blocks(skip-title: true, head-size: 36pt)
#v(0.5em)
#v(1fr)
#block(width: 100%, breakable: false, grid(columns: (1fr, auto), align: bottom, column-gutter: 30pt,
  text(size: 20pt, fill: soft)[#data.link · #data.notLaw #if data.mark != "" [· #data.mark] · #data.page],
  qr(if data.last or data.first { 230pt } else { 110pt })))
`;
