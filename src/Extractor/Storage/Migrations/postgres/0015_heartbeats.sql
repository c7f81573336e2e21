-- As the script for SQLite of this number; at is by the server's clock.
create table heartbeat (
    owner text collate "C" primary key,
    at text collate "C" not null
);
