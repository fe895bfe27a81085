create schema workflow;

-- Flows under the hash of their canonical JSON; an item runs by the one it points to, to the end.
create table workflow.flow (
  county_code text not null,
  hash text not null,
  name text not null,
  definition text not null,
  stored_at timestamptz not null,
  primary key (county_code, hash)
);

-- What a county brought itself: a loop of its own (FLOW) or changes to a core one (OVERLAY), as YAML.
create table workflow.county_flow (
  county_code text not null,
  name text not null,
  form text not null check (form in ('FLOW', 'OVERLAY')),
  yaml text not null,
  adopted_at timestamptz not null,
  primary key (county_code, name)
);

create table workflow.item (
  county_code text not null,
  id uuid not null,
  kind text not null,
  -- the number by which people know it
  reference text not null,
  flow_hash text not null,
  category text not null,
  title text not null,
  area_code text not null,
  urgency smallint not null,
  owner_post uuid,
  owner_organization uuid,
  phase text not null,
  state text not null,
  opened_at timestamptz not null,
  due_at timestamptz,
  promised_at timestamptz,
  closed_at timestamptz,
  next_tick_at timestamptz,
  version int not null,
  -- what it serves; while it holds its parent, that one can't take steps that need all children done
  parent_id uuid,
  holds_parent boolean not null,
  open_children int not null check (open_children >= 0),
  clocks jsonb not null,
  facts jsonb not null,
  chain text not null,
  primary key (county_code, id),
  foreign key (county_code, flow_hash) references workflow.flow (county_code, hash),
  foreign key (county_code, parent_id) references workflow.item (county_code, id),
  -- nothing falls out of the loop: what is open has an owner and a clock, what is closed has neither
  constraint open_items_have_owner_and_clock check (
    case when closed_at is null
      then owner_post is not null and owner_organization is not null and due_at is not null and phase <> 'CLOSED'
      else owner_post is null and owner_organization is null and due_at is null and next_tick_at is null
        and phase = 'CLOSED'
    end
  )
) with (fillfactor = 80);

create unique index item_reference on workflow.item (county_code, kind, reference);
-- inboxes
create index item_of_post on workflow.item (county_code, owner_post, due_at, id) where closed_at is null;
create index item_of_organization on workflow.item (county_code, owner_organization, due_at, id) where closed_at is null;
-- the sweep
create index item_ticking on workflow.item (county_code, next_tick_at) where next_tick_at is not null;
create index item_children on workflow.item (county_code, parent_id) where parent_id is not null;
-- lists and the cockpit, newest first
create index item_opened on workflow.item (county_code, kind, opened_at, id);
create index item_area on workflow.item (county_code, area_code text_pattern_ops, opened_at, id);

create table workflow.history (
  county_code text not null,
  item_id uuid not null,
  seq int not null,
  action text not null,
  meaning text not null,
  from_state text not null,
  to_state text not null,
  by_kind text not null,
  actor_id uuid,
  actor_post uuid,
  at timestamptz not null,
  flow_hash text not null,
  owner_post uuid,
  owner_organization uuid,
  due_at timestamptz,
  promised_at timestamptz,
  input jsonb not null,
  remembered jsonb not null,
  -- name of each free text to the salted hash of it
  texts jsonb not null,
  -- the idempotency receipt: hashes of the scoped key and of what was asked
  receipt_key text,
  receipt_body text,
  hash text not null,
  primary key (county_code, item_id, seq),
  foreign key (county_code, item_id) references workflow.item (county_code, id)
);

create unique index history_receipt on workflow.history (county_code, receipt_key) where receipt_key is not null;

-- Free text, sealed; erasing rows here de-identifies an item and leaves its history verifiable.
create table workflow.text (
  county_code text not null,
  item_id uuid not null,
  seq int not null,
  name text not null,
  sealed bytea not null,
  salt bytea not null,
  primary key (county_code, item_id, seq, name),
  foreign key (county_code, item_id, seq) references workflow.history (county_code, item_id, seq)
);
