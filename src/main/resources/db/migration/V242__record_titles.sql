-- A table names the records that its own lead to by number or title.
create index record_title on registers.record (county_code, register, title);
