-- An open offer stands in the chat itself, in one column, so that no chat is ever offered to two agents.
alter table chats.chat add column offered_to bigint;
alter table chats.chat add column offered_at timestamptz;
alter table chats.chat add column offer_until timestamptz;
-- Only this agent may get the chat.
alter table chats.chat add column assigned_to bigint;

-- Every row so far holds nulls in these columns: there is nothing to validate, and a large table is not read through.
alter table chats.chat add constraint chat_offered_to foreign key (offered_to) references security.app_user (id) not valid;
alter table chats.chat add constraint chat_assigned_to foreign key (assigned_to) references security.app_user (id) not valid;
alter table chats.chat add constraint chat_held_while_waiting check (
    status = 'WAITING' or (offered_to is null and assigned_to is null)) not valid;
alter table chats.chat add constraint chat_offer_is_whole check (
    (offered_to is null) = (offered_at is null) and (offered_to is null) = (offer_until is null)) not valid;
alter table chats.chat add constraint chat_offered_as_assigned check (
    offered_to is null or assigned_to is null or offered_to = assigned_to) not valid;

-- squawk-ignore require-concurrent-index-creation
create index chat_offered on chats.chat (offered_to) where offered_to is not null;
-- squawk-ignore require-concurrent-index-creation
create index chat_assigned on chats.chat (assigned_to) where assigned_to is not null;

-- Open offers to the agent; `taken` stays what is in progress. And when the agent last took a chat.
alter table chats.agent_load add column offered int not null default 0;
alter table chats.agent_load add column last_took_at timestamptz;
alter table chats.agent_load add constraint agent_load_offered check (offered >= 0) not valid;
update chats.agent_load l set last_took_at = took.at
from (select owner_id, max(accepted_at) as at from chats.chat where owner_id is not null group by owner_id) took
where took.owner_id = l.agent_id;

-- Who was offered a chat and did not take it: they are asked again only when nobody else fits.
create table chats.passed (
    chat_id bigint not null references chats.chat (id),
    agent_id bigint not null references security.app_user (id),
    why text not null check (why in ('DECLINED', 'MISSED')),
    at timestamptz not null,
    primary key (chat_id, agent_id)
);

create or replace view chats.v_waiting as
select id as chat_id, queue_id, waiting_since, created_at, offered_to, assigned_to from chats.chat where status = 'WAITING';

create or replace view chats.v_load as
select agent_id, taken, offered, last_took_at from chats.agent_load;

create view chats.v_offer as
select id as chat_id, queue_id, offered_to as agent_id, offered_at, offer_until, assigned_to
from chats.chat where offered_to is not null;

create view chats.v_passed as
select chat_id, agent_id, why, at from chats.passed;
