-- Network sources: how each stands. Errors are those in a row since the last success.
create table web_source (
    source_id integer primary key references source (id),
    errors integer not null,
    last_error text,
    last_success text,
    not_before text,
    stopped text
) strict;

-- Feeds and sitemaps as fetched last: where the server says that one has not changed (304), it is read again from here.
-- Both validators are those of the latest answer, even where one is as before.
create table web_list (
    source_id integer not null references source (id),
    url text not null,
    address text not null,
    etag text,
    last_modified text,
    mark text,
    charset text,
    body blob not null,
    primary key (source_id, url)
) strict;

-- What fetching a page taught. Source and path are those of place; mark is a hash of what the list said of the page then; address is
-- where redirects led; opt_out is how the page reserves text and data mining; failure is set where the article is the feed's own text.
create table web_page (
    source_id integer not null references source (id),
    path text not null,
    address text not null,
    etag text,
    last_modified text,
    mark text not null,
    fetched text not null,
    opt_out text,
    failure text,
    primary key (source_id, path)
) strict;
