-- The sources of a run that is cut into shards, as whoever takes one opens them (ShardSource.cs).
create table shard_source (
    run_id bigint not null references run (id) on delete cascade,
    number bigint not null,
    name text collate "C" not null,
    opening text collate "C" not null,
    primary key (run_id, number)
);

-- The parts of its sources, each worked on by one worker (ShardState.cs). Only a run that is cut to its end has shards that may be taken.
-- seen: items that are kept; in_hand: the article that a careful worker is at; suspect: the one that was in hand when it last died, deaths: how often.
create table shard (
    run_id bigint not null references run (id) on delete cascade,
    number bigint not null,
    source bigint not null,
    part text collate "C" not null,
    articles bigint not null,
    state text collate "C" not null,
    attempts bigint not null default 0,
    seen bigint not null default 0,
    job text collate "C",
    owner text collate "C",
    started text collate "C",
    ended text collate "C",
    reason text collate "C",
    in_hand text collate "C",
    suspect text collate "C",
    deaths bigint not null default 0,
    primary key (run_id, number)
);

create index shard_open on shard (run_id, number) where state in ('waiting', 'running');

-- A day as a number, as SQLite's function of the name gives it, for how far two days are apart.
create function julianday(day text) returns double precision language sql stable parallel safe
    return extract(julian from cast(day as date));
