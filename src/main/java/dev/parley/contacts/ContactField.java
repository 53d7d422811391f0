package dev.parley.contacts;

import static dev.parley.contacts.ContactProblem.BAD_FIELD;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import dev.parley.platform.Problem;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A field of a contact that people edit in place, and what may stand in it. */
enum ContactField {
    NAME {
        @Override
        String one(String text) {
            var name = Names.plain(text);
            if (!Names.visible(name)) {
                throw nameless();
            }
            return within(Names.MOST, name, "A name has at most 200 characters.");
        }

        @Override
        List<String> checked(List<String> texts) {
            var name = super.checked(texts);
            if (name.isEmpty()) {
                throw nameless();
            }
            return name;
        }
    },
    EMAIL {
        @Override
        String one(String text) {
            within(254, text, "An e-mail address has at most 254 characters.");
            if (!EMAIL_ADDRESS.matcher(text).matches()) {
                throw BAD_FIELD.with("This is no e-mail address. One looks like name@company.example.");
            }
            return text;
        }
    },
    LANGUAGE {
        @Override
        String one(String text) {
            if (!LANGUAGE_TAG.matcher(text).matches()) {
                throw BAD_FIELD.with("This is no language. One looks like en, de or pt-BR.");
            }
            return Locale.forLanguageTag(text).toLanguageTag();
        }
    },
    PHONES {
        @Override
        String one(String text) {
            return international(text);
        }

        @Override
        List<String> checked(List<String> texts) {
            if (texts.size() > MOST_PHONES) {
                throw BAD_FIELD.with("A contact has at most " + MOST_PHONES + " phone numbers.");
            }
            return texts.stream()
                    .flatMap(text -> super.checked(List.of(text)).stream())
                    .distinct()
                    .sorted()
                    .toList();
        }
    };

    private static final int MOST_PHONES = 20;
    private static final Pattern EMAIL_ADDRESS =
            Pattern.compile("[^\\s\\p{Cntrl}@<>,;\"]+@[^\\s\\p{Cntrl}@<>,;\".]+(\\.[^\\s\\p{Cntrl}@<>,;\".]+)+");
    private static final Pattern LANGUAGE_TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}");
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    /** The field that an address names, or UNKNOWN_FIELD. */
    static ContactField named(String name) {
        return Arrays.stream(values())
                .filter(field -> field.key().equals(name))
                .findFirst()
                .orElseThrow(() -> ContactProblem.UNKNOWN_FIELD.with("A contact has no field of this name."));
    }

    /** The field's name for the page and in the history. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The texts as they are kept, none for an empty field; or BAD_FIELD. */
    List<String> checked(List<String> texts) {
        var text = single(texts).replace("\0", "").strip();
        return text.isEmpty() ? List.of() : List.of(one(text));
    }

    /** One text as it is kept, or BAD_FIELD. */
    abstract String one(String text);

    private static Problem nameless() {
        return BAD_FIELD.with("Please give the contact a name.");
    }

    private static String single(List<String> texts) {
        if (texts.size() > 1) {
            throw BAD_FIELD.with("This field takes one value only.");
        }
        return texts.isEmpty() ? "" : texts.getFirst();
    }

    private static String within(int most, String text, String sentence) {
        if (text.codePointCount(0, text.length()) > most) {
            throw BAD_FIELD.with(sentence);
        }
        return text;
    }

    private static String international(String text) {
        try {
            var number = NUMBERS.parse(text, null);
            if (!NUMBERS.isPossibleNumber(number)) {
                throw BAD_FIELD.with("No phone has the number " + text + ". Please look at its length.");
            }
            if (number.hasExtension()) {
                throw BAD_FIELD.with("A phone number is kept without an extension. Please leave it out.");
            }
            return NUMBERS.format(number, PhoneNumberFormat.E164);
        } catch (NumberParseException e) {
            throw BAD_FIELD.with("Please write the phone number with + and the country first, such as +49 30 123456.");
        }
    }
}
