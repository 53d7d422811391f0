package dev.parley.providers;

import dev.parley.platform.files.Files;
import dev.parley.platform.files.Serving;
import dev.parley.security.Open;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Where providers fetch the files that agents send; a part may be asked for. */
@RestController
class PublicFileController {
    private final PublicFiles offers;
    private final Files files;

    PublicFileController(PublicFiles offers, Files files) {
        this.offers = offers;
        this.files = files;
    }

    @GetMapping(PublicFiles.PATH + "{token}")
    @Open(because = "providers fetch a file by an address that only they are told")
    ResponseEntity<Resource> offered(@PathVariable String token) {
        var one = offers.find(token)
                .orElseThrow(() -> ProviderProblem.NO_SUCH_FILE.with("There is no file here, or no longer."));
        return Serving.download(one.file(), one.name(), files.content(one.file()));
    }
}
