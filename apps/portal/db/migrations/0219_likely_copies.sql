-- Owner: understanding. Heads before a core that may be the same opinion, by the first opinions of their cores: what no rule calls the same, and a person is
-- asked about (decision 0152). A function of the heads before it, like what stands in same and vague.
alter table known_core add column likely uuid[] not null default '{}';
create index known_core_likely on known_core (consultation_id) where likely <> '{}';
