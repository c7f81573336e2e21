-- The sources of a run that is cut into shards, as whoever takes one opens them (ShardSource.cs).
create table shard_source (
    run_id integer not null references run (id) on delete cascade,
    number integer not null,
    name text not null,
    opening text not null,
    primary key (run_id, number)
) strict;

-- The parts of its sources, each worked on by one worker (ShardState.cs). Only a run that is cut to its end has shards that may be taken.
-- seen: items that are kept; in_hand: the article that a careful worker is at; suspect: the one that was in hand when it last died, deaths: how often.
create table shard (
    run_id integer not null references run (id) on delete cascade,
    number integer not null,
    source integer not null,
    part text not null,
    articles integer not null,
    state text not null,
    attempts integer not null default 0,
    seen integer not null default 0,
    job text,
    owner text,
    started text,
    ended text,
    reason text,
    in_hand text,
    suspect text,
    deaths integer not null default 0,
    primary key (run_id, number)
) strict;

create index shard_open on shard (run_id, number) where state in ('waiting', 'running');
