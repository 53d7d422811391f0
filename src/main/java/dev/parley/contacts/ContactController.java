package dev.parley.contacts;

import static dev.parley.security.Permission.EDIT_RECORDS;
import static dev.parley.security.Permission.PROCESS_CHATS;
import static dev.parley.security.Permission.READ_RECORDS;

import dev.parley.contacts.ContactFields.FieldChange;
import dev.parley.security.Caller;
import dev.parley.security.Needs;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Contacts over HTTP. */
@RestController
class ContactController {
    private final Contacts contacts;
    private final ContactFields fields;
    private final ContactHistory history;
    private final ContactPictures pictures;
    private final Timeline timeline;

    ContactController(
            Contacts contacts,
            ContactFields fields,
            ContactHistory history,
            ContactPictures pictures,
            Timeline timeline) {
        this.contacts = contacts;
        this.fields = fields;
        this.history = history;
        this.pictures = pictures;
        this.timeline = timeline;
    }

    @GetMapping("/api/contacts")
    @Needs(READ_RECORDS)
    Contacts.ContactPage page(
            @RequestParam(defaultValue = "") String search,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = "50") int limit) {
        return contacts.page(search, after, limit);
    }

    @GetMapping("/api/contacts/{id}")
    @Needs(READ_RECORDS)
    Contact find(@PathVariable long id) {
        return contacts.find(id);
    }

    @PutMapping("/api/contacts/{id}/fields/{field}")
    @Needs(EDIT_RECORDS)
    Contact changeField(@PathVariable long id, @PathVariable String field, @RequestBody FieldChange change, Caller me) {
        fields.change(id, ContactField.named(field), change, me);
        return contacts.find(id);
    }

    @GetMapping("/api/contacts/{id}/changes")
    @Needs(READ_RECORDS)
    List<ContactChange> changes(@PathVariable long id, Caller me) {
        return history.newest(contacts.find(id).id(), me);
    }

    @GetMapping("/api/contacts/{id}/timeline")
    @Needs(READ_RECORDS)
    Timeline.TimelinePage timeline(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String kinds,
            @RequestParam(required = false) @Nullable String before,
            @RequestParam(defaultValue = "30") int limit,
            Caller me) {
        return timeline.page(id, kinds(kinds), before, limit, me);
    }

    @GetMapping("/api/contacts/{id}/picture")
    @Needs({READ_RECORDS, PROCESS_CHATS})
    ResponseEntity<byte[]> picture(@PathVariable long id) {
        var picture = pictures.find(id)
                .orElseThrow(() -> ContactProblem.NO_PICTURE.with("There is no picture of contact " + id + "."));
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePrivate())
                .eTag(picture.version())
                .body(picture.jpeg());
    }

    private static Set<TimelineKind> kinds(String names) {
        return Arrays.stream(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(name -> Arrays.stream(TimelineKind.values())
                        .filter(kind -> kind.name().equals(name))
                        .findFirst()
                        .orElseThrow(() ->
                                ContactProblem.BAD_KIND.with("A timeline has no entries of the kind " + name + ".")))
                .collect(Collectors.toUnmodifiableSet());
    }
}
