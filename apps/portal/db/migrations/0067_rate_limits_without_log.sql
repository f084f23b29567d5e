-- Owner: platform. Counters of attempts need not outlive a crash of the database, and each of them is a commit of its own:
-- without the log nobody waits for the disk (four of them stand before each receipt). After a crash they begin at nothing.
alter table rate_limit set unlogged;
