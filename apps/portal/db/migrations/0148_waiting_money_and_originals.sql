-- Owner: plans. A file that had to go leaves a note: the spend keeps its number, day and amount, the evidence its place, neither the name.
alter table spend add column voucher_purged_at timestamptz,
  add check (voucher_purged_at is null or voucher_sha256 is null);
create index spend_voucher_file on spend (voucher_sha256) where voucher_sha256 is not null;
alter table task_evidence add column purged_at timestamptz, drop constraint task_evidence_file,
  add constraint task_evidence_file check ((kind = 'file') = (sha256 is not null or purged_at is not null)),
  add check (purged_at is null or sha256 is null);
create index task_evidence_file on task_evidence (sha256) where sha256 is not null;

-- What the officer uploaded, where another program made the file that was read of it (Word 97-2003).
alter table plan_import add column original_sha256 text, add column original_name text,
  add check ((original_sha256 is null) = (original_name is null));
create index plan_import_original on plan_import (original_sha256) where original_sha256 is not null;

-- Owner: documents. A plan that comes as a scan is read at the desk of scans too.
alter table scan_reading drop constraint scan_reading_object_kind_check,
  add constraint scan_reading_object_kind_check check (object_kind in ('lawProject', 'externalDraft', 'planImport'));

-- Owner: inbox. Of each plan that has not ended: how many lines of money wait for approval, how many vouchers have no file yet.
do $$
begin
  execute 'create or replace view waiting_item as ' || rtrim(pg_get_viewdef('waiting_item'::regclass), '; ') || '
    union all
    select ''moneyToApprove'', p.id, null::uuid, p.organisation_id, p.title, count(*)::text, null::date, ''money.approve'', p.programme_id,
      o.short_name
    from budget_line l join plan p on p.id = l.plan_id join organisation o on o.id = p.organisation_id
    where l.state = ''proposed'' and p.state <> ''ended''
    group by p.id, p.organisation_id, p.title, p.programme_id, o.short_name
    union all
    select ''vouchersToAttach'', p.id, null::uuid, p.organisation_id, p.title, count(*)::text, null::date, ''money.spend'', p.programme_id,
      o.short_name
    from spend s join budget_line l on l.id = s.line_id join plan p on p.id = l.plan_id
    join organisation o on o.id = p.organisation_id
    where s.cancelled_at is null and s.voucher_sha256 is null and s.voucher_purged_at is null and p.state <> ''ended''
    group by p.id, p.organisation_id, p.title, p.programme_id, o.short_name';
end $$;
