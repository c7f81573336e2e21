-- Models that 'train --with-verdicts' learned from the corpus and the verdicts of this store. The file is what 'train' writes.
-- learned and comparison are JSON: what it learned from, and how it does beside the model that was in use (TrainedModel.cs).
-- parent is that model: one of these, or the program's own.
create table trained_model (
    id text primary key,
    trained text not null,
    trained_by text not null,
    parent text not null,
    dataset_hash text not null,
    learned text not null,
    comparison text not null,
    file blob not null
) strict;

-- Which model is in use, only ever added to: the last row counts; null is the program's own. A rollback names the promotion
-- that it takes back.
create table model_change (
    id integer primary key,
    at text not null,
    by text not null,
    kind text not null,
    model_id text references trained_model (id),
    undoes integer references model_change (id)
) strict;
