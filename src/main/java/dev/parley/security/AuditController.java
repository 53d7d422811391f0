package dev.parley.security;

import static dev.parley.security.Permission.AUDIT;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The audit trail over HTTP. */
@RestController
class AuditController {
    private final AuditReads reads;

    AuditController(AuditReads reads) {
        this.reads = reads;
    }

    @GetMapping("/api/audit")
    @Needs(AUDIT)
    AuditReads.AuditPage audit(AuditReads.Wanted wanted) {
        return reads.page(wanted);
    }
}
