-- WhatsApp is connected at Meta or through Twilio: a setting of the channel says which.
create or replace view channels.v_channel as
select id, kind, name, account, active, queue_id, language, deleted_at,
    case settings ->> 'via' when 'TWILIO' then 'TWILIO' else 'DIRECT' end as via
from channels.channel;

-- Files that a provider may fetch for a while, because it takes only addresses. The token in an address is known as its hash only.
create table providers.public_file (
    token_hash bytea primary key,
    file_id bigint not null references platform.file (id) on delete cascade,
    name text not null,
    expires_at timestamptz not null
);
create index public_file_file on providers.public_file (file_id);
create index public_file_expires on providers.public_file (expires_at);
