// node packages/legal-text/test/bench/wrong.ts
//
// What is still wrong on the real documents, and why: structure, citations and what they resolve to, amending
// instructions, plain facts, one after the other; each difference by its place. In short:
//
// structure     what is left are differences of the two transcriptions (two articles in one record, lines left out,
//               "3 cm" and "3cm"), a point printed "d)" for "đ)", and quotations in scans whose marks are spoilt
// citations     a number without any word of type in a list; abbreviated names ("Luật HTX") are found but not resolved,
//               nor is a law that means itself by its bare name
// instructions  targets that the base does not have, since acts in between are not in the collection
// facts         see facts.ts: names of things worded as duties, how long a thing lasts, duties told as plain statements
process.argv.push('--wrong');
for (const part of ['structure', 'cite', 'amend', 'facts']) {
  console.log(`\n# ${part}`);
  await import(`./${part}.ts`);
}

export {};
