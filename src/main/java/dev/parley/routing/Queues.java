package dev.parley.routing;

import dev.parley.channels.QueueDirectory;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door to queues. */
@Service
public class Queues implements QueueDirectory {
    private final QueueStore store;
    private final List<RoutingRule> rules;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Queues(QueueStore store, List<RoutingRule> rules, Clock clock, ApplicationEventPublisher events) {
        this.store = store;
        this.rules = rules;
        this.clock = clock;
        this.events = events;
    }

    @Override
    @Transactional
    public boolean exists(long queueId) {
        return store.lock(queueId);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, String> names() {
        return store.names();
    }

    @Transactional(readOnly = true)
    public List<Queue> all() {
        return store.all();
    }

    /** The rules that can be chosen. */
    public List<RoutingRule> rules() {
        return rules;
    }

    @Transactional
    public Queue add(QueueForm form) {
        mustKnowRule(form);
        try {
            var id = store.insert(form, clock.instant());
            setMembers(id, form);
            return store.find(id).orElseThrow();
        } catch (DuplicateKeyException e) {
            throw RoutingProblem.NAME_TAKEN.with("Another queue has this name.").at("name");
        }
    }

    @Transactional
    public Queue change(long id, QueueForm form) {
        mustKnowRule(form);
        mustExist(id);
        try {
            store.update(id, form);
        } catch (DuplicateKeyException e) {
            throw RoutingProblem.NAME_TAKEN.with("Another queue has this name.").at("name");
        }
        setMembers(id, form);
        return store.find(id).orElseThrow();
    }

    /** Deletes a queue that neither a channel nor an unfinished chat uses (AD-8). */
    @Transactional
    public void delete(long id) {
        mustExist(id);
        if (store.usedByChannel(id)) {
            throw RoutingProblem.IN_USE.with(
                    "A channel brings its chats to this queue. Give that channel another queue first.");
        }
        if (store.usedByUnfinishedChat(id)) {
            throw RoutingProblem.IN_USE.with("There are unfinished chats in this queue. Complete them first.");
        }
        store.delete(id);
        events.publishEvent(new QueueChanged(id));
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

    private void mustExist(long id) {
        if (!store.lock(id)) {
            throw RoutingProblem.UNKNOWN_QUEUE.with("There is no queue " + id + ".");
        }
    }

    private void mustKnowRule(QueueForm form) {
        if (rules.stream().noneMatch(rule -> rule.key().equals(form.rule()))) {
            throw RoutingProblem.UNKNOWN_RULE
                    .with("There is no such routing rule.")
                    .at("rule");
        }
    }
}
