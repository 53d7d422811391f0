package dev.parley.provision;

import static dev.parley.provision.Words.quoted;

import dev.parley.platform.Managed;
import dev.parley.routing.Queue;
import dev.parley.routing.QueueForm;
import dev.parley.routing.Queues;
import dev.parley.routing.RoutingRule;
import dev.parley.security.Caller;
import dev.parley.security.User;
import dev.parley.security.UserRef;
import dev.parley.security.Users;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The queues of the file. */
@Component
@Order(4)
class QueuesSection implements Section {
    private final Queues queues;
    private final Users users;
    private final FormRules rules;

    QueuesSection(Queues queues, Users users, FormRules rules) {
        this.queues = queues;
        this.users = users;
        this.rules = rules;
    }

    @Override
    public void check(ProvisionFile file, Names names) {
        Entry.mustDiffer(file.queues());
        var known = queues.rules().stream().map(RoutingRule::key).toList();
        for (var queue : file.queues()) {
            names.mustKnowUsers(queue.item(), queue.users());
            names.mustKnowRoles(queue.item(), queue.roles());
            rules.check(form(queue, names, List.of()), queue.item());
            if (!known.contains(queue.rule())) {
                queue.item()
                        .wrong(
                                "rule",
                                "There is no routing rule " + quoted(queue.rule()) + "."
                                        + Words.hint(queue.rule(), known));
            }
        }
    }

    @Override
    public void apply(ProvisionFile file, Names names) {
        file.queues().forEach(queue -> queue.item().apply(() -> bring(form(queue, names, members(queue)))));
    }

    private void bring(QueueForm form) {
        var before = queues.byName(form.name());
        if (before.isEmpty()) {
            queues.add(form, Caller.CONFIGURATION);
        } else if (!form.equals(form(before.get()))) {
            queues.change(before.get().id(), form, Caller.CONFIGURATION);
        }
    }

    private List<Long> members(QueueEntry queue) {
        return queue.users().stream()
                .map(text -> users.find(text.value()))
                .flatMap(Optional::stream)
                .map(User::id)
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public List<Managed.Thing> managed(ProvisionFile file) {
        return Section.things(Managed.Kind.QUEUE, file.queues());
    }

    private static QueueForm form(QueueEntry queue, Names names, List<Long> members) {
        return new QueueForm(
                queue.name(),
                queue.rule(),
                members,
                names.rolesOf(queue.roles()),
                Objects.requireNonNullElse(queue.priority(), 0));
    }

    private static QueueForm form(Queue queue) {
        return new QueueForm(
                queue.name(),
                queue.rule(),
                queue.users().stream().map(UserRef::id).sorted().toList(),
                queue.roles().stream().sorted().toList(),
                queue.priority());
    }
}
