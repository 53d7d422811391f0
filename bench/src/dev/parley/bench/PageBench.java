package dev.parley.bench;

import dev.parley.bench.Figure.Limit;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How much the pages weigh as they travel, and how soon another chat is there, in a real browser. */
final class PageBench {
    private static final String NAME = "page";
    private static final int CHATS = 300;
    /** As one counts what travels. */
    private static final double KILO = 1_000;

    private static final double NANOS = 1e6;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PageBench() {}

    static Outcome measure(Company company, Options options) throws Exception {
        var figures = new ArrayList<Figure>();
        var notes = new ArrayList<String>();
        var faults = new ArrayList<String>();
        var chats = Math.min(CHATS, company.size.limit());
        var result = options.folder().resolve("page.json").toAbsolutePath();
        Files.deleteIfExists(result);
        var log = options.folder().resolve("page.log").toAbsolutePath();
        if (inTheBrowser(
                company,
                options,
                Map.of("BENCH_CHATS", Integer.toString(chats), "BENCH_RESULT", result.toString()),
                log)) {
            add(figures, JSON.readTree(Files.readString(result)));
            notes.add(
                    "An agent with %,d chats switched %,d times; a switch lasts from the click until the messages are painted."
                            .formatted(company.size.limit(), chats));
        } else {
            faults.add("The browser did not get through; what it said is in "
                    + options.folder().getFileName() + "/page.log.");
        }
        figures.add(new Figure(
                NAME,
                "the website widget's script",
                size(company.product.base().resolve("/widget/parley.js")) / KILO,
                "kB",
                Limit.atMost(30),
                Limit.atMost(15)));
        notes.add("Sizes are those of the files as they travel, compressed.");
        return new Outcome(NAME, figures, notes, faults);
    }

    private static void add(List<Figure> figures, JsonNode found) {
        figures.add(new Figure(
                NAME,
                "scripts of the panel's first load",
                found.path("scripts").asDouble() / KILO,
                "kB",
                Limit.atMost(350),
                Limit.atMost(200)));
        figures.add(Figure.of(
                NAME, "styles of the panel's first load", found.path("styles").asDouble() / KILO, "kB"));
        var switches = new Latencies();
        found.path("switches").valueStream().forEach(millis -> switches.add((long) (millis.asDouble() * NANOS)));
        figures.add(new Figure(
                NAME, "switching chats, median", switches.millis(0.5), "ms", Limit.atMost(100), Limit.atMost(50)));
        figures.add(Figure.of(NAME, "switching chats, p95", switches.millis(0.95), "ms"));
    }

    private static boolean inTheBrowser(Company company, Options options, Map<String, String> settings, Path log)
            throws IOException, InterruptedException {
        var folder = options.checkout().resolve("browser");
        var vitest = folder.resolve("node_modules").resolve(".bin").resolve("vitest");
        var builder = new ProcessBuilder(vitest.toString(), "run", "--config", "measures.config.ts")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(settings);
        builder.environment().put("BENCH_ADDRESS", company.product.base().toString());
        builder.environment().put("BENCH_EMAIL", CompanyFile.agent(0));
        builder.environment().put("BENCH_PASSWORD", Installation.PASSWORD);
        builder.environment().put("BENCH_TEXT", "My order has not come yet.");
        return builder.start().waitFor() == 0;
    }

    /** How many bytes travel when a file is fetched as browsers fetch it. */
    private static int size(URI file) throws IOException, InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(file)
                    .header("Accept-Encoding", "gzip")
                    .build();
            var answer = http.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException(file.getPath() + " answered " + answer.statusCode());
            }
            return answer.body().length;
        }
    }
}
