package dev.parley.routing;

import dev.parley.platform.Managed;
import dev.parley.security.Audit;
import dev.parley.security.AuditObject;
import dev.parley.security.Caller;
import dev.parley.security.UserRef;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to queues. */
@Service
public class Queues {
    private final QueueStore store;
    private final Rules rules;
    private final Managed managed;
    private final Audit audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Queues(QueueStore store, Rules rules, Managed managed, Audit audit, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.rules = rules;
        this.managed = managed;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public List<Queue> all() {
        return store.all();
    }

    /** The queue of this name, whatever its case. */
    @Transactional(readOnly = true)
    public Optional<Queue> byName(String name) {
        return store.byName(name);
    }

    /** The rules that can be chosen. */
    public List<RoutingRule> rules() {
        return rules.all();
    }

    @Transactional
    public Queue add(QueueForm form, Caller me) {
        mustKnowRule(form);
        try {
            var id = store.insert(form, clock.instant());
            setMembers(id, form);
            var queue = store.find(id).orElseThrow();
            audit.note(me, "queue.added", object(queue), facts(queue));
            return queue;
        } catch (DuplicateKeyException e) {
            throw RoutingProblem.NAME_TAKEN.with("Another queue has this name.").at("name");
        }
    }

    @Transactional
    public Queue change(long id, QueueForm form, Caller me) {
        mustKnowRule(form);
        var before = mustBeChangeable(id, me);
        try {
            store.update(id, form);
        } catch (DuplicateKeyException e) {
            throw RoutingProblem.NAME_TAKEN.with("Another queue has this name.").at("name");
        }
        setMembers(id, form);
        var after = store.find(id).orElseThrow();
        var changes = changes(facts(before), facts(after));
        if (!changes.isEmpty()) {
            audit.note(me, "queue.changed", object(after), changes);
        }
        return after;
    }

    /** Deletes a queue that neither a channel nor an unfinished chat uses (AD-8). */
    @Transactional
    public void delete(long id, Caller me) {
        var queue = mustBeChangeable(id, me);
        if (store.usedByChannel(id)) {
            throw RoutingProblem.IN_USE.with(
                    "A channel brings its chats to this queue. Give that channel another queue first.");
        }
        if (store.usedByUnfinishedChat(id)) {
            throw RoutingProblem.IN_USE.with("There are unfinished chats in this queue. Complete them first.");
        }
        store.delete(id);
        audit.note(me, "queue.deleted", object(queue), facts(queue));
        events.publishEvent(new QueueChanged(id));
    }

    private Queue mustBeChangeable(long id, Caller me) {
        if (!store.lock(id)) {
            throw RoutingProblem.UNKNOWN_QUEUE.with("There is no queue " + id + ".");
        }
        var queue = store.find(id).orElseThrow();
        if (!me.equals(Caller.CONFIGURATION)) {
            managed.mustNotBe(Managed.Kind.QUEUE, queue.name());
        }
        return queue;
    }

    private static AuditObject object(Queue queue) {
        return new AuditObject("queue", queue.id(), queue.name());
    }

    private static Map<String, Object> facts(Queue queue) {
        return Map.of(
                "name", queue.name(),
                "rule", queue.rule(),
                "priority", queue.priority(),
                "users", queue.users().stream().map(UserRef::name).toList(),
                "roles", queue.roles());
    }

    private static Map<String, List<Object>> changes(Map<String, Object> before, Map<String, Object> after) {
        return before.entrySet().stream()
                .filter(fact -> !fact.getValue().equals(after.get(fact.getKey())))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        fact -> List.of(fact.getValue(), Objects.requireNonNull(after.get(fact.getKey())))));
    }

    private void setMembers(long id, QueueForm form) {
        var wanted = Set.copyOf(form.users()).size() + Set.copyOf(form.roles()).size();
        if (store.setMembers(id, form) != wanted) {
            throw RoutingProblem.UNKNOWN_MEMBER
                    .with("One of the users or roles does not exist.")
                    .at("users");
        }
        events.publishEvent(new QueueChanged(id));
    }

    private void mustKnowRule(QueueForm form) {
        if (rules.find(form.rule()).isEmpty()) {
            throw RoutingProblem.UNKNOWN_RULE
                    .with("There is no such routing rule.")
                    .at("rule");
        }
    }
}
