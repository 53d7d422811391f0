-- What a provider has approved for writing outside of a reply window, as it was when the provider was asked last (ST-3).
create table channels.template (
    id bigint generated always as identity primary key,
    channel_id bigint not null references channels.channel (id),
    provider_id text not null,
    name text not null,
    language text not null,
    category text not null,
    status text not null,
    status_reason text,
    header_format text,
    header_text text,
    body_text text not null,
    footer_text text,
    buttons jsonb not null,
    -- What the provider gives as an example, by the key of the variable.
    examples jsonb not null,
    -- Why Parley cannot send it, as people read it.
    obstacle text,
    fetched_at timestamptz not null,
    -- Since when the provider does not have it any more.
    gone_at timestamptz
);
create unique index template_once on channels.template (channel_id, provider_id);

-- When a provider is asked again, and what came of it last.
create table channels.template_fetch (
    channel_id bigint primary key references channels.channel (id),
    ask_at timestamptz not null,
    fetched_at timestamptz,
    -- As people read it.
    problem text
);

-- The template that a message was made of, with its values; its words stand in the text.
alter table chats.message add column template jsonb;
