package dev.parley.contacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may stand in a contact's fields, and what names from profiles become. */
class ContactFieldTest {
    @ParameterizedTest
    @CsvSource({
        "+49 (30) 123-456, +4930123456",
        "+1 202 555 0143, +12025550143",
        "+44 20 7946 0958, +442079460958",
        "＋４９３０１２３４５６, +4930123456",
        "+٤٩٣٠١٢٣٤٥٦, +4930123456"
    })
    void phonesAreKeptInInternationalForm_IN4(String written, String kept) {
        assertThat(ContactField.PHONES.checked(List.of(written))).containsExactly(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"030 123456", "+49", "+999 123456789", "+4930123456789012345678", "abc", "+49 30 123456 ext. 7"})
    void whatIsNoWholePhoneNumberIsRefusedWithASentence(String written) {
        assertThatThrownBy(() -> ContactField.PHONES.checked(List.of(written)))
                .hasMessageMatching("(Please write the phone number|No phone has|A phone number is kept).*");
    }

    @Test
    void thePhonesOfAContactAreASet() {
        assertThat(ContactField.PHONES.checked(List.of("+49 30 654321", " ", "+4930123456", "+49 30 123456")))
                .containsExactly("+4930123456", "+4930654321");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bo",
                "bo@",
                "@home.example",
                "bo@home",
                "bo bo@home.example",
                "a@b@c.example",
                "<bo@home.example>"
            })
    void whatIsNoEmailAddressIsRefused(String written) {
        assertThatThrownBy(() -> ContactField.EMAIL.checked(List.of(written)))
                .hasMessageStartingWith("This is no e-mail");
    }

    @Test
    void aHugeEmailAddressIsRefusedQuickly() {
        var huge = "a@" + "b.".repeat(30_000) + "c";
        assertThatThrownBy(() -> ContactField.EMAIL.checked(List.of(huge))).hasMessageContaining("254");
    }

    @Test
    void emailsAndLanguagesAreTrimmedAndMayBeEmpty() {
        assertThat(ContactField.EMAIL.checked(List.of(" bo@büro.example\0 "))).containsExactly("bo@büro.example");
        assertThat(ContactField.EMAIL.checked(List.of(" "))).isEmpty();
        assertThat(ContactField.LANGUAGE.checked(List.of("PT-br"))).containsExactly("pt-BR");
        assertThat(ContactField.LANGUAGE.checked(List.of())).isEmpty();
        assertThatThrownBy(() -> ContactField.LANGUAGE.checked(List.of("German please")))
                .hasMessageStartingWith("This is no language");
    }

    @Test
    void aNameKeepsItsScriptAndLosesWhatTurnsThePageAround() {
        assertThat(name("ياسمين عبد الله")).isEqualTo("ياسمين عبد الله");
        assertThat(name("می‌خواهم 👩‍👧")).isEqualTo("می‌خواهم 👩‍👧");
        assertThat(name("\u202Egnp.\u202CBo\0\nBär\u2066")).isEqualTo("gnp.Bo Bär");
        assertThat(name("half \uD83D a smile")).isEqualTo("half  a smile");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\0", "\u202E", "\u3164\u3164", "\u200B"})
    void aContactHasANameThatCanBeSeen(String written) {
        assertThatThrownBy(() -> name(written)).hasMessage("Please give the contact a name.");
        assertThat(Names.fromProfile(written)).as("from a profile").isNull();
    }

    @Test
    void aNameHas200Characters() {
        assertThat(name("😀".repeat(200))).hasSize(400);
        assertThatThrownBy(() -> name("😀".repeat(201))).hasMessageContaining("200");
        assertThat(Names.fromProfile("😀".repeat(201))).as("a profile's is cut").isEqualTo("😀".repeat(200));
    }

    private static String name(String written) {
        return ContactField.NAME.checked(List.of(written)).getFirst();
    }
}
