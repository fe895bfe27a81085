-- deadlines to be counted anew once the holidays of their year are published
create index item_provisional on workflow.item (county_code, id) where clocks @> '[{"provisional": true}]';

-- inboxes: danger first, then what is due first
create index item_of_post_urgency on workflow.item (county_code, owner_post, urgency desc, due_at, id)
  where closed_at is null;

drop index workflow.item_of_post;
