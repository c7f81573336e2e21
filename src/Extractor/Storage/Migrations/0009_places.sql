-- A decision changes the rows of what it speaks of alone: facts are found by their place, in an article of any length.
create index fact_place on fact (article_version_id, start_utf16);
create index fact_shown_place on fact_shown (article_id, start_utf16);
create index fact_shown_replaces on fact_shown (article_id) where replaces is not null;
