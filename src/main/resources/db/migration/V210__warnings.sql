-- Warnings to organisations (ZL-18, ZL-19, TO-40). What one is and how it stands is its item; here is what it is found by.
create table supervision.warning (
  county_code text not null,
  id uuid not null,
  organization_id uuid not null,
  -- TEAM or PARTY_ORGANIZATION
  addressee text not null,
  colour text not null,
  -- the rule that fired; null when somebody lit it by hand or after an inspection
  rule text,
  lit_at timestamptz not null,
  -- from when on the rule fires no longer; until then it does not fire again, whatever was decided meanwhile
  gone_at timestamptz,
  primary key (county_code, id),
  foreign key (county_code, id) references workflow.item (county_code, id)
);

create unique index warning_standing on supervision.warning (county_code, rule, organization_id)
  where rule is not null and gone_at is null;
create index warning_of_organization on supervision.warning (county_code, organization_id, lit_at);

-- The work that a rule counted when it fired.
create table supervision.warning_work (
  county_code text not null,
  warning_id uuid not null,
  item_id uuid not null,
  primary key (county_code, warning_id, item_id),
  foreign key (county_code, warning_id) references workflow.item (county_code, id),
  foreign key (county_code, item_id) references workflow.item (county_code, id)
);

-- When a warning fires by itself; the last edition of each rule holds.
create table supervision.warning_rule (
  county_code text not null,
  code text not null,
  edition int not null,
  fires boolean not null,
  name text not null,
  measure text not null,
  threshold int not null,
  -- of a share: on fewer cases than these it says nothing
  least int not null,
  colour text not null,
  addressee text not null,
  -- kinds of organisation, with commas
  kinds text not null,
  -- what the organisation is told, with the clause
  ground text not null,
  since timestamptz not null,
  primary key (county_code, code, edition)
);

-- What the county calls its colours, and whether the notice to one person is used at all; the last version holds.
create table supervision.warning_setting (
  county_code text not null,
  version int not null,
  blue text not null,
  yellow text not null,
  red text not null,
  personal boolean not null,
  -- posts of secretaries, who may give a notice within their organisation
  secretaries uuid[] not null,
  since timestamptz not null,
  primary key (county_code, version)
);

create table supervision.day_counter (
  county_code text not null,
  day date not null,
  last int not null,
  primary key (county_code, day)
);

-- A notice to one person about a task, between two people and nobody else. No item, no event, no history of its own:
-- what does not go round the loop can stand in no list, figure, export or message of it. Removed after it has ended.
create table supervision.personal_notice (
  county_code text not null,
  id uuid not null,
  to_account uuid not null,
  from_account uuid not null,
  post_id uuid not null,
  colour text not null,
  state text not null,
  sealed_ground bytea not null,
  sealed_reply bytea,
  sealed_decision bytea,
  given_at timestamptz not null,
  reply_by timestamptz not null,
  ends_on date not null,
  ended_at timestamptz,
  primary key (county_code, id)
);

create index personal_notice_to on supervision.personal_notice (county_code, to_account);
create index personal_notice_from on supervision.personal_notice (county_code, from_account);
