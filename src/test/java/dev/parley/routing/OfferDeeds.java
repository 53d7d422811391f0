package dev.parley.routing;

import dev.parley.chats.Chats;
import dev.parley.chats.Offers;
import dev.parley.fixture.Agent;
import dev.parley.platform.Problem;
import dev.parley.security.SessionEnded;
import java.util.List;
import java.util.Random;
import org.springframework.stereotype.Component;

/** What agents, customers and administrators may do at any moment; a refusal with a sentence is a fine answer, anything else is not. */
@Component
class OfferDeeds {
    private final Routing routing;
    private final Offers offers;
    private final Assignments assignments;
    private final Agents agents;
    private final Queues queues;
    private final Chats chats;

    OfferDeeds(Routing routing, Offers offers, Assignments assignments, Agents agents, Queues queues, Chats chats) {
        this.routing = routing;
        this.offers = offers;
        this.assignments = assignments;
        this.agents = agents;
        this.queues = queues;
        this.chats = chats;
    }

    void any(Random random, OffersModel model) {
        try {
            switch (random.nextInt(20)) {
                case 0, 1, 2, 3, 4 ->
                    model.sites
                            .get(random.nextInt(model.sites.size()))
                            .visitor()
                            .writes("Hello");
                case 5, 6, 7, 8 -> accept(random, model);
                case 9, 10 ->
                    model.any(random, "offered_to is not null")
                            .ifPresent(chat -> offers.decline(chat, model.caller(model.offeredTo(chat))));
                case 11, 12 ->
                    agents.want(
                            model.anyone(random).id(), random.nextInt(4) > 0 ? Wanted.ACTIVE : Wanted.INACTIVE, null);
                case 13 -> comeOrGo(random, model.anyone(random));
                case 14, 15, 16 ->
                    model.any(random, "status = 'IN_PROGRESS'")
                            .ifPresent(chat -> chats.complete(chat, model.supervisor()));
                case 17 ->
                    model.any(random, "status = 'WAITING'").ifPresent(chat -> chats.complete(chat, model.supervisor()));
                case 18 ->
                    model.any(random, "status = 'WAITING'")
                            .ifPresent(chat -> assignments.assign(
                                    chat, model.anyone(random).id(), model.supervisor()));
                default -> changeMembers(random, model);
            }
        } catch (Problem refused) {
            // Somebody else was first, or it may not be: what counts is how everything stands afterwards.
        }
    }

    private void accept(Random random, OffersModel model) {
        model.any(random, "status = 'WAITING'").ifPresent(chat -> {
            var offered = model.offeredTo(chat);
            routing.accept(chat, offered == 0 ? model.anyone(random).id() : offered);
        });
    }

    private void comeOrGo(Random random, Agent agent) {
        if (random.nextInt(3) == 0) {
            agents.forget(new SessionEnded(agent.id(), "session " + agent.id()));
        } else {
            agents.connect(agent.id(), "session " + agent.id());
        }
    }

    private void changeMembers(Random random, OffersModel model) {
        var queue = queues.all().get(random.nextInt(model.queues.size()));
        var members = model.people.stream()
                .map(Agent::id)
                .filter(_ -> random.nextInt(3) > 0)
                .toList();
        queues.change(
                queue.id(),
                new QueueForm(queue.name(), queue.rule(), members, List.of(), queue.priority()),
                model.supervisor());
    }
}
