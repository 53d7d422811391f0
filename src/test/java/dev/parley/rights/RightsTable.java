package dev.parley.rights;

import dev.parley.fixture.Endpoints.Endpoint;
import dev.parley.security.Permission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The table of rights as a page of the documentation. */
final class RightsTable {
    private static final String HEAD = """
            # Who may do what

            Made from the running product by [RightsTableTest](../src/test/java/dev/parley/rights/RightsTableTest.java), which tries
            every cell and fails when this page is out of date. After a wanted change:

            ```sh
            PARLEY_WRITE_RIGHTS=true mvn -Dtest=RightsTableTest test
            ```

            - **The roles** are the ready-made ones. "yes" means that the endpoint lets them through; which chats they then find is
              for rule AD-1 of [behaviour.md](behaviour.md) to say. Nobody who is not logged in gets past an endpoint that is not
              open: the answer is 401.
            - **Visitor** is somebody who holds the token of a website's widget, **other agent** an agent of another queue. Both try
              each address with the real ids of others' chats, contacts and messages: one that waits, one in progress, one that has
              ended. Their columns hold the status of the answers. Whatever it is, nothing was changed, and no answer held a word of
              those chats; contacts are records that every agent may read and edit. The column is empty where an address takes no id.
            """;

    private final List<Endpoint> endpoints;
    private final Map<String, List<Permission>> roles;

    RightsTable(List<Endpoint> endpoints, Map<String, List<Permission>> roles) {
        this.endpoints = endpoints;
        this.roles = roles;
    }

    static boolean may(List<Permission> has, List<Permission> needs) {
        return needs.isEmpty() || needs.stream().anyMatch(has::contains);
    }

    String page(Map<String, String> visitor, Map<String, String> outsider, Map<String, Permission> commands) {
        var lines = new ArrayList<String>();
        lines.add(HEAD);
        lines.add("## Endpoints\n");
        lines.add("| Endpoint | Needs one of | " + String.join(" | ", roles.keySet()) + " | Visitor | Other agent |");
        lines.add("|---|---|" + "---|".repeat(roles.size() + 2));
        for (var endpoint : endpoints) {
            lines.add("| `" + endpoint.name() + "` | " + needs(endpoint) + " | " + cells(endpoint) + " | "
                    + visitor.getOrDefault(endpoint.name(), "") + " | " + outsider.getOrDefault(endpoint.name(), "")
                    + " |");
        }
        lines.add("\n## Messages over the socket of the page\n");
        lines.add("Whoever may send none of them cannot connect.\n");
        lines.add("| Message | Needs | " + String.join(" | ", roles.keySet()) + " | Visitor | Other agent |");
        lines.add("|---|---|" + "---|".repeat(roles.size() + 2));
        commands.forEach((name, needed) -> lines.add(
                "| `" + name + "` | " + needed + " | " + cells(List.of(needed)) + " | 401 | without effect |"));
        lines.add("\n## Open to anybody, and why\n");
        endpoints.stream()
                .filter(Endpoint::open)
                .forEach(endpoint -> lines.add("- `" + endpoint.name() + "`: " + endpoint.because()));
        return String.join("\n", lines) + "\n";
    }

    private static String needs(Endpoint endpoint) {
        if (endpoint.open()) {
            return "open";
        }
        return endpoint.needs().isEmpty()
                ? "being logged in"
                : endpoint.needs().stream().map(Permission::name).collect(Collectors.joining(", "));
    }

    private String cells(Endpoint endpoint) {
        return cells(endpoint.open() ? List.of() : endpoint.needs());
    }

    private String cells(List<Permission> needs) {
        return roles.values().stream().map(has -> may(has, needs) ? "yes" : "–").collect(Collectors.joining(" | "));
    }
}
