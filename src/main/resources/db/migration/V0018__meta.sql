-- What our side wrote elsewhere, such as in the provider's own inbox: shown, and never sent by us.
alter table chats.message add column outside boolean not null default false;

-- Until when a customer may be answered freely, for the kinds that have such a window. Later a person may still answer for seven
-- days from the customer's last message where the account may use the human-agent tag.
create view channels.v_window as
select r.channel_id, r.identity_id,
    r.last_inbound_at + case when c.kind = 'MESSENGER' and c.settings ->> 'humanAgent' = 'true'
        then interval '7 days' else interval '24 hours' end as ends_at
from channels.reach r join channels.channel c on c.id = r.channel_id
where c.kind in ('MESSENGER', 'WHATSAPP', 'INSTAGRAM');
