package dev.parley.rights;

import dev.parley.driver.Answer;
import dev.parley.fixture.Endpoints.Endpoint;
import dev.parley.security.Permission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What outsiders try: every endpoint that takes an id, with the real ids of chats, contacts and messages of others, and every
 * list. Nothing may be changed, and no answer may hold what was said in those chats.
 */
final class Attack {
    /** Ends or changes the outsider's own session, which is theirs to do. */
    private static final Set<String> OWN = Set.of("DELETE /api/session", "POST /api/session", "POST /api/setup");
    /** Contacts belong to everybody who may read or edit records; the chats with them do not. */
    private static final Set<Permission> RECORDS =
            EnumSet.of(Permission.READ_RECORDS, Permission.EDIT_RECORDS, Permission.MERGE);

    private final Scene scene;
    private final Snapshot snapshot;
    private final MadeUp madeUp;
    /** What went wrong, in words. */
    final List<String> wrong = new ArrayList<>();

    Attack(Scene scene, JdbcClient jdbc) {
        this.scene = scene;
        this.snapshot = new Snapshot(jdbc);
        this.madeUp = new MadeUp(scene.outsider.id());
    }

    /** An agent of another queue tries; answers what each endpoint said. */
    Map<String, String> byTheOutsider(List<Endpoint> endpoints) {
        var said = new TreeMap<String, String>();
        for (var endpoint : endpoints) {
            if (isWorthTrying(endpoint) && !endpoint.pattern().startsWith("/widget/")) {
                said.put(endpoint.name(), tried(endpoint));
            }
        }
        return said;
    }

    /** A visitor of the same site tries, and one of another, who hold a widget's token each. */
    Map<String, String> byTheVisitors(List<Endpoint> endpoints) {
        scene.visitor.browser().get("/api/session").ok();
        scene.elsewhere.browser().get("/api/session").ok();
        var said = new TreeMap<String, String>();
        for (var endpoint : endpoints) {
            if (isWorthTrying(endpoint)) {
                said.put(endpoint.name(), triedByVisitors(endpoint));
            }
        }
        return said;
    }

    private String triedByVisitors(Endpoint endpoint) {
        var statuses = new TreeSet<Integer>();
        // Whoever writes programs says that the request comes from the site.
        var origin = scene.visitor.headers().get("Origin");
        for (var someone : List.of(scene.visitor, scene.elsewhere)) {
            var headers = Map.of("Authorization", "Bearer " + someone.token(), "Origin", String.valueOf(origin));
            var before = snapshot.of(scene.chats());
            for (var victim : scene.victims) {
                var path = path(endpoint, victim);
                var answer = someone.browser().send(endpoint.method(), path, madeUp.body(endpoint), headers);
                statuses.add(answer.status());
                mustHoldNothing(endpoint, "a visitor", answer);
                if (answer.status() / 100 == 2 && !endpoint.open()) {
                    wrong.add(endpoint.name() + " let a visitor in");
                }
            }
            if (!before.equals(snapshot.of(scene.chats()))) {
                wrong.add(endpoint.name() + " let a visitor change a chat of others");
            }
        }
        return words(statuses);
    }

    private String tried(Endpoint endpoint) {
        var statuses = new TreeSet<Integer>();
        for (var victim : victims(endpoint)) {
            var before = taken(endpoint);
            var answer = send(endpoint, victim);
            var changed = Snapshot.changed(before, taken(endpoint));
            if (!changed.isEmpty()) {
                wrong.add(endpoint.name() + " let an agent of another queue change " + changed);
            }
            mustHoldNothing(endpoint, "an agent of another queue", answer);
            statuses.add(answer.status());
        }
        if (statuses.contains(400) && !endpoint.open()) {
            wrong.add(endpoint.name() + " refused what the attack made up as invalid, so that it proves nothing."
                    + " Say in MadeUp.KNOWN what a right body looks like.");
        }
        return words(statuses);
    }

    /** Where an address takes two ids, one's own chat may be asked for what belongs to another. */
    private List<Scene.Victim> victims(Endpoint endpoint) {
        var victims = new ArrayList<>(scene.victims);
        if (endpoint.variables().size() > 1) {
            victims.add(scene.mixed);
        }
        return victims;
    }

    private Answer send(Endpoint endpoint, Scene.Victim victim) {
        var body = endpoint.method().equals("GET") ? null : madeUp.body(endpoint);
        return scene.outsider.browser().send(endpoint.method(), path(endpoint, victim), body, Map.of());
    }

    private Map<String, String> taken(Endpoint endpoint) {
        var records = !endpoint.needs().isEmpty() && RECORDS.containsAll(endpoint.needs());
        return records ? snapshot.chats() : snapshot.everything();
    }

    private String path(Endpoint endpoint, Scene.Victim victim) {
        var samples = scene.samples(victim);
        return endpoint.path(variable -> {
            var sample = samples.get(variable);
            if (sample == null) {
                throw new AssertionError("The attack does not know what stands for the last variable of " + variable
                        + " (" + endpoint.name() + "). Add a real id of somebody else's to Scene.samples.");
            }
            return sample;
        });
    }

    private void mustHoldNothing(Endpoint endpoint, String who, Answer answer) {
        if (answer.body().toString().contains(Scene.SECRET)) {
            wrong.add(endpoint.name() + " told " + who + " what was said in a chat of others");
        }
        if (answer.status() >= 500) {
            wrong.add(endpoint.name() + " failed for " + who + " with " + answer.status());
        }
    }

    private static boolean isWorthTrying(Endpoint endpoint) {
        return !OWN.contains(endpoint.name())
                && (endpoint.method().equals("GET") || !endpoint.variables().isEmpty());
    }

    private static String words(Set<Integer> statuses) {
        return String.join(
                ", ", statuses.stream().map(status -> Integer.toString(status)).toList());
    }
}
