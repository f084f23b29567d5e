-- Owner: submissions. How many opinions of which unit each group has, kept as the numbers of 0075 are: the answering desk shows
-- what is done and what is left of 100,000 opinions without loading one.
create table grouped_count (
  consultation_id uuid not null references consultation (id),
  group_id uuid not null,
  -- of the opinion, not of the group; null: about the draft as a whole
  unit_id text,
  opinions integer not null,
  unique nulls not distinct (consultation_id, group_id, unit_id)
);

create table grouped_count_change (
  consultation_id uuid not null,
  id bigint generated always as identity,
  group_id uuid not null,
  unit_id text,
  opinions integer not null,
  primary key (consultation_id, id)
);

-- Said once: what was taken back and what is no opinion is in no count.
create view grouped_recount as
  select m.consultation_id, m.group_id, o.unit_id, count(*)::int as opinions
  from group_membership m join opinion o on o.consultation_id = m.consultation_id and o.id = m.opinion_id
  where o.withdrawn_at is null and o.state <> 'notOpinion'
  group by m.consultation_id, m.group_id, o.unit_id;

create function membership_came_is_counted() returns trigger language plpgsql as $$
begin
  insert into grouped_count_change (consultation_id, group_id, unit_id, opinions)
  select n.consultation_id, n.group_id, o.unit_id, count(*)
  from came n join opinion o on o.consultation_id = n.consultation_id and o.id = n.opinion_id
  where o.withdrawn_at is null and o.state <> 'notOpinion'
  group by n.consultation_id, n.group_id, o.unit_id;
  return null;
end
$$;
create trigger membership_came_is_counted after insert on group_membership
  referencing new table as came for each statement execute function membership_came_is_counted();

create function membership_went_is_counted() returns trigger language plpgsql as $$
begin
  insert into grouped_count_change (consultation_id, group_id, unit_id, opinions)
  select w.consultation_id, w.group_id, o.unit_id, -count(*)
  from went w join opinion o on o.consultation_id = w.consultation_id and o.id = w.opinion_id
  where o.withdrawn_at is null and o.state <> 'notOpinion'
  group by w.consultation_id, w.group_id, o.unit_id;
  return null;
end
$$;
create trigger membership_went_is_counted after delete on group_membership
  referencing old table as went for each statement execute function membership_went_is_counted();

create function membership_moved_is_counted() returns trigger language plpgsql as $$
begin
  insert into grouped_count_change (consultation_id, group_id, unit_id, opinions)
  select c.consultation_id, c.group_id, o.unit_id, sum(c.one)
  from (
    select consultation_id, group_id, opinion_id, 1 as one from became
    union all
    select consultation_id, group_id, opinion_id, -1 from was
  ) c join opinion o on o.consultation_id = c.consultation_id and o.id = c.opinion_id
  where o.withdrawn_at is null and o.state <> 'notOpinion'
  group by c.consultation_id, c.group_id, o.unit_id
  having sum(c.one) <> 0;
  return null;
end
$$;
create trigger membership_moved_is_counted after update on group_membership
  referencing old table as was new table as became for each statement execute function membership_moved_is_counted();

-- An opinion that is taken back, or found to be none, while it is in a group.
create function grouped_opinion_change_is_counted() returns trigger language plpgsql as $$
begin
  insert into grouped_count_change (consultation_id, group_id, unit_id, opinions)
  select c.consultation_id, m.group_id, c.unit_id, sum(c.one)
  from (
    select consultation_id, id, unit_id, state, withdrawn_at, 1 as one from became
    union all
    select consultation_id, id, unit_id, state, withdrawn_at, -1 from was
  ) c join group_membership m on m.consultation_id = c.consultation_id and m.opinion_id = c.id
  where c.withdrawn_at is null and c.state <> 'notOpinion'
  group by c.consultation_id, m.group_id, c.unit_id
  having sum(c.one) <> 0;
  return null;
end
$$;
create trigger grouped_opinion_change_is_counted after update on opinion
  referencing old table as was new table as became for each statement execute function grouped_opinion_change_is_counted();

insert into grouped_count select consultation_id, group_id, unit_id, opinions from grouped_recount;

create view grouped_count_by_unit as
  select consultation_id, group_id, unit_id, sum(opinions)::int as opinions
  from (
    select consultation_id, group_id, unit_id, opinions from grouped_count
    union all
    select consultation_id, group_id, unit_id, opinions from grouped_count_change
  ) counted
  group by consultation_id, group_id, unit_id
  having sum(opinions) <> 0;

-- Pages of the desk go by the id, which is the order of receipt.
create index opinion_unit_in_order on opinion (consultation_id, unit_id, id);
drop index opinion_unit;
create index submission_channel on submission (consultation_id, channel);
create index submission_late on submission (consultation_id) where late;

-- The dictionary is named, so that the result depends on nothing else and may be indexed.
create function words_for_search(words text) returns text language sql immutable parallel safe strict as $$
  select lower(public.unaccent('public.unaccent'::regdictionary, words))
$$;
create index opinion_words on opinion
  using gin (to_tsvector('simple', words_for_search(text || ' ' || coalesce(suggested_wording, ''))));

-- Owner: responses. Who answers which article.
create table answer_assignment (
  consultation_id uuid not null references consultation (id),
  -- a unit of the draft, or "chung"
  place text not null,
  person_id uuid not null references person (id),
  assigned_by uuid not null references person (id),
  assigned_at timestamptz not null,
  primary key (consultation_id, place)
);
create index answer_assignment_person on answer_assignment (person_id);
