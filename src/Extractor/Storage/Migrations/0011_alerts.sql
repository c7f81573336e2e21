-- What runs told people: each alert once, by its key. body is the JSON that receivers are given.
create table alert (
    id integer primary key,
    key text not null unique,
    kind text not null,
    at text not null,
    run_id integer references run (id) on delete set null,
    source text,
    title text not null,
    body text not null
) strict;

create index alert_at on alert (at);

-- To whom an alert goes (command or webhook). delivered is null until the receiver took it; owner is the process that is at it.
create table alert_delivery (
    alert_id integer not null references alert (id) on delete cascade,
    receiver text not null,
    delivered text,
    attempts integer not null default 0,
    reason text,
    owner text,
    primary key (alert_id, receiver)
) strict, without rowid;

create index alert_delivery_open on alert_delivery (receiver, alert_id) where delivered is null;

-- What was told already of a watch, or of an alert that watches deals: asked is the filter; where it is another, it begins anew.
create table told_scope (
    scope text primary key,
    asked text not null,
    since text not null
) strict, without rowid;

-- By every key that a fact or deal may be known again by: texts and places in them, not numbers of rows, so that it outlives every extraction.
create table told (
    scope text not null references told_scope (scope) on delete cascade,
    key text not null,
    primary key (scope, key)
) strict, without rowid;
