package dev.parley.platform.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import dev.parley.fixture.ProductTest;
import dev.parley.fixture.TestClock;
import dev.parley.platform.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Files are kept outside the database, and none is held in memory whole (IN-13). */
@ProductTest
class FilesTest {
    private static final int MEGABYTE = 1 << 20;

    @Autowired
    Files files;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    TestClock clock;

    @Test
    void aHundredMegabytesPassThroughInPieces() throws IOException {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadAllocatedBytes();
        var stored = files.store(zeros(100L * MEGABYTE), "large.bin");
        assertThat(stored.size()).isEqualTo(100L * MEGABYTE);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(16L * MEGABYTE);
        assertThat(files.content(stored).contentLength()).isEqualTo(100L * MEGABYTE);
        remove(stored);
    }

    @Test
    void oneByteMoreIsRefusedAndLeavesNothing() {
        assertThatThrownBy(() -> files.store(zeros(100L * MEGABYTE + 1), "large.bin"))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("100 MB");
    }

    @Test
    void whatNobodyClaimsIsRemovedAfterADayAndWhatIsClaimedStays() throws IOException {
        var unclaimed = files.store(new ByteArrayInputStream(new byte[] {1}), null);
        var claimed = files.store(new ByteArrayInputStream(new byte[] {2}), null);
        transactions.executeWithoutResult(_ -> files.claim(claimed.id()));
        files.removeUnclaimed();
        assertThat(files.content(unclaimed).exists()).isTrue();
        clock.pass(Duration.ofDays(2));
        files.removeUnclaimed();
        assertThat(files.content(unclaimed).exists()).isFalse();
        assertThat(files.find(unclaimed.id())).isEmpty();
        assertThat(files.content(claimed).exists()).isTrue();
        remove(claimed);
        assertThat(files.content(claimed).exists()).isFalse();
    }

    private void remove(StoredFile file) throws IOException {
        transactions.executeWithoutResult(_ -> files.release(List.of(file.id())));
        clock.pass(Duration.ofDays(2));
        files.removeUnclaimed();
    }

    private static InputStream zeros(long count) {
        return new InputStream() {
            private long left = count;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                if (left <= 0) {
                    return -1;
                }
                var got = (int) Math.min(length, left);
                left -= got;
                return got;
            }
        };
    }
}
