-- Owner: understanding. Paragraphs of opinions that have several: so that a template to which somebody added a demand of his own is found
-- beside those who sent the template alone. Hashes only, no word of an opinion.

create table opinion_paragraph (
  consultation_id uuid not null,
  -- hash of the core of the paragraph, of the unit and the side of its opinion
  paragraph text not null,
  opinion_id uuid not null,
  primary key (consultation_id, paragraph, opinion_id)
);
create index opinion_paragraph_opinion on opinion_paragraph (consultation_id, opinion_id);

create table paragraph_band (
  consultation_id uuid not null,
  -- as the bands of a core: a paragraph meets whole opinions and other paragraphs in them
  band integer not null,
  paragraph text not null,
  primary key (consultation_id, band, paragraph)
);
create index paragraph_band_paragraph on paragraph_band (consultation_id, paragraph);
