-- What became of messages of ours, told before the answer that names them. It waits for it for seven days.
create table chats.parked_status (
    id bigint generated always as identity primary key,
    channel_id bigint not null references channels.channel (id),
    provider_id text not null,
    status text not null,
    reason text,
    at timestamptz not null,
    parked_at timestamptz not null
);
create unique index parked_status_once on chats.parked_status (channel_id, provider_id, status);
create index parked_status_since on chats.parked_status (parked_at);

-- Up to when what Twilio has was asked for and taken in, and when it is to be asked again.
create table providers.twilio (
    channel_id bigint primary key references channels.channel (id),
    seen_until timestamptz not null,
    ask_at timestamptz not null
);
