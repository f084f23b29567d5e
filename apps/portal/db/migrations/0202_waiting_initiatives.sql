-- Owner: inbox. Contests for initiatives: entries to be checked from the day of the close on, complaints, members of the jury who have not
-- handed in, a proposal that waits for the leader.
do $$
begin
  execute 'create or replace view waiting_item as ' || rtrim(pg_get_viewdef('waiting_item'::regclass), '; ') || '
    union all
    select ''initiativesToCheck'', c.id, null::uuid, c.organisation_id, c.title, count(*)::text,
      ((c.closes_at at time zone ''Asia/Ho_Chi_Minh'')::date + 7), ''initiative.edit'', null::uuid, o.short_name
    from initiative_call c join initiative_entry e on e.call_id = c.id join organisation o on o.id = c.organisation_id
    where c.state = ''published'' and e.state = ''sent''
    group by c.id, o.short_name
    union all
    select ''initiativeComplaints'', c.id, null::uuid, c.organisation_id, c.title, count(*)::text, null::date, ''initiative.decide'',
      null::uuid, o.short_name
    from initiative_call c join initiative_entry e on e.call_id = c.id join organisation o on o.id = c.organisation_id
    where c.state in (''published'', ''scoring'') and e.state = ''refused'' and e.complaint <> '''' and e.complaint_answer = ''''
    group by c.id, o.short_name
    union all
    select ''initiativeSheetsAwaited'', c.id, null::uuid, c.organisation_id, c.title, count(*)::text, null::date, ''initiative.edit'',
      null::uuid, o.short_name
    from initiative_call c join initiative_juror j on j.call_id = c.id join organisation o on o.id = c.organisation_id
    where c.state = ''scoring'' and j.dismissed_at is null and j.handed_in_at is null
    group by c.id, o.short_name
    union all
    select ''initiativesToDecide'', c.id, null::uuid, c.organisation_id, c.title, '''', null::date, ''initiative.decide'', null::uuid, o.short_name
    from initiative_call c join organisation o on o.id = c.organisation_id
    where c.state = ''proposed''';
end $$;
