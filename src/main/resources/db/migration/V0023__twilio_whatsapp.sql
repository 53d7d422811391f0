-- WhatsApp is connected at Meta or through Twilio: a setting of the channel says which.
create or replace view channels.v_channel as
select id, kind, name, account, active, queue_id, language, deleted_at,
    case settings ->> 'via' when 'TWILIO' then 'TWILIO' else 'DIRECT' end as via
from channels.channel;
