-- When each process that has a run, an attempt of a schedule or a delivery in hand was last heard of: other machines cannot ask whether it lives.
create table heartbeat (
    owner text primary key,
    at text not null
) strict, without rowid;
