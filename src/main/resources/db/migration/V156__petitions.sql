create schema petitions;

-- Running numbers of a day; gaps are allowed.
create table petitions.day_counter (
  county_code text not null,
  day date not null,
  last int not null,
  primary key (county_code, day)
);

-- What only a petition has, under the id of its item. A petition is a matter (信访工作条例30, 46): nothing here leads from
-- a person to several of them, and contact_details_id has no index so that nothing ever will.
create table petitions.matter (
  county_code text not null,
  id uuid not null,
  public_code text not null,
  contact_details_id uuid,
  -- the body whose opinion was served first, and when
  settled_by uuid,
  settled_at timestamptz,
  -- when the matter first came back after that: by review or by reopening
  again_at timestamptz,
  -- 5 very satisfied to 1 very dissatisfied
  satisfaction smallint,
  rated_at timestamptz,
  primary key (county_code, id),
  unique (county_code, public_code),
  foreign key (county_code, id) references workflow.item (county_code, id),
  foreign key (county_code, contact_details_id) references people.contact_details (county_code, id),
  foreign key (county_code, settled_by) references organizations.organization (county_code, id)
);

create index matter_settled on petitions.matter (county_code, settled_at) where settled_at is not null;
