create schema supervision;

-- What figures need of one case, folded from its history alone; one row for each case, made anew whenever it moves.
create table supervision.case_figure (
  county_code text not null,
  case_id uuid not null,
  -- the last history line that was folded in
  seq int not null,
  opened_at timestamptz not null,
  area_code text not null,
  category text not null,
  channel text not null,
  lead_organization uuid,
  -- OPEN, or the meaning of the step that closed it
  ending text not null,
  -- ground of 剔除, decided by two persons
  excluded text,
  promised_at timestamptz,
  -- the end of the time for answering, extensions and pauses counted
  due_at timestamptz,
  dispatched_at timestamptz,
  answered_at timestamptz,
  closed_at timestamptz,
  answers int not null,
  -- the standing answer came within its time
  on_time boolean,
  -- 缓办, or waiting for the reporter
  standing_still boolean not null,
  suspended_days int not null,
  dispatches int not null,
  objections int not null,
  overruled int not null,
  reworks int not null,
  reopens int not null,
  contacts int not null,
  extended boolean not null,
  respond_by timestamptz,
  responded_at timestamptz,
  -- whether it is solved, as the reporter or the desk said last; of a merged one as of its leading case
  outcome text,
  -- the last call-back that reached somebody; NOT_SOLVED when reopened since
  called_back text,
  satisfaction smallint,
  mended boolean not null,
  working_minutes int,
  merged_into uuid,
  -- which figures a closed case counts in, three bits each: numerator, denominator, left out; null while it is open
  marks bigint,
  primary key (county_code, case_id),
  foreign key (county_code, case_id) references workflow.item (county_code, id)
);

create index case_figure_opened on supervision.case_figure (county_code, opened_at, case_id);
create index case_figure_open on supervision.case_figure (county_code, opened_at) where marks is null;
-- figures of closed cases are counted from these alone
create index case_figure_marks on supervision.case_figure (county_code, opened_at)
  include (marks, working_minutes, area_code, category, ending, excluded, lead_organization) where marks is not null;
create index case_figure_lead on supervision.case_figure (county_code, lead_organization, opened_at)
  include (marks, working_minutes, area_code, category, ending, excluded) where marks is not null;
create index case_figure_merged on supervision.case_figure (county_code, merged_into) where merged_into is not null;

-- One turn of an organisation at a case: dispatched to it, perhaps objected, perhaps overruled.
create table supervision.turn (
  county_code text not null,
  case_id uuid not null,
  seq int not null,
  organization_id uuid not null,
  dispatched_at timestamptz not null,
  opened_at timestamptz not null,
  objected boolean not null,
  -- the desk found the objection to be without ground
  overruled boolean not null,
  primary key (county_code, case_id, seq),
  foreign key (county_code, case_id) references supervision.case_figure (county_code, case_id)
);

create index turn_of_organization on supervision.turn (county_code, organization_id, opened_at, case_id);

-- How much each of the three rates weighs; the last version holds.
create table supervision.weighting (
  county_code text not null,
  version int not null,
  responded smallint not null,
  solved smallint not null,
  satisfied smallint not null,
  since timestamptz not null,
  primary key (county_code, version),
  check (responded >= 0 and solved >= 0 and satisfied >= 0 and responded + solved + satisfied = 100)
);

-- When work of an organisation was over its time; whether it is so now is computed and never read from here.
create table supervision.light_period (
  county_code text not null,
  item_id uuid not null,
  clock text not null,
  organization_id uuid not null,
  lit_at timestamptz not null,
  -- null until a step puts it out
  out_at timestamptz,
  -- the action by which
  out_by text,
  primary key (county_code, item_id, clock, organization_id, lit_at),
  foreign key (county_code, item_id) references workflow.item (county_code, id)
);

create index light_period_of_organization on supervision.light_period (county_code, organization_id, lit_at);

-- What an organisation says to a light.
create table supervision.reply (
  county_code text not null,
  id uuid not null,
  item_id uuid not null,
  organization_id uuid not null,
  at timestamptz not null,
  sealed_text bytea not null,
  primary key (county_code, id),
  foreign key (county_code, item_id) references workflow.item (county_code, id)
);

create index reply_of_organization on supervision.reply (county_code, organization_id, item_id);

-- The days whose digests have gone out.
create table supervision.digest (
  county_code text not null,
  kind text not null,
  day date not null,
  primary key (county_code, kind, day)
);
