-- Owner: submissions. How many opinions each unit has, kept instead of counted: of 20,000 opinions a page reads some hundred
-- rows. Changes are appended, so that two who send at once never wait for each other; a job adds them up every minute. What a
-- page reads is the sum of both, in one statement, so it is right at every moment.

-- What is counted, said once: what was taken back and what is no opinion is in no count.
create view opinion_recount as
  select o.consultation_id, o.unit_id, s.counting_class, count(*)::int as received,
         (count(*) filter (where o.state = 'published'))::int as published
  from opinion o join submission s on s.consultation_id = o.consultation_id and s.id = o.submission_id
  where o.withdrawn_at is null and o.state <> 'notOpinion'
  group by o.consultation_id, o.unit_id, s.counting_class;

create table opinion_count (
  consultation_id uuid not null references consultation (id),
  -- null: about the draft as a whole
  unit_id text,
  counting_class text not null,
  received integer not null,
  published integer not null,
  unique nulls not distinct (consultation_id, unit_id, counting_class)
);

create table opinion_count_change (
  consultation_id uuid not null,
  id bigint generated always as identity,
  unit_id text,
  counting_class text not null,
  received integer not null,
  published integer not null,
  primary key (consultation_id, id)
);

-- In the database and not in the code of each act, so that no road to an opinion can forget it.
create function opinion_came_is_counted() returns trigger language plpgsql as $$
begin
  insert into opinion_count_change (consultation_id, unit_id, counting_class, received, published)
  select n.consultation_id, n.unit_id, s.counting_class, count(*), count(*) filter (where n.state = 'published')
  from came n join submission s on s.consultation_id = n.consultation_id and s.id = n.submission_id
  where n.withdrawn_at is null and n.state <> 'notOpinion'
  group by n.consultation_id, n.unit_id, s.counting_class;
  return null;
end
$$;
create trigger opinion_came_is_counted after insert on opinion
  referencing new table as came for each statement execute function opinion_came_is_counted();

create function opinion_change_is_counted() returns trigger language plpgsql as $$
begin
  insert into opinion_count_change (consultation_id, unit_id, counting_class, received, published)
  select c.consultation_id, c.unit_id, s.counting_class, sum(c.one), coalesce(sum(c.one) filter (where c.state = 'published'), 0)
  from (
    select consultation_id, unit_id, submission_id, state, withdrawn_at, 1 as one from became
    union all
    select consultation_id, unit_id, submission_id, state, withdrawn_at, -1 from was
  ) c join submission s on s.consultation_id = c.consultation_id and s.id = c.submission_id
  where c.withdrawn_at is null and c.state <> 'notOpinion'
  group by c.consultation_id, c.unit_id, s.counting_class
  having sum(c.one) <> 0 or sum(c.one) filter (where c.state = 'published') <> 0;
  return null;
end
$$;
create trigger opinion_change_is_counted after update on opinion
  referencing old table as was new table as became for each statement execute function opinion_change_is_counted();

insert into opinion_count select consultation_id, unit_id, counting_class, received, published from opinion_recount;

create view opinion_count_by_class as
  select consultation_id, unit_id, counting_class, sum(received)::int as received, sum(published)::int as published
  from (
    select consultation_id, unit_id, counting_class, received, published from opinion_count
    union all
    select consultation_id, unit_id, counting_class, received, published from opinion_count_change
  ) counted
  group by consultation_id, unit_id, counting_class
  having sum(received) <> 0 or sum(published) <> 0;

create or replace view opinion_count_by_unit as
  select consultation_id, unit_id, sum(received)::int as received, sum(published)::int as published
  from opinion_count_by_class group by consultation_id, unit_id;
create or replace view internal_count_by_unit as
  select consultation_id, unit_id, received, published from opinion_count_by_class where counting_class = 'staff';
