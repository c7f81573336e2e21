-- Lists and counts that take in what changed, instead of everything.

-- Which transactions were told otherwise, or by other deals, and when: the value of consolidation.made since which they are as they are.
-- One that is gone stands here too.
create table transaction_change (
    transaction_id text primary key,
    made integer not null
) strict, without rowid;

create index transaction_change_made on transaction_change (made);

-- In how many transactions a company gives and gets: counted when they are made.
alter table company add column gives integer not null default 0;
alter table company add column gets integer not null default 0;

update consolidation set generation = generation + 1;

drop view companies_current;

create view companies_current as
select
    c.id as company_id,
    c.name,
    (select json_group_array(n.name) from (select name from company_name where company_id = c.id order by name) n) as names,
    c.gives,
    c.gets
from company c;
