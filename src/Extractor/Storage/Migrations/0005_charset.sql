-- In which charset the page that the place gave last was read, and what told it (mark, header, declaration, detection); null where its
-- form has none to tell, and for places from before.
alter table place add column charset text;
alter table place add column charset_basis text;
