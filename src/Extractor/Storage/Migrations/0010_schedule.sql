-- From when on the occurrences of a schedule count, by the cron and time zone that it had then: nothing before is missed.
create table schedule_since (
    schedule text primary key,
    cron text not null,
    time_zone text not null,
    since text not null
) strict;

-- Every attempt at an occurrence of a schedule, and the occurrences that were missed (attempt 0): what is due follows from cron and these rows
-- alone. An occurrence is named by the instant it was due; one run by hand, by the instant it was asked for.
create table scheduled_run (
    id integer primary key,
    schedule text not null,
    due text not null,
    attempt integer not null,
    by_hand integer not null default 0,
    state text not null,
    run_id integer references run (id) on delete set null,
    owner text,
    started text,
    ended text,
    reason text,
    next_attempt text,
    unique (schedule, due, attempt)
) strict;

create index scheduled_run_state on scheduled_run (schedule, state, due);

-- The sources that runs are at work on, each by one run at a time, in whatever process.
create table source_claim (
    source text primary key,
    run_id integer not null references run (id) on delete cascade
) strict;
