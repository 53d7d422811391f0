create schema routing;

create table routing.queue (
    id bigint generated always as identity primary key,
    name text not null,
    rule text not null,
    created_at timestamptz not null
);
create unique index queue_name on routing.queue (lower(name));

create table routing.queue_user (
    queue_id bigint not null references routing.queue (id),
    user_id bigint not null references security.app_user (id),
    primary key (queue_id, user_id)
);
create index queue_user_user on routing.queue_user (user_id);

create table routing.queue_role (
    queue_id bigint not null references routing.queue (id),
    role_id bigint not null references security.role (id),
    primary key (queue_id, role_id)
);
create index queue_role_role on routing.queue_role (role_id);

-- What an agent wants to be. What they effectively are follows from this and their connections.
create table routing.presence (
    agent_id bigint primary key references security.app_user (id),
    wanted text not null check (wanted in ('ACTIVE', 'INACTIVE')),
    reason text,
    since timestamptz not null
);

-- A page that is connected. A connection not seen for 60 s counts no more.
create table routing.connection (
    id uuid primary key,
    agent_id bigint not null references security.app_user (id),
    session_id text not null,
    node text not null,
    connected_at timestamptz not null,
    seen_at timestamptz not null
);
create index connection_agent on routing.connection (agent_id, seen_at);
create index connection_session on routing.connection (session_id);

-- Members of a queue who may process chats now, directly or through a role.
create view routing.v_member as
select qu.queue_id, qu.user_id from routing.queue_user qu join security.v_user u on u.id = qu.user_id and u.enabled
union
select qr.queue_id, ur.user_id from routing.queue_role qr
join security.v_user_role ur on ur.role_id = qr.role_id
join security.v_user u on u.id = ur.user_id and u.enabled;
