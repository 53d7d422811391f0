package dev.parley.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in a bucket (IN-13), against a server that speaks S3. */
class S3BucketTest {
    private static final int MEGABYTE = 1 << 20;
    private static S3Server server;
    private static S3Bucket bucket;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws IOException {
        server = S3Server.start();
        bucket = new S3Bucket(settings(S3Server.BUCKET));
    }

    @AfterAll
    static void stop() {
        bucket.close();
        server.close();
    }

    @Test
    void whatIsKeptIsReadAgainAndRemoved() throws IOException {
        var name = name();
        var written = written(new byte[] {1, 2, 3, 4, 5});
        bucket.keep(name, written);
        assertThat(written).doesNotExist();
        var kept = bucket.open(name);
        assertThat(kept.exists()).isTrue();
        assertThat(kept.contentLength()).isEqualTo(5);
        assertThat(kept.getContentAsByteArray()).containsExactly(1, 2, 3, 4, 5);
        bucket.remove(name);
        assertThat(bucket.open(name).exists()).isFalse();
        bucket.remove(name);
    }

    @Test
    void theMiddleIsReadWithoutTheBeginning() throws IOException {
        var name = name();
        bucket.keep(name, written(new byte[] {1, 2, 3, 4, 5}));
        try (var in = bucket.open(name).getInputStream()) {
            assertThat(in.skip(3)).isEqualTo(3);
            assertThat(in.readAllBytes()).containsExactly(4, 5);
        }
    }

    @Test
    void aHundredMegabytesPassThrough() throws IOException {
        var name = name();
        var large = folder.resolve("large");
        try (var file = new java.io.RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(100L * MEGABYTE);
        }
        bucket.keep(name, large);
        var length = 0L;
        try (var in = bucket.open(name).getInputStream()) {
            var piece = new byte[1 << 16];
            for (int read; (read = in.read(piece)) >= 0; ) {
                length += read;
            }
        }
        assertThat(length).isEqualTo(100L * MEGABYTE);
        bucket.remove(name);
    }

    @Test
    void aBucketThatIsNotThereIsAFailureWithoutSecrets() throws IOException {
        try (var other = new S3Bucket(settings("nowhere"))) {
            var written = written(new byte[] {1});
            assertThatThrownBy(() -> other.keep(name(), written))
                    .isInstanceOf(IOException.class)
                    .hasMessage("The bucket did not take a file.");
            assertThat(written).exists();
        }
    }

    private static S3Settings settings(String name) {
        return new S3Settings(name, server.address(), "us-east-1", "access", "secret");
    }

    private static String name() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private Path written(byte[] content) throws IOException {
        return Files.write(folder.resolve(name()), content);
    }
}
