package dev.parley.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

/** docs/settings.md has a row for every setting there is, with its default, and none for others. */
class SettingsTableTest {
    private static final Pattern NAME = Pattern.compile("PARLEY_[A-Z_]*[A-Z]");

    @Test
    void everySettingHasARowAndEveryRowASetting() throws IOException {
        var settings = new TreeSet<>(ofRecords().keySet());
        settings.addAll(readAtTheStart());
        settings.addAll(readByTheScript());
        assertThat(table().keySet()).isEqualTo(settings);
    }

    @Test
    void theTableTellsTheDefaultsOfTheCode() throws IOException {
        var table = table();
        ofRecords().forEach((name, component) -> {
            var value = component.getAnnotation(DefaultValue.class);
            if (value != null && value.value().length == 1) {
                assertThat(table).as(name).containsEntry(name, value.value()[0]);
            }
        });
    }

    /** Names and defaults. */
    private static Map<String, String> table() throws IOException {
        try (var lines = Files.lines(Path.of("docs", "settings.md"))) {
            return lines.filter(line -> line.startsWith("| `PARLEY_"))
                    .map(line -> line.replace("`", "").split(" *\\| *"))
                    .collect(Collectors.toMap(cells -> cells[1], cells -> cells[2], (one, _) -> one, TreeMap::new));
        }
    }

    private static Map<String, RecordComponent> ofRecords() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        var all = new TreeMap<String, RecordComponent>();
        scanner.findCandidateComponents("dev.parley").stream()
                .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .filter(SettingsTableTest::isTheProducts)
                .forEach(type -> collect(
                        type, type.getAnnotation(ConfigurationProperties.class).value(), all));
        return all;
    }

    private static void collect(Class<?> type, String prefix, Map<String, RecordComponent> all) {
        assertThat(type.isRecord()).as(type + " is a record").isTrue();
        for (var component : type.getRecordComponents()) {
            var name = prefix + "." + component.getName();
            if (component.getType().isRecord() && component.getType().getName().startsWith("dev.parley.")) {
                collect(component.getType(), name, all);
            } else {
                all.put(variable(name), component);
            }
        }
    }

    private static String variable(String property) {
        return property.replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("[.-]", "_")
                .toUpperCase(Locale.ROOT);
    }

    private static boolean isTheProducts(Class<?> type) {
        return !type.getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()
                .contains("test-classes");
    }

    private static Set<String> readAtTheStart() {
        var asked = new TreeSet<String>();
        var given = new HashMap<String, String>(Map.of("PARLEY_DATABASE_URL", "jdbc:postgresql://localhost/parley"));
        StartSettings.from(
                new AbstractMap<>() {
                    @Override
                    public @Nullable String get(Object name) {
                        asked.add((String) name);
                        return given.get(name);
                    }

                    @Override
                    public Set<Entry<String, String>> entrySet() {
                        return given.entrySet();
                    }
                },
                "/home/somebody");
        return asked;
    }

    private static Set<String> readByTheScript() throws IOException {
        return NAME.matcher(Files.readString(Path.of("parley")))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
