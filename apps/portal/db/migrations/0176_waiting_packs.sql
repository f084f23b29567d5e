-- Owner: inbox. Packs of communication: pieces that wait for the second person, pieces that do not fit their sheet, and a pack whose
-- text is no longer the newest one. One row for each draft: nineteen pieces are one thing to do.
do $$
begin
  execute 'create or replace view waiting_item as ' || rtrim(pg_get_viewdef('waiting_item'::regclass), '; ') || '
    union all
    select w.kind, p.id, null::uuid, p.organisation_id, p.short_title, w.pieces::text, null::date, w.permission, null::uuid, o.short_name
    from law_project p join organisation o on o.id = p.organisation_id
    join lateral (select k.id, k.state, k.draft_version_id from communication_pack k where k.project_id = p.id
      order by k.made_at desc, k.id desc limit 1) k on true
    join draft_version v on v.id = k.draft_version_id
    cross join lateral (select exists (select from draft_version n where n.project_id = p.id and n.state = ''confirmed''
      and n.ordinal > v.ordinal) as older) s
    cross join lateral (
      select ''packToApprove'' as kind, ''keyPoints.approve'' as permission, count(*) as pieces from pack_piece q
      where not s.older and k.state = ''made'' and q.pack_id = k.id and q.state = ''draft'' and q.problem is null
      union all
      select ''packToRepair'', ''draft.edit'', count(*) from pack_piece q
      where not s.older and k.state = ''made'' and q.pack_id = k.id and q.state = ''draft'' and q.problem is not null
      union all
      select ''packToRenew'', ''draft.edit'', count(*) from pack_piece q
      where s.older and q.pack_id = k.id and q.words <> ''''
        and (q.state in (''draft'', ''approved'') or q.ended_because = ''newerVersion'')) w
    where w.pieces > 0 and p.stage not in (''issued'', ''stopped'')
      and not exists (select from withdrawn_version gone where gone.draft_version_id = k.draft_version_id)';
end
$$;
