package dev.parley.platform.files;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * A bucket that speaks S3, in place of the folder.
 *
 * @param bucket its name; without one, files lie in the folder
 * @param endpoint the address of a service other than Amazon's
 */
@Validated
@ConfigurationProperties("parley.files.s3")
record S3Settings(
        @Nullable String bucket,

        @Nullable @Pattern(regexp = "https?://[^/]+/?", message = "must look like https://s3.example.com")
        String endpoint,

        @DefaultValue("us-east-1") String region,
        @Nullable String accessKey,
        @Nullable String secretKey) {

    boolean isUsed() {
        return bucket != null && !bucket.isBlank();
    }

    @AssertTrue(message = "needs an access key and a secret key")
    boolean isWhole() {
        return !isUsed() || accessKey != null && !accessKey.isBlank() && secretKey != null && !secretKey.isBlank();
    }

    /** The secret key reaches no log. */
    @Override
    public String toString() {
        return "bucket " + bucket;
    }
}
