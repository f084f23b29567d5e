/** A4 on several pages: summary, questions and answers. The foot of each page says which draft it is. */
export const FLOW_SHEET = `
#set page(width: data.paper.width * 1mm, height: data.paper.height * 1mm,
  margin: (x: 20mm, top: 16mm, bottom: 20mm),
  footer: text(size: 8.5pt, fill: soft)[#data.version · #data.notLaw #h(1fr) #data.link #if data.mark != "" [ · #data.mark]])
#set text(size: 10.8pt * scale)
#grid(columns: (1fr, auto), column-gutter: 8mm, align: (left + top, right + top),
  [
    #text(size: 10pt, fill: soft, weight: 600)[#upper(data.body)]
    #v(1mm)
    #for block in data.blocks { if block.kind == "title" { block-title(block.text, 21pt); break } }
    #v(0.5mm)
    #version
  ],
  [#qr(27mm)#v(-1mm)#align(center, text(size: 6.8pt, fill: soft)[#data.scan])])
#line(length: 100%, stroke: 1.2pt + brand)
#v(1mm)
#blocks(skip-title: true, head-size: 12.5pt)
`;

/** A notice on a board, read from two metres: one page. Sizes grow with the paper. */
export const NOTICE_SHEET = `
#let u = data.paper.width / 210
#let k = u * scale
#set page(width: data.paper.width * 1mm, height: data.paper.height * 1mm, margin: 16mm * (data.paper.width / 210), fill: white)
#set text(size: 17pt * k)
#block(width: 100%, fill: brand, inset: (x: 7mm * k, y: 5mm * k), radius: 2mm, text(fill: white, size: 15pt * k, weight: 600)[#upper(data.body)])
#v(3mm * k)
#for block in data.blocks { if block.kind == "title" { block-title(block.text, 38pt * k / scale); break } }
#text(size: 15pt * k)[#version]
#v(2mm * k)
#line(length: 100%, stroke: 2pt + brand)
#v(2mm * k)
#blocks(skip-title: true, head-size: 24pt * k / scale)
#v(0.6em)
#v(1fr)
#grid(columns: (62mm * u, 1fr), column-gutter: 8mm * u, align: (left + bottom, left + bottom),
  qr(62mm * u),
  [
    #text(size: 23pt * u, weight: 700)[#data.scan]
    #v(1mm * u)
    #text(size: 14pt * u)[#data.orOpen]
    #linebreak()
    #text(size: 18pt * u, weight: 600)[#data.link]
    #v(2mm * u)
    #text(size: 11.5pt * u, fill: soft)[#data.notLaw #if data.mark != "" [#linebreak() #data.mark]]
  ])
`;

/** A5 on two sides. */
export const LEAFLET_SHEET = `
#set page(width: 148mm, height: 210mm, margin: (x: 12mm, top: 11mm, bottom: 14mm),
  footer: text(size: 7.5pt, fill: soft)[#data.version · #data.link #if data.mark != "" [#linebreak() #data.mark]])
#set text(size: 10pt * scale)
#block(width: 100%, fill: brand, inset: (x: 4mm, y: 3mm), radius: 1.5mm, text(fill: white, size: 10pt, weight: 600)[#upper(data.body)])
#grid(columns: (1fr, 30mm), column-gutter: 5mm,
  [
    #for block in data.blocks { if block.kind == "title" { block-title(block.text, 19pt); break } }
    #version
    #v(1mm)
    #text(size: 9pt, fill: soft)[#data.notLaw]
  ],
  [#qr(30mm) #v(-1.5mm) #align(center, text(size: 6.3pt, fill: soft)[#data.scan])])
#line(length: 100%, stroke: 1pt + brand)
#blocks(skip-title: true, head-size: 12pt)
`;
