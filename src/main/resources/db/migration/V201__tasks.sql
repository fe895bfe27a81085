create schema tasks;

-- running numbers of a year: tasks, meetings, reports, matters; gaps are allowed
create table tasks.counter (
  county_code text not null,
  series text not null,
  year int not null,
  last int not null,
  primary key (county_code, series, year)
);

-- What only a task has, under the id of its item. Everything else of the four sheets (四单), the posts, bodies and the
-- deadline, stands in the item itself; the results page is read from both and never written.
create table tasks.task (
  county_code text not null,
  id uuid not null,
  -- what is to be done, and by what it is measured; staff-written, without anything about a person
  what text not null,
  success text,
  -- as reported last; counts once the task is done
  result text,
  done_at timestamptz,
  -- when the guarantor has accounted for a failure, if so
  accounted_at timestamptz,
  -- shown to everybody, without posts
  shown boolean not null,
  -- where it came from: a meeting, a matter, or a record of another module
  origin_kind text,
  origin_id uuid,
  primary key (county_code, id),
  foreign key (county_code, id) references workflow.item (county_code, id),
  check ((origin_kind is null) = (origin_id is null))
);

create index task_origin on tasks.task (county_code, origin_kind, origin_id) where origin_kind is not null;
create index task_public on tasks.task (county_code, id) where shown;

-- Which bodies meet weekly and which report monthly, and on which days (ZL-29, TO-34); the last version counts.
create table tasks.routine (
  county_code text not null,
  version int not null,
  -- 1 Monday to 7 Sunday
  meeting_day int not null check (meeting_day between 1 and 7),
  -- days of the month by which plan and list are there; the bulletin is there by its end
  plan_day int not null check (plan_day between 1 and 28),
  list_day int not null check (list_day between 1 and 28),
  meeting uuid[] not null,
  reporting uuid[] not null,
  set_at timestamptz not null,
  primary key (county_code, version)
);

-- A monthly report under the id of its item; what it says was read from the tasks when it was sent.
create table tasks.report (
  county_code text not null,
  id uuid not null,
  organization_id uuid not null,
  -- its first day
  month date not null,
  kind text not null check (kind in ('PLAN', 'LIST', 'BULLETIN')),
  due_at timestamptz not null,
  sent_at timestamptz,
  content jsonb,
  primary key (county_code, id),
  unique (county_code, month, organization_id, kind),
  foreign key (county_code, id) references workflow.item (county_code, id),
  foreign key (county_code, organization_id) references organizations.organization (county_code, id),
  check ((sent_at is null) = (content is null))
);
