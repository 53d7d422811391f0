package dev.parley.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.Agent;
import dev.parley.fixture.Company;
import dev.parley.fixture.Desk;
import dev.parley.fixture.Eventually;
import dev.parley.fixture.TestClock;
import dev.parley.fixture.Website;
import dev.parley.security.Caller;
import dev.parley.security.Permission;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A company with three queues, and what must be true of it at every moment or once it is quiet. */
final class OffersModel {
    /** Chats that somebody could get now: offered to nobody, though a member is there, has a place and did not just let them pass. */
    private static final String FORGOTTEN = """
            select w.chat_id from chats.v_waiting w join routing.queue q on q.id = w.queue_id
            where w.offered_to is null and (w.assigned_to is not null or q.rule = 'AVAILABLE') and exists (
                select 1 from routing.v_member m join security.v_user u on u.id = m.user_id
                join routing.presence p on p.agent_id = u.id and p.wanted = 'ACTIVE'
                left join chats.v_load l on l.agent_id = u.id
                where m.queue_id = w.queue_id and (w.assigned_to is null or w.assigned_to = u.id)
                  and coalesce(l.taken, 0) + coalesce(l.offered, 0) < coalesce(u.chat_limit, :limit)
                  and exists (select 1 from routing.connection c where c.agent_id = u.id and c.seen_at > :since)
                  and (w.assigned_to is not null or not exists (
                          select 1 from chats.v_passed x where x.chat_id = w.chat_id and x.agent_id = u.id and x.at > :rested)))
            """;
    /** Offers to whoever should have none: not there, no member, or beyond the limit. */
    private static final String WRONG = """
            select o.chat_id from chats.v_offer o join security.v_user u on u.id = o.agent_id
            left join routing.presence p on p.agent_id = o.agent_id left join chats.v_load l on l.agent_id = o.agent_id
            where coalesce(p.wanted, 'INACTIVE') = 'INACTIVE' or o.offer_until <= :now
               or not exists (select 1 from routing.connection c where c.agent_id = o.agent_id and c.seen_at > :since)
               or not exists (select 1 from routing.v_member m where m.queue_id = o.queue_id and m.user_id = o.agent_id)
               or l.taken + l.offered > coalesce(u.chat_limit, :limit)
            """;

    final Company company;
    final List<Agent> people;
    final List<Website> sites;
    final Map<Long, String> queues = new HashMap<>();
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final Agents agents;
    private volatile int limit;
    private volatile Map<Long, Integer> most = Map.of();

    OffersModel(int port, JdbcClient jdbc, TestClock clock, Agents agents) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.agents = agents;
        company = new Company(port);
        company.acceptMinutes(0.5);
        people = IntStream.range(0, 5)
                .mapToObj(i -> company.user("Agent " + i, "Agent"))
                .toList();
        people.forEach(agent -> {
            agents.connect(agent.id(), "session " + agent.id());
            agents.want(agent.id(), Wanted.ACTIVE, null);
        });
        var all = people.toArray(Agent[]::new);
        sites = List.of(
                site("Care", "AVAILABLE", 0, all[0], all[1], all[2]),
                site("Vip", "AVAILABLE", 5, all[1], all[2], all[3], all[4]),
                site("All", "TO_ALL", 0, all[0], all[4]));
    }

    private Website site(String name, String rule, int priority, Agent... members) {
        var queue = company.queue(name, rule, priority, members);
        queues.put(queue, name);
        return company.website(name.toLowerCase(java.util.Locale.ROOT) + ".example", queue);
    }

    /** A limit may be lowered below what is in progress; from then on nothing more comes in. */
    void limitIs(int chats) {
        company.limit(chats);
        limit = chats;
        most = people.stream()
                .collect(Collectors.toMap(
                        Agent::id,
                        agent -> Math.max(chats, agents.presence(agent.id()).inProgress())));
    }

    void noLimitIsExceeded() {
        var atMost = most;
        jdbc.sql("select owner_id, count(*) from chats.chat where status = 'IN_PROGRESS' group by owner_id")
                .query(rs -> {
                    assertThat(rs.getInt(2)).isLessThanOrEqualTo(atMost.getOrDefault(rs.getLong(1), 0));
                });
    }

    /** Time passes in which all pages stay connected. */
    void pass(Duration time) {
        clock.pass(time);
        var ids =
                jdbc.sql("select id from routing.connection").query(UUID.class).list();
        agents.seen(ids.stream().collect(Collectors.toMap(Objects::requireNonNull, _ -> clock.instant())));
    }

    void becomesQuiet(String when) {
        Eventually.so(
                when + " nobody is forgotten and no offer is wrong",
                () -> ids(FORGOTTEN).isEmpty() && ids(WRONG).isEmpty());
        new Desk(jdbc).placesAreRight();
        noLimitIsExceeded();
    }

    private List<Long> ids(String sql) {
        var now = clock.instant().atOffset(java.time.ZoneOffset.UTC);
        return jdbc.sql(sql)
                .param("limit", limit)
                .param("now", now)
                .param("since", now.minus(Agents.GONE_AFTER))
                .param("rested", now.minus(MakeOffers.REST))
                .query((rs, _) -> rs.getLong(1))
                .list();
    }

    /** Any chat of which this is true. */
    Optional<Long> any(Random random, String where) {
        var ids = jdbc.sql("select id from chats.chat where " + where + " order by id")
                .query((rs, _) -> rs.getLong(1))
                .list();
        return ids.isEmpty() ? Optional.empty() : Optional.of(ids.get(random.nextInt(ids.size())));
    }

    /** Whom a chat is offered to, 0 for nobody. */
    long offeredTo(long chat) {
        return new Desk(jdbc).offeredTo(chat);
    }

    Agent anyone(Random random) {
        return people.get(random.nextInt(people.size()));
    }

    /** The agent as the product calls them. */
    Caller caller(long id) {
        return people.stream()
                .filter(agent -> agent.id() == id)
                .map(agent -> new Caller(id, agent.name(), EnumSet.of(Permission.PROCESS_CHATS)))
                .findFirst()
                .orElse(new Caller(id, "Somebody", EnumSet.of(Permission.PROCESS_CHATS)));
    }

    Caller supervisor() {
        return new Caller(company.admin().id(), "Ada Admin", EnumSet.allOf(Permission.class));
    }

    int offers() {
        return count("select count(*) from chats.entry where what = 'OFFERED'");
    }

    List<String> kindsOfEntries() {
        return jdbc.sql("select distinct what from chats.entry")
                .query((rs, _) -> rs.getString(1))
                .list();
    }

    int explanations() {
        return count("select count(*) from routing.decision where rule <> 'TO_ALL'");
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }
}
