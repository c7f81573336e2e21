-- Review at scale: what lists and queues follow changes by, and search.

-- Companies and transactions are made beside whoever writes: generation counts the changes of deals and decisions, made_of is the one
-- that they were made of, made how often that was done.
alter table consolidation add column generation integer not null default 1;
alter table consolidation add column made_of integer not null default 0;
alter table consolidation add column made integer not null default 0;
alter table consolidation drop column stale;

-- Articles whose facts or deals are shown otherwise since a generation: a review keeps what it sorts and counts by in memory
-- (Review/ReviewIndex.cs), and asks only for what changed.
create table shown_state (
    id integer primary key check (id = 1),
    generation integer not null
) strict;

insert into shown_state (id, generation) values (1, 1);

create table shown_change (
    article_id integer primary key,
    generation integer not null
) strict;

create index shown_change_generation on shown_change (generation);

-- Words of every version, found without regard to accents and case; the text itself stands in article_version alone. A version never changes.
create virtual table article_word using fts5 (title, text, content = 'article_version', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2');

insert into article_word (article_word) values ('rebuild');

create trigger article_version_words after insert on article_version begin
    insert into article_word (rowid, title, text) values (new.id, new.title, new.text);
end;

create index place_item on place (item_id);
create index verdict_at on verdict (at);
