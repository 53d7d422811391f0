package dev.parley.provision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.platform.database.StartProblem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a configuration file can get wrong before anybody asks the database: each with file, line and column. */
class ProvisionFileTest {
    private static final Map<String, String> ENVIRONMENT =
            Map.of("SHOP_PASSWORD", "from the environment", "SHOP", "shop", "EMPTY", "");

    @TempDir
    Path folder;

    @Test
    void aFileWithoutMistakesIsRead() {
        var mistakes = new Mistakes(Path.of("shop.yaml"));
        var file = read(mistakes, """
                version: 1
                settings: { simultaneousChats: 7, acceptMinutes: 0.5 }
                users:
                  - email: lead@${SHOP}.example
                    name: 007
                    roles: [Agent, Supervisor]
                    password: ${SHOP_PASSWORD}
                  - { email: b@x.example, name: "$${B}", roles: [Agent], limit: 3, enabled: false }
                queues:
                """);
        assertThat(mistakes.sentences()).isEmpty();
        assertThat(file.settings().orElseThrow().acceptMinutes()).isEqualTo(0.5);
        assertThat(file.users().getFirst().email()).isEqualTo("lead@shop.example");
        assertThat(file.users().getFirst().name()).isEqualTo("007");
        assertThat(file.users().getFirst().password()).isEqualTo("from the environment");
        assertThat(file.users().getLast().name()).isEqualTo("${B}");
        assertThat(file.users().getLast().limit()).isEqualTo(3);
        assertThat(file.users().getLast().enabled()).isFalse();
        assertThat(file.toString()).doesNotContain("from the environment");
    }

    @Test
    void aMisspeltKey() {
        assertThat(mistakes("queues:\n  - name: Care\n    rule: TO_ALL\n    prioritty: 1\n"))
                .containsExactly(
                        "shop.yaml, line 5, column 5: A queue has no \"prioritty\". Did you mean \"priority\"?");
    }

    @Test
    void aKeyThatNothingResembles() {
        assertThat(mistakes("roles:\n  - name: Care\n    colour: red\n"))
                .containsExactly("shop.yaml, line 4, column 5: A role has no \"colour\"."
                        + " There is name, description, permissions.");
    }

    @Test
    void aMisspeltSection() {
        assertThat(mistakes("chanels: []\n"))
                .containsExactly(
                        "shop.yaml, line 2, column 1: The file has no \"chanels\". Did you mean \"channels\"?");
    }

    @Test
    void aKeyThatIsMissingAndOneThatIsThereTwice() {
        assertThat(mistakes("users:\n  - email: a@x.example\n    email: b@x.example\n"))
                .containsExactly(
                        "shop.yaml, line 3, column 5: A user needs \"name\".",
                        "shop.yaml, line 4, column 5: A user has \"email\" only once.");
    }

    @Test
    void aWordInPlaceOfANumber() {
        assertThat(mistakes("settings:\n  simultaneousChats: many\n  acceptMinutes: soon\n"))
                .containsExactly(
                        "shop.yaml, line 3, column 22: \"simultaneousChats\" must be a whole number, not \"many\".",
                        "shop.yaml, line 4, column 18: \"acceptMinutes\" must be a number, not \"soon\".");
    }

    @Test
    void aWordInPlaceOfTrueOrFalse() {
        assertThat(mistakes("users:\n  - { email: a, name: b, enabled: yes }\n"))
                .containsExactly("shop.yaml, line 3, column 35: \"enabled\" must be true or false, not \"yes\".");
    }

    @Test
    void aListInPlaceOfATextAndATextInPlaceOfAList() {
        assertThat(mistakes("users:\n  - email: [a]\n    name: b\n    roles: Agent\n"))
                .containsExactly(
                        "shop.yaml, line 3, column 12: \"email\" must be one value, neither a list nor names and values.",
                        "shop.yaml, line 5, column 12: \"roles\" must be a list.");
    }

    @Test
    void aListInsideAList() {
        assertThat(mistakes("users:\n  - { email: a, name: b, roles: [Agent, [Analyst], ~] }\n"))
                .containsExactly(
                        "shop.yaml, line 3, column 41: Each of \"roles\" must be one value, neither a list nor names"
                                + " and values.",
                        "shop.yaml, line 3, column 52: Each of \"roles\" has no value.");
    }

    @Test
    void aKeyWithoutAValue() {
        assertThat(mistakes("users:\n  - email: a\n    name:\n"))
                .containsExactly("shop.yaml, line 4, column 10: \"name\" has no value.");
    }

    @Test
    void aWordInPlaceOfAUserAndInPlaceOfSettings() {
        assertThat(mistakes("users: [bea]\nsettings: none\n"))
                .containsExactly(
                        "shop.yaml, line 2, column 9: A user begins with \"- email: …\".",
                        "shop.yaml, line 3, column 11: \"settings\" must hold names and values, such as"
                                + " \"simultaneousChats: …\".");
    }

    @Test
    void secretsThatAreNoNamesAndValuesAndOneThatIsThereTwice() {
        var channel = "  - { kind: TELEGRAM, name: Bot, queue: Care, language: en, ";
        assertThat(mistakes("channels:\n" + channel + "secrets: hunter2 }\n" + channel
                        + "secrets: { botToken: a, botToken: b } }\n"))
                .containsExactly(
                        "shop.yaml, line 3, column 70: \"secrets\" must hold names and values, such as"
                                + " \"apiBase: http://localhost:8081\".",
                        "shop.yaml, line 4, column 85: \"botToken\" is there already.");
    }

    @Test
    void variablesThatAreNotSetAreNamedAndSoIsOneThatIsNoVariable() {
        assertThat(mistakes("""
                users:
                  - email: a@x.example
                    name: ${SHOP}-${NOBODY}-${NOTHING}
                    password: ${EMPTY}
                  - email: ${}@x.example
                    name: b
                """))
                .containsExactly(
                        "shop.yaml, line 4, column 11: The environment variable NOBODY is not set.",
                        "shop.yaml, line 4, column 11: The environment variable NOTHING is not set.",
                        "shop.yaml, line 5, column 15: The environment variable EMPTY is not set.",
                        "shop.yaml, line 6, column 12: After \"${\" come the name of an environment variable and"
                                + " \"}\"; write \"$${\" for the characters themselves.");
    }

    @Test
    void theSameNameTwiceWhateverItsCase() {
        var mistakes = new Mistakes(Path.of("shop.yaml"));
        var file = read(mistakes, "version: 1\nqueues:\n  - { name: Care, rule: A }\n  - { name: care, rule: A }\n");
        Entry.mustDiffer(file.queues());
        assertThat(mistakes.sentences())
                .containsExactly("shop.yaml, line 4, column 13: \"care\" is in this file already, at line 3.");
    }

    @Test
    void noVersionAndAVersionOfTheFuture() {
        assertThat(of("users: []\n"))
                .containsExactly("shop.yaml, line 1, column 1: The file must begin with \"version: 1\".");
        assertThat(of("version: 2\n"))
                .containsExactly("shop.yaml, line 1, column 10: This Parley understands version 1 of the file,"
                        + " not version 2.");
        assertThat(of("")).containsExactly("shop.yaml, line 1, column 1: The file must begin with \"version: 1\".");
        assertThat(of("- version: 1\n"))
                .containsExactly("shop.yaml, line 1, column 1: The file must begin with \"version: 1\".");
    }

    @Test
    void whatIsNoYaml() {
        assertThat(of("version: 1\nusers:\n\t- email: a\n"))
                .singleElement()
                .asString()
                .startsWith("shop.yaml, line 3, column 1: This is no valid YAML: ");
        assertThat(of("version: 1\nusers: [\n"))
                .singleElement()
                .asString()
                .startsWith("shop.yaml, line 3, column 1: This is no valid YAML: ");
        assertThat(of("version: 1\n---\nversion: 1\n"))
                .singleElement()
                .asString()
                .startsWith("shop.yaml, line 2, column 1: This is no valid YAML: ");
        assertThat(of("version: 1\nusers: \u0007\n"))
                .containsExactly("shop.yaml, line 2, column 8: This is no valid YAML: it holds a character that no text"
                        + " has.");
    }

    @Test
    void aliasesAndDepthsThatLetASmallFileStandForAHugeOne() {
        assertThat(of("version: 1\nusers: &all []\nqueues: *all\n"))
                .containsExactly("shop.yaml, line 3, column 9: Aliases such as *all are not understood here."
                        + " Please write it out.");
        assertThat(of("version: 1\nusers: " + "[".repeat(100_000)))
                .containsExactly(
                        "shop.yaml, line 2, column 17: This is nested deeper than anything in this file can" + " be.");
    }

    @Test
    void tagsMakeNoObjects() {
        assertThat(of("!!javax.script.ScriptEngineManager [!!java.net.URL [\"http://localhost\"]]\n"))
                .singleElement()
                .asString()
                .startsWith("shop.yaml, line 1, column 1: This is no valid YAML: Global tag is not allowed");
    }

    @Test
    void aFileThatCannotBeReadStopsAtOnce() throws Exception {
        var file = folder.resolve("shop.yaml");
        refused(file, "PARLEY_PROVISION names " + file + ", and there is no such file.");
        refused(folder, "PARLEY_PROVISION must name a file; " + folder + " is a folder.");
        Files.writeString(file, "#".repeat(1_000_001));
        refused(file, "The configuration file " + file + " is larger than 1 MB.");
        Files.write(file, "version: 1\n# Gr\u00fc\u00dfe".getBytes(StandardCharsets.ISO_8859_1));
        refused(
                file,
                "Parley applied nothing of its configuration file " + file + ", because it has a mistake:\n"
                        + "shop.yaml, line 2, column 1: This line is no text in UTF-8.");
    }

    private static void refused(Path file, String sentence) {
        assertThatThrownBy(() -> ProvisionFile.read(file, new Variables(ENVIRONMENT::get)))
                .isInstanceOf(StartProblem.class)
                .hasMessage(sentence);
    }

    private static List<String> mistakes(String afterTheVersion) {
        return of("version: 1\n" + afterTheVersion);
    }

    private static List<String> of(String text) {
        var mistakes = new Mistakes(Path.of("shop.yaml"));
        var root = Yaml.read(text, mistakes);
        if (mistakes.sentences().isEmpty()) {
            ProvisionFile.of(root, new Source(mistakes, new Variables(ENVIRONMENT::get)));
        }
        return mistakes.sentences();
    }

    private static ProvisionFile read(Mistakes mistakes, String text) {
        return ProvisionFile.of(Yaml.read(text, mistakes), new Source(mistakes, new Variables(ENVIRONMENT::get)));
    }
}
