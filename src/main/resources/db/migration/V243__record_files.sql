-- Files that records name. Each was uploaded by one person for one register and goes to one record; one that none names
-- any more stays with the record that it went to.
create table registers.file (
  county_code text not null,
  id uuid not null,
  -- of a picture, the small one
  small_id uuid,
  register text not null,
  -- as given, cleaned, with numbers of people masked
  name text not null,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  -- absent until a record names it
  record_id uuid,
  field text,
  primary key (county_code, id),
  foreign key (county_code, id) references files.file (county_code, id),
  foreign key (county_code, small_id) references files.file (county_code, id),
  foreign key (county_code, record_id) references registers.record (county_code, id)
);
create index file_of_record on registers.file (county_code, record_id) where record_id is not null;
create index file_unused on registers.file (county_code, uploaded_by) where record_id is null;

create unique index record_number on registers.record (county_code, register, number);
