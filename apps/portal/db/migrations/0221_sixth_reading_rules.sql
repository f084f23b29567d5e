-- Owner: understanding. The rules of reading are the sixth (decision 0153): a letter whose reason is put otherwise here and there is the same opinion. What was
-- read by the fifth is forgotten here, so that the night reads every round anew, and not only those in which something arrives.
delete from paragraph_band;
delete from opinion_paragraph;
delete from head_band;
delete from known_core;
delete from opinion_core;
delete from opinion_meaning;
