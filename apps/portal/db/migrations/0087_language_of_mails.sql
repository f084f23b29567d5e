-- Owners: submissions, following. In which language somebody is written to: beside the address, and gone with it.
alter table contributor_contact add column language text not null default 'vi' check (language in ('vi', 'en'));
alter table follower add column language text not null default 'vi' check (language in ('vi', 'en'));
