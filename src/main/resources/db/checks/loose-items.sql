-- Open items of a county that lack an owner or a running clock: what has fallen out of the loop. Expected: no rows.
-- By hand: psql -v county="'341181'" -f loose-items.sql
select i.id, i.kind, i.reference, i.state, i.owner_post, i.owner_organization, i.due_at, i.clocks
from workflow.item i
where i.county_code = :county and i.closed_at is null
  and (i.owner_post is null or i.owner_organization is null or i.due_at is null
    or not jsonb_path_exists(i.clocks, '$[*] ? (!exists(@.pausedAt) || @.pausedAt == null)'))
