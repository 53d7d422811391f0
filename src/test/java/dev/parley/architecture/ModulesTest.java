package dev.parley.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.Parley;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The folder tree is the architecture: modules use only what they list, and each writes to its own schema. */
class ModulesTest {
    private static final Path SOURCES = Path.of("src/main/java/dev/parley");
    private static final Set<String> MODULES = Set.of(
            "platform",
            "security",
            "contacts",
            "channels",
            "chats",
            "routing",
            "providers",
            "live",
            "provision",
            "operations");
    private static final Pattern WRITE =
            Pattern.compile("(?:insert\\s+into|update|delete\\s+from|lock\\s+table)\\s+([a-z]+)\\.([a-z_]+)");
    private static final Pattern READ = Pattern.compile("(?:from|join)\\s+([a-z]+)\\.([a-z_]+)");

    @Test
    void modulesUseOnlyWhatTheyList() {
        ApplicationModules.of(Parley.class).verify();
    }

    /** The sandbox, the demo and the measurements know the product only from outside, and the product does not know them. */
    @Test
    void theProductAndWhatDrivesItFromOutsideDoNotKnowEachOther() throws IOException {
        var outside = Pattern.compile("dev\\.parley\\.(driver|sandbox|demo|bench)\\b");
        var inside = Pattern.compile("import (?:static )?dev\\.parley\\.(?!driver|sandbox|demo|bench)");
        for (var file : javaFiles()) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(outside);
        }
        for (var folder : List.of("sandbox/src", "bench/src")) {
            try (var files = Files.walk(Path.of(folder))) {
                for (var file :
                        files.filter(file -> file.toString().endsWith(".java")).toList()) {
                    assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(inside);
                }
            }
        }
    }

    @Test
    void everyModuleListsWhatItMayUse() throws IOException {
        for (var module : MODULES) {
            var info = Files.readString(SOURCES.resolve(module).resolve("package-info.java"));
            assertThat(info).as(module).contains("allowedDependencies", "@NullMarked");
        }
    }

    @Test
    void sqlWritesToTheOwnSchemaAndReadsTheViewsOfOthers() throws IOException {
        var wrong = new ArrayList<String>();
        for (var file : javaFiles()) {
            var module = SOURCES.relativize(file).getName(0).toString();
            var text = Files.readString(file);
            WRITE.matcher(text)
                    .results()
                    .filter(found -> MODULES.contains(found.group(1)))
                    .forEach(found -> {
                        if (!found.group(1).equals(module)) {
                            wrong.add(file + " writes " + found.group());
                        }
                    });
            READ.matcher(text)
                    .results()
                    .filter(found -> MODULES.contains(found.group(1)))
                    .forEach(found -> {
                        if (!found.group(1).equals(module) && !found.group(2).startsWith("v_")) {
                            wrong.add(file + " reads " + found.group());
                        }
                    });
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void foreignKeysPointDownwards() throws IOException {
        var order = List.of("platform", "security", "contacts", "channels", "chats", "routing", "providers", "live");
        var wrong = new ArrayList<String>();
        try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
            for (var file : files.sorted().toList()) {
                var table = Pattern.compile("create table ([a-z]+)\\.[a-z_]+ \\((.*?)\\n\\);", Pattern.DOTALL);
                for (var found : table.matcher(Files.readString(file)).results().toList()) {
                    Pattern.compile("references ([a-z]+)\\.")
                            .matcher(found.group(2))
                            .results()
                            .filter(key -> order.indexOf(key.group(1)) > order.indexOf(found.group(1)))
                            .forEach(key -> wrong.add(file + ": " + found.group(1) + " points up to " + key.group(1)));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noFileNamesItsOwnKindOfThing() throws IOException {
        var discouraged = Pattern.compile("(Manager|Helper|Util|Utils|Impl|Base|Dto)\\.java$");
        assertThat(javaFiles().stream()
                        .filter(file -> discouraged.matcher(file.toString()).find()))
                .isEmpty();
    }

    static List<Path> javaFiles() throws IOException {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> SOURCES.relativize(file).getNameCount() > 1)
                    .toList();
        }
    }
}
