-- How many decisions a reviewer made today stands on every page of the queues, and how many there were since a training on that of the models:
-- of logs of any length the rows of those days are read, and of them what is counted by.
create index review_action_day on review_action (reviewer, at, kind);

drop index verdict_at;
create index verdict_day on verdict (at, target, decision);
