package dev.parley.demo.data;

import dev.parley.demo.data.Conversation.Line;
import dev.parley.demo.data.Customer.Identity;
import dev.parley.demo.data.Staff.Agent;
import dev.parley.demo.data.Staff.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Thirty days of a company, and the chats of this very moment. The same seed makes the same, counted from now. */
final class History {
    static final int FINISHED = 900;
    static final int IN_PROGRESS = 11;
    static final int WAITING = 6;
    private static final int MOST_LINES = 10;
    private static final Duration DAYS = Duration.ofDays(30);
    private static final Duration QUIET = Duration.ofMinutes(100);
    private static final Duration ACCEPT_LIMIT = Duration.ofMinutes(10);
    private static final long SEED = 20_261;

    private final Random random = new Random(SEED);
    private final Ids ids = new Ids(random);
    private final Clientele clientele = new Clientele(random, ids);
    private final List<Conversation> conversations = Conversation.all();
    private final List<Story> stories = new ArrayList<>();
    private final Staff staff;
    private final Instant now;
    private final ZoneId zone;
    private final Roster roster;
    private Instant lastAccepted = Instant.EPOCH;

    History(Staff staff, Instant now, ZoneId zone) {
        this.staff = staff;
        this.now = now.truncatedTo(ChronoUnit.MICROS);
        this.zone = zone;
        this.roster = new Roster(staff, zone, this.now.minus(Duration.ofDays(11)));
    }

    /** What happened, each chat's id in the order in which they began. */
    record Result(List<Customer> customers, List<Story> stories, Roster roster, Ids ids) {}

    Result tell() {
        // Some begin so late that nobody answers them before the quiet hours, so there are a few more than are needed.
        var moments = Arrivals.before(now.minus(QUIET), DAYS, FINISHED + 8, new Arrivals.Settings(zone, random));
        moments.forEach(at -> finished(at.truncatedTo(ChronoUnit.MICROS)));
        var present = new Present(random, staff, roster, now);
        roster.everybodyIsHere();
        present.begun(IN_PROGRESS).forEach(begun -> {
            var story = opened(clientele.newcomer(begun.channel(), begun.at(), begun.language()), begun.at());
            stories.add(present.continued(story, wholeRest(story)));
        });
        present.waiting(WAITING).forEach(begun -> {
            var story = opened(clientele.newcomer(begun.channel(), begun.at(), begun.language()), begun.at());
            stories.add(present.waitsOn(story, begun));
        });
        for (int i = 0; i < stories.size(); i++) {
            stories.get(i).id = i + 1;
        }
        return new Result(clientele.customers, stories, roster, ids);
    }

    private void finished(Instant at) {
        var channel = channel();
        var plan = roster.open(channel.queue(), later(at, lastAccepted), List.of());
        var latest = roster.open(channel.queue(), plan.plus(ACCEPT_LIMIT), List.of());
        if (latest.isAfter(now.minus(QUIET).minus(ACCEPT_LIMIT.multipliedBy(2)))) {
            // Their chat would wait still.
            return;
        }
        var story = opened(clientele.writer(channel, at), at);
        var free = Duration.between(at, plan).toMinutes();
        if (free > 120 && random.nextInt(9) == 0) {
            story.ended("SUPERVISOR", staff.supervisor(), plan.plusSeconds(random.nextInt(1_800, 5_400)));
        } else {
            accept(story);
            talk(story, wholeRest(story));
        }
        story.identity.freeFrom = story.endedAt == null ? Instant.MAX : story.endedAt;
        stories.add(story);
    }

    /** The customer writes what opens the conversation. */
    private Story opened(Identity identity, Instant at) {
        var customer = clientele.owner(identity);
        customer.lastTalk = another(customer, identity.channel);
        var story = new Story(customer, identity, new Wares(random, customer.person, customer.named()), at, ids);
        var next = at;
        for (var line : customer.lastTalk.opening()) {
            story.customerWrites(line, next);
            next = next.plusMillis(random.nextInt(6_000, 24_000));
        }
        return story;
    }

    private void accept(Story story) {
        var queue = story.identity.channel.queue();
        var from = later(story.lastAt().plusMillis(random.nextInt(300, 900)), lastAccepted.plusMillis(200));
        var at = roster.open(queue, from, story.passed);
        var agent = roster.best(queue, at, story.passed).orElseThrow();
        if (queue.toAll()) {
            at = at.plusMillis(random.nextInt(4_000, 95_000));
            story.decisions.add(roster.decision(queue, agent, at, story.passed));
        } else {
            story.offered(agent, roster.decision(queue, agent, at, story.passed));
            var chance = random.nextInt(100);
            if (chance < 9 && story.passed.isEmpty() && somebodyElseIsThere(story, agent, at)) {
                letsPass(story, agent, at, chance < 4);
                accept(story);
                return;
            }
            at = at.plusMillis(random.nextInt(3_000, 60_000));
        }
        story.accepted(agent, at);
        story.read();
        lastAccepted = at;
    }

    private boolean somebodyElseIsThere(Story story, Agent agent, Instant at) {
        var without = List.of(new Story.Passed(agent, "MISSED", at));
        return roster.best(story.identity.channel.queue(), at.plus(ACCEPT_LIMIT).plusSeconds(1), without)
                .isPresent();
    }

    private void letsPass(Story story, Agent agent, Instant offered, boolean missed) {
        var at = offered.plus(missed ? ACCEPT_LIMIT : Duration.ofSeconds(random.nextInt(8, 70)));
        if (missed) {
            story.missed(agent, at);
            roster.rests(agent, at.plus(Duration.ofMinutes(25)));
        } else {
            story.declined(agent, at);
        }
        lastAccepted = at;
    }

    /** Agent and customer talk, and then the chat is over. */
    private void talk(Story story, List<Line> lines) {
        var owner = Objects.requireNonNull(story.owner);
        var accepted = Objects.requireNonNull(story.acceptedAt);
        var pace = new Pace(random, accepted);
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            var at = pace.next(line.byCustomer());
            if (line.byCustomer()) {
                story.customerWrites(line, at);
                story.read();
            } else {
                story.answered(line, at);
                if (owner.left() && roster.isAboutToLeave(at)) {
                    leave(story, at.plusSeconds(40));
                    talk(story, lines.subList(i + 1, lines.size()));
                    return;
                }
            }
        }
        var end = pace.end();
        var bySupervisor = random.nextInt(40) == 0;
        story.ended(bySupervisor ? "SUPERVISOR" : "AGENT", bySupervisor ? staff.supervisor() : owner.id(), end);
        roster.takes(owner, accepted, end);
    }

    /** The colleague's account is disabled: what they have goes back to the queue, and somebody else takes it. */
    private void leave(Story story, Instant at) {
        var former = Objects.requireNonNull(story.owner);
        roster.takes(former, Objects.requireNonNull(story.acceptedAt), at);
        roster.leaves(at);
        story.returned(former, at);
        lastAccepted = later(lastAccepted, at);
        accept(story);
    }

    /** What is said after the opening; some customers have one more question, and some of them another. */
    private List<Line> wholeRest(Story story) {
        var language = story.customer.person.language();
        var lines = new ArrayList<>(conversation(story).rest());
        var more = new ArrayList<>(conversations.stream()
                .filter(talk -> talk.topic().equals(Conversation.MORE)
                        && talk.language().equals(language))
                .toList());
        while (!more.isEmpty() && lines.size() < MOST_LINES && random.nextInt(100) < 45) {
            lines.addAll(more.remove(random.nextInt(more.size())).lines());
        }
        return lines;
    }

    private static Conversation conversation(Story story) {
        return Objects.requireNonNull(story.customer.lastTalk);
    }

    private Conversation another(Customer customer, Channel channel) {
        var spoken = conversations.stream()
                .filter(talk -> talk.language().equals(customer.person.language())
                        && !talk.topic().equals(Conversation.MORE)
                        && !talk.equals(customer.lastTalk))
                .toList();
        var fitting = spoken.stream()
                .filter(talk -> Company.isAbout(channel.name(), talk.topic()))
                .toList();
        var some = !fitting.isEmpty() ? fitting : !spoken.isEmpty() ? spoken : List.of(last(customer));
        return some.get(random.nextInt(some.size()));
    }

    private static Conversation last(Customer customer) {
        return Objects.requireNonNull(customer.lastTalk, "nobody speaks " + customer.person.language());
    }

    private Channel channel() {
        return staff.channel(Company.channel(random.nextInt(100)));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
