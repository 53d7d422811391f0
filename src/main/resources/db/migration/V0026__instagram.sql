-- Until when a customer may be answered freely: on Instagram, too, a person may still answer for seven days where the account may use
-- the human-agent tag.
create or replace view channels.v_window as
select r.channel_id, r.identity_id,
    r.last_inbound_at + case when c.kind in ('MESSENGER', 'INSTAGRAM') and c.settings ->> 'humanAgent' = 'true'
        then interval '7 days' else interval '24 hours' end as ends_at
from channels.reach r join channels.channel c on c.id = r.channel_id
where c.kind in ('MESSENGER', 'WHATSAPP', 'INSTAGRAM');
