-- Owner: understanding. What was read out of each opinion for the officer: which units of the draft its words name, which articles
-- it may mean, what to look at before answering. Proposals; a person decides by grouping. No word of an opinion stands here.

create table opinion_meaning (
  consultation_id uuid not null,
  opinion_id uuid not null,
  -- of the opinion when it was read: another one means that its words were changed or erased
  fingerprint text not null,
  -- units of the opinion's version, in the order in which they are named
  cited text[] not null,
  -- articles, the likeliest first; none where a unit is cited, and where the words say too little
  likely text[] not null,
  -- question, personalData, insult, offTopic, denunciation
  flags text[] not null,
  primary key (consultation_id, opinion_id)
);
