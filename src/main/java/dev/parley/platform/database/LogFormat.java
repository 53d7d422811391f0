package dev.parley.platform.database;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** How the log is written, and what Parley says while it starts. */
public enum LogFormat {
    /** Lines for people. */
    TEXT,
    /** One JSON object a line, with the names of the Elastic Common Schema. */
    JSON;

    /** Reads a value of PARLEY_LOG_FORMAT. */
    static LogFormat of(String text) {
        return switch (text) {
            case "text" -> TEXT;
            case "json" -> JSON;
            default -> throw new StartProblem("PARLEY_LOG_FORMAT must be text or json, not \"" + text + "\".");
        };
    }

    /** As far as the variables tell, for saying that something else is wrong with them. */
    public static LogFormat asked(Map<String, String> variables) {
        return "json".equals(variables.getOrDefault("PARLEY_LOG_FORMAT", "").strip()) ? JSON : TEXT;
    }

    /** The properties that make the log so. */
    public Map<String, Object> properties() {
        return this == TEXT ? Map.of() : Map.of("logging.structured.format.console", "ecs");
    }

    /** A sentence of the start, as a line of the log. */
    public String line(String level, String sentence) {
        if (this == TEXT) {
            return sentence;
        }
        var line = new LinkedHashMap<String, Object>();
        line.put("@timestamp", Instant.now().toString());
        line.put("log", Map.of("level", level, "logger", "dev.parley.Parley"));
        line.put("service", Map.of("name", "parley"));
        line.put("message", sentence);
        line.put("ecs", Map.of("version", "8.11"));
        return JsonMapper.shared().writeValueAsString(line);
    }
}
