-- 9 is served first.
alter table routing.queue add column priority int not null default 0;
alter table routing.queue add constraint queue_priority check (priority between 0 and 9) not valid;

-- Why an agent got a chat: all members that were looked at, and what became of each.
create table routing.decision (
    id bigint generated always as identity primary key,
    chat_id bigint not null references chats.chat (id),
    at timestamptz not null,
    rule text not null,
    chosen bigint references security.app_user (id),
    considered jsonb not null,
    -- How many more there were than are kept.
    more int not null
);
create index decision_chat on routing.decision (chat_id, id desc);

-- When offers were last looked at, by any node and by the database's clock. What lies between two looks was downtime.
create table routing.sweep (
    one boolean primary key default true check (one),
    swept_at timestamptz not null
);

-- Members of a queue who may process chats now, directly or through a role.
create or replace view routing.v_member as
select m.queue_id, m.user_id
from (select queue_id, user_id from routing.queue_user
      union
      select qr.queue_id, ur.user_id from routing.queue_role qr join security.v_user_role ur on ur.role_id = qr.role_id) m
join security.v_user u on u.id = m.user_id and u.enabled
where exists (select 1 from security.v_user_role r where r.user_id = m.user_id and 'PROCESS_CHATS' = any (r.permissions));
