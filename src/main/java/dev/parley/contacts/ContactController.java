package dev.parley.contacts;

import static dev.parley.security.Permission.READ_RECORDS;

import dev.parley.security.Needs;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Contacts over HTTP. */
@RestController
class ContactController {
    private final Contacts contacts;

    ContactController(Contacts contacts) {
        this.contacts = contacts;
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
}
