package dev.parley.operations;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a Prometheus server reads: the value of each series by its name with labels. */
record Scrape(String text, Map<String, Double> values, Set<String> families) {
    private static final Pattern SERIES = Pattern.compile("(?m)^([a-z_]+(?:\\{.*})?) (\\S+)$");
    private static final Pattern FAMILY = Pattern.compile("(?m)^# TYPE (\\S+) ");

    static HttpResponse<String> ask(int port, String authorization) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/prometheus"));
            if (!authorization.isEmpty()) {
                request.header("Authorization", authorization);
            }
            return http.send(request.build(), BodyHandlers.ofString());
        }
    }

    static Scrape of(int port) {
        try {
            return of(ask(port, "Bearer the-token-of-the-tests").body());
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static Scrape of(String text) {
        var values = new TreeMap<String, Double>();
        SERIES.matcher(text).results().forEach(found -> values.put(found.group(1), Double.valueOf(found.group(2))));
        var families = new TreeSet<String>();
        FAMILY.matcher(text).results().forEach(found -> families.add(found.group(1)));
        return new Scrape(text, values, families);
    }

    /** The value of a series, 0 when it is not there yet. */
    double value(String series) {
        return values.getOrDefault(series, 0.0);
    }
}
