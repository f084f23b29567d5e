-- Owner: submissions. How many opinions came by which channel, of whom and how late, kept as the numbers of 0075 are: the desk of the
-- table says it of 100,000 opinions at each look. Channel, class and lateness of a submission never change.
create view channel_recount as
  select o.consultation_id, s.channel, s.counting_class, s.late, count(*)::int as received
  from opinion o join submission s on s.consultation_id = o.consultation_id and s.id = o.submission_id
  where o.withdrawn_at is null and o.state <> 'notOpinion'
  group by o.consultation_id, s.channel, s.counting_class, s.late;

create table channel_count (
  consultation_id uuid not null references consultation (id),
  channel text not null,
  counting_class text not null,
  late boolean not null,
  received integer not null,
  primary key (consultation_id, channel, counting_class, late)
);

create table channel_count_change (
  consultation_id uuid not null,
  id bigint generated always as identity,
  channel text not null,
  counting_class text not null,
  late boolean not null,
  received integer not null,
  primary key (consultation_id, id)
);

create function opinion_came_by_channel() returns trigger language plpgsql as $$
begin
  insert into channel_count_change (consultation_id, channel, counting_class, late, received)
  select n.consultation_id, s.channel, s.counting_class, s.late, count(*)
  from came n join submission s on s.consultation_id = n.consultation_id and s.id = n.submission_id
  where n.withdrawn_at is null and n.state <> 'notOpinion'
  group by n.consultation_id, s.channel, s.counting_class, s.late;
  return null;
end
$$;
create trigger opinion_came_by_channel after insert on opinion
  referencing new table as came for each statement execute function opinion_came_by_channel();

create function opinion_change_by_channel() returns trigger language plpgsql as $$
begin
  insert into channel_count_change (consultation_id, channel, counting_class, late, received)
  select c.consultation_id, s.channel, s.counting_class, s.late, sum(c.one)
  from (
    select consultation_id, submission_id, state, withdrawn_at, 1 as one from became
    union all
    select consultation_id, submission_id, state, withdrawn_at, -1 from was
  ) c join submission s on s.consultation_id = c.consultation_id and s.id = c.submission_id
  where c.withdrawn_at is null and c.state <> 'notOpinion'
  group by c.consultation_id, s.channel, s.counting_class, s.late
  having sum(c.one) <> 0;
  return null;
end
$$;
create trigger opinion_change_by_channel after update on opinion
  referencing old table as was new table as became for each statement execute function opinion_change_by_channel();

insert into channel_count select consultation_id, channel, counting_class, late, received from channel_recount;

create view channel_count_now as
  select consultation_id, channel, counting_class, late, sum(received)::int as received
  from (
    select consultation_id, channel, counting_class, late, received from channel_count
    union all
    select consultation_id, channel, counting_class, late, received from channel_count_change
  ) counted
  group by consultation_id, channel, counting_class, late
  having sum(received) <> 0;

-- The opinions of one group in the order of receipt.
create index group_membership_in_order on group_membership (consultation_id, group_id, opinion_id);
drop index group_membership_group;
