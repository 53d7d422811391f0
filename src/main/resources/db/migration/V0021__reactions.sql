-- Columns without a default, or with a constant one: no row is written anew, however many there are.
alter table chats.message
    -- What the customer has reacted with, and when they did last; a reaction that was taken back is null with a time.
    add column reaction text,
    add column reaction_at timestamptz,
    add column reaction_sequence bigint not null default 0,
    -- What our side has reacted with to a customer's message.
    add column our_reaction text,
    -- Somebody else wrote it, and the customer passed it on.
    add column forwarded boolean not null default false,
    -- Pictures of one album share this word of the provider's.
    add column album text;

-- Reactions that came before their message, or before the provider's id of our answer was known. They wait for it for seven days.
create table chats.parked_reaction (
    id bigint generated always as identity primary key,
    channel_id bigint not null references channels.channel (id),
    provider_id text not null,
    -- Null takes the reaction back.
    emoji text,
    at timestamptz not null,
    sequence bigint not null,
    parked_at timestamptz not null
);
create unique index parked_reaction_once on chats.parked_reaction (channel_id, provider_id, at, sequence);
create index parked_reaction_since on chats.parked_reaction (parked_at);

-- Telegram brings reactions only to those who ask for them: every bot's webhook is told anew. One row a bot.
update providers.telegram set webhook = null, asked = asked + 1;
