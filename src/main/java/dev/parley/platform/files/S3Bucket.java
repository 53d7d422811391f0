package dev.parley.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Files in a bucket that speaks S3, Amazon's or another's; each is one object. */
final class S3Bucket implements FileStorage, AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private final S3Client s3;
    private final String bucket;

    S3Bucket(S3Settings settings) {
        var credentials = AwsBasicCredentials.create(
                Objects.requireNonNull(settings.accessKey()), Objects.requireNonNull(settings.secretKey()));
        var client = S3Client.builder()
                .region(Region.of(settings.region()))
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(SILENCE))
                // Other services know neither the newer checksums nor a bucket in the host's name.
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .forcePathStyle(settings.endpoint() != null);
        if (settings.endpoint() != null) {
            client.endpointOverride(URI.create(settings.endpoint()));
        }
        this.s3 = client.build();
        this.bucket = Objects.requireNonNull(settings.bucket());
    }

    @Override
    public void keep(String name, Path written) throws IOException {
        try {
            s3.putObject(object -> object.bucket(bucket).key(name), RequestBody.fromFile(written));
        } catch (SdkException e) {
            throw new IOException("The bucket did not take a file.", e);
        }
        Files.deleteIfExists(written);
    }

    @Override
    public Resource open(String name) {
        return new StoredObject(name);
    }

    @Override
    public void remove(String name) throws IOException {
        try {
            s3.deleteObject(object -> object.bucket(bucket).key(name));
        } catch (SdkException e) {
            throw new IOException("The bucket did not remove a file.", e);
        }
    }

    @Override
    public void close() {
        s3.close();
    }

    /** An object, of which nothing is asked before it is read. */
    private final class StoredObject extends AbstractResource {
        private final String name;

        StoredObject(String name) {
            this.name = name;
        }

        @Override
        public boolean exists() {
            try {
                s3.headObject(object -> object.bucket(bucket).key(name));
                return true;
            } catch (NoSuchKeyException _) {
                return false;
            }
        }

        @Override
        public long contentLength() throws IOException {
            try {
                return s3.headObject(object -> object.bucket(bucket).key(name)).contentLength();
            } catch (SdkException e) {
                throw new IOException("The bucket does not give a file.", e);
            }
        }

        @Override
        public InputStream getInputStream() {
            return new SkippingStream(from -> s3.getObject(
                    object -> object.bucket(bucket).key(name).range(from == 0 ? null : "bytes=" + from + "-")));
        }

        @Override
        public String getDescription() {
            return "object " + name;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof StoredObject object && object.name.equals(name);
        }

        @Override
        public int hashCode() {
            return name.hashCode();
        }
    }
}
