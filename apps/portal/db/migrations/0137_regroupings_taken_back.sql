-- Owner: responses. Whoever takes a regrouping back gives an answer its step only while the group is as the act left it: nobody has joined,
-- left or renamed it (decision 0091).
alter table regrouping_group add column group_version integer;
-- How many opinions came back; fewer than moved where some were moved on, taken back, or an answer was approved.
alter table regrouping add column undone_opinions integer check (undone_opinions > 0);

-- Owner: inbox. An answer to a group whose opinions have all gone (moved by a colleague, taken back by their authors) waits for nobody.
do $$
declare
  was text := pg_get_viewdef('waiting_item'::regclass);
  becomes text;
begin
  becomes := regexp_replace(was, 'JOIN opinion_group g ON \(\(\(g\.consultation_id = r\.consultation_id\) AND \(g\.id = r\.group_id\)\)\)',
    'JOIN opinion_group g ON (((g.consultation_id = r.consultation_id) AND (g.id = r.group_id)) AND EXISTS (SELECT FROM group_membership m
       JOIN opinion o ON o.consultation_id = m.consultation_id AND o.id = m.opinion_id
       WHERE m.consultation_id = r.consultation_id AND m.group_id = r.group_id AND o.withdrawn_at IS NULL AND o.state <> ''notOpinion''))', 'g');
  if regexp_count(becomes, 'group_membership m') <> 2 then
    raise exception 'waiting_item: the answers that wait are not where they were';
  end if;
  execute 'create or replace view waiting_item as ' || becomes;
end
$$;
