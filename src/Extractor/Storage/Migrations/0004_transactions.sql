-- One company and one deal across articles.
-- The two logs are what people decided: only ever added to, by names and texts and not by row ids, so that they outlive every extraction.
-- All other tables here are made from the deals that stand, from the logs and from the users' aliases (Consolidation.cs).

create table company_decision (
    id integer primary key,
    at text not null,
    reviewer text not null,
    decision text not null,
    left_name text not null,
    right_name text not null
) strict;

-- telling and others (a JSON list) are keys of deals as articles tell them: TEXT:START-END:NTH (TellingKey).
create table transaction_decision (
    id integer primary key,
    at text not null,
    reviewer text not null,
    decision text not null,
    telling text not null,
    others text not null
) strict;

-- One row. What the tables below were made with; stale where the deals have changed since.
create table consolidation (
    id integer primary key check (id = 1),
    made_with text not null,
    stale integer not null
) strict;

insert into consolidation (id, made_with, stale) values (1, '', 1);

-- Its id is a key of one of its names (CompanyName).
create table company (
    id text primary key,
    name text not null
) strict, without rowid;

create table company_name (
    name text primary key,
    company_id text not null references company (id)
) strict, without rowid;

create index company_name_company on company_name (company_id);

-- Who gives and who gets in a deal as one article tells it; side is 'from' or 'to'.
create table deal_company (
    deal_id integer not null references deal (id) on delete cascade,
    side text not null,
    company_id text not null references company (id),
    primary key (deal_id, side, company_id)
) strict, without rowid;

create index deal_company_company on deal_company (company_id);

-- One deal, whatever number of articles tell it, with the values chosen (plural: the singular is a word of SQL). The id comes from its
-- first telling. chosen_by: of each slot the rule that chose; conflicts: slots on which articles do not agree; both JSON.
create table transactions (
    id text primary key,
    type text not null,
    stage text not null,
    from_names text not null,
    to_names text not null,
    announced text,
    completion text,
    amount_low text,
    amount_high text,
    amount_unit text,
    qualifier text not null,
    valuation_low text,
    valuation_high text,
    valuation_unit text,
    stake_low text,
    stake_high text,
    stake_unit text,
    term text,
    capacity_low text,
    capacity_high text,
    capacity_unit text,
    confidence real not null,
    articles integer not null,
    sources integer not null,
    first_published text,
    last_published text,
    chosen_by text not null,
    conflicts text not null
) strict, without rowid;

create table transaction_deal (
    deal_id integer primary key references deal (id) on delete cascade,
    transaction_id text not null references transactions (id)
) strict;

create index transaction_deal_transaction on transaction_deal (transaction_id);

-- For SQL tools: amounts as numbers beside their exact text.
create view transactions_current as
select
    id as transaction_id,
    type,
    stage,
    from_names,
    to_names,
    announced,
    completion,
    cast(amount_low as real) as amount,
    cast(amount_high as real) as amount_high,
    amount_unit as unit,
    qualifier,
    cast(valuation_low as real) as valuation,
    valuation_unit,
    cast(stake_low as real) as stake,
    term,
    cast(capacity_low as real) as capacity,
    confidence,
    articles,
    sources,
    first_published,
    last_published,
    chosen_by,
    conflicts,
    amount_low as amount_exact,
    amount_high as amount_high_exact
from transactions;

-- Companies with the names that articles use and the transactions in which they give and get.
create view companies_current as
select
    c.id as company_id,
    c.name,
    (select json_group_array(n.name) from (select name from company_name where company_id = c.id order by name) n) as names,
    (select count(distinct t.transaction_id) from deal_company p join transaction_deal t on t.deal_id = p.deal_id where p.company_id = c.id and p.side = 'from') as gives,
    (select count(distinct t.transaction_id) from deal_company p join transaction_deal t on t.deal_id = p.deal_id where p.company_id = c.id and p.side = 'to') as gets
from company c;
