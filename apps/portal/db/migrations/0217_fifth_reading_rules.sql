-- Owner: understanding. The rules of reading are the fifth (decision 0150): more opinions are the same, so cores and heads are compared otherwise. What was
-- read by the fourth is forgotten here, so that the night reads every round anew, and not only those in which something arrives.
delete from paragraph_band;
delete from opinion_paragraph;
delete from head_band;
delete from known_core;
delete from opinion_core;
delete from opinion_meaning;
