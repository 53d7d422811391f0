package dev.parley.platform;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/** Machines of one's own network from which files may be fetched nevertheless, as for a stand-in of a provider. */
@Validated
@ConfigurationProperties("parley.fetch")
record FetchSettings(@DefaultValue List<String> allowedHosts) {}
