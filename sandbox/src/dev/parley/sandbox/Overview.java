package dev.parley.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the phone's page shows, as JSON: accounts of all providers, the latest conversations, the switches. */
final class Overview {
    private static final int CONVERSATIONS = 80;
    private final List<StandIn> standIns;
    private final Chaos chaos;
    private final Activity activity;

    Overview(List<StandIn> standIns, Chaos chaos, Activity activity) {
        this.standIns = standIns;
        this.chaos = chaos;
        this.activity = activity;
    }

    Map<String, Object> now() {
        var accounts = new ArrayList<Map<String, Object>>();
        var conversations = new ArrayList<Shown>();
        for (var standIn : standIns) {
            for (var account : standIn.accounts()) {
                var id = id(standIn, account);
                accounts.add(account(standIn, account, id));
                account.conversations()
                        .latest(CONVERSATIONS)
                        .forEach(one -> conversations.add(new Shown(id, one, one.at())));
            }
        }
        var latest = conversations.stream()
                .sorted(Comparator.comparing(Shown::at).reversed())
                .limit(CONVERSATIONS)
                .map(one -> conversation(one.account(), one.conversation()))
                .toList();
        return Map.of(
                "accounts",
                accounts,
                "conversations",
                latest,
                "chaos",
                chaos.percents(),
                "activity",
                activity.perMinute());
    }

    /** The account of an id that the page knows. */
    Optional<Account> account(String id) {
        for (var standIn : standIns) {
            for (var account : standIn.accounts()) {
                if (id(standIn, account).equals(id)) {
                    return Optional.of(account);
                }
            }
        }
        return Optional.empty();
    }

    private record Shown(String account, Conversation conversation, Instant at) {}

    private static String id(StandIn standIn, Account account) {
        return standIn.path().substring(1) + "/" + account.key();
    }

    private static Map<String, Object> account(StandIn standIn, Account account, String id) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", id);
        shown.put("provider", standIn.name());
        shown.put("name", account.name());
        shown.put("address", account.address());
        shown.put("connection", account.connection());
        shown.put("pending", account.pending());
        shown.put("reacts", account.takesReactions());
        shown.put("customers", account.conversations().size());
        shown.put(
                "refused",
                account.refused().reversed().stream()
                        .limit(12)
                        .map(one -> Map.of(
                                "at",
                                one.at().toEpochMilli(),
                                "call",
                                one.call(),
                                "status",
                                one.status(),
                                "reason",
                                one.reason()))
                        .toList());
        return shown;
    }

    private static Map<String, Object> conversation(String account, Conversation one) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("account", account);
        shown.put("customer", one.customer());
        shown.put("name", one.name());
        shown.put("at", one.at().toEpochMilli());
        shown.put("unread", one.unread());
        shown.put("blocked", one.blocked());
        shown.put("typing", one.typing());
        shown.put("version", one.version());
        one.last().ifPresent(last -> shown.put("last", line(last)));
        return shown;
    }

    static List<Map<String, Object>> lines(Conversation conversation) {
        return conversation.lines().stream().map(Overview::line).toList();
    }

    private static Map<String, Object> line(Line line) {
        var shown = new LinkedHashMap<String, Object>();
        shown.put("id", line.id());
        shown.put("mine", line.byCustomer());
        shown.put("kind", line.kind());
        shown.put("text", line.text());
        shown.put("at", line.at().toEpochMilli());
        shown.put("edited", line.editedAt() != null);
        shown.put("buttons", line.buttons());
        shown.put("file", line.file());
        shown.put("reaction", line.marks().reaction());
        shown.put("ofBusiness", line.marks().ofBusiness());
        shown.put("quotes", line.marks().quotes());
        return shown;
    }
}
