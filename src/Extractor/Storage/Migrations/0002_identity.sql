-- Copies of texts, pages known by their bytes, kinds of failures, and what each source gave to each run.

-- Hash of the page that the place gave last and of all else that its article was read from; null where that is not known. A page
-- of the same hash gives the same article, and need not be read.
alter table place add column page_hash text;

-- Each text once, by the first version that has it. It is a copy of the text that leads it, and leads itself where it is a copy of
-- none; null where no article stands on it. figures is how many figures it tells. A pure function of place and article_version
-- (CopyGroups.cs).
create table text_group (
    version_id integer primary key references article_version (id),
    figures integer not null,
    leader_id integer references article_version (id)
) strict;

create index text_group_leader on text_group (leader_id);

-- Where to look for copies: texts that share a value may be alike (Fingerprint.cs).
create table text_band (
    value integer not null,
    version_id integer not null references article_version (id),
    primary key (value, version_id)
) strict, without rowid;

-- Of a failure, a word for its kind (empty, not-found, ...) and what to do about it; reason is the whole sentence.
alter table run_item add column class text;
alter table run_item add column remedy text;

create index run_item_failed on run_item (source_id, path, run_id) where status = 'failed';

-- How many items each source of a run gave, by how they ended; a source that gave none has a row too.
create table run_source (
    run_id integer not null references run (id) on delete cascade,
    source_id integer not null references source (id),
    new integer not null,
    changed integer not null,
    unchanged integer not null,
    duplicate integer not null,
    skipped integer not null,
    failed integer not null,
    primary key (run_id, source_id)
) strict, without rowid;
