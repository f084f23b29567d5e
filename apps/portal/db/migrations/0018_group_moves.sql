-- Owner: submissions. Where an opinion was before it was put into its group, so that a move can be taken back.
alter table group_membership add column previous_group_id uuid;
alter table group_membership add foreign key (consultation_id, previous_group_id)
  references opinion_group (consultation_id, id);
