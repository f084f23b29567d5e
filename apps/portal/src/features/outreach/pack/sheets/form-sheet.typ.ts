/** The machine-read form, on A4: each thing in its place in millimetres, as whoever reads the paper measures it. */
export const FORM_SHEET = `
#set page(width: data.paper.width * 1mm, height: data.paper.height * 1mm, margin: 0mm, fill: white)
#set text(fill: black, top-edge: "baseline", bottom-edge: "baseline")
#let at(thing, body) = place(top + left, dx: thing.x * 1mm, dy: thing.y * 1mm, body)
#for (i, sheet) in data.sheets.enumerate() {
  if i > 0 { pagebreak() }
  for thing in sheet {
    if thing.kind == "box" {
      let solid = thing.at("solid", default: false)
      at(thing, rect(width: thing.width * 1mm, height: thing.height * 1mm,
        fill: if solid { black } else { none }, stroke: if solid { none } else { data.stroke.box * 1mm + black }))
    } else if thing.kind == "line" {
      place(top + left, dx: thing.x1 * 1mm, dy: thing.y * 1mm,
        line(length: (thing.x2 - thing.x1) * 1mm, stroke: data.stroke.line * 1mm + rgb("#666666")))
    } else if thing.kind == "words" {
      let words = text(size: thing.size * 1mm, weight: if thing.at("bold", default: false) { 700 } else { 400 }, thing.words)
      if thing.at("end", default: false) {
        place(top + right, dx: thing.x * 1mm - data.paper.width * 1mm, dy: thing.y * 1mm, words)
      } else { at(thing, words) }
    } else {
      at(thing, image(bytes(thing.svg), format: "svg", width: thing.size * 1mm, alt: data.qrAlt))
    }
  }
  if data.mark != "" {
    place(bottom + left, dx: 18mm, dy: -6mm, text(size: 2.8mm, fill: soft, data.mark))
  }
}
`;
