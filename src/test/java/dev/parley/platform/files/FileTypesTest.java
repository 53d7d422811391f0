package dev.parley.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is what its content says (IN-13). */
class FileTypesTest {
    @TempDir
    Path folder;

    private final FileTypes types = new FileTypes();

    @Test
    void soundsAndVideosAreFoundByTheirContentAndMayBePlayed() throws IOException {
        assertThat(shown(bytes("\0\0\0\u0018ftypmp42\0\0\0\0mp42isom"), "a.txt"))
                .isEqualTo("video/mp4");
        assertThat(shown(bytes("\0\0\0\u001cftypiso5\0\0\0\0iso5iso6mp41"), null))
                .isEqualTo("video/mp4");
        assertThat(shown(bytes("\0\0\0\u0018ftypqt  \0\0\0\0qt  "), null)).isEmpty();
        assertThat(shown(bytes("\u001aE\u00df\u00a3\u009fB\u0086\u0081\u0001B\u0082\u0084webmB\u0087"), null))
                .isEqualTo("video/webm");
        assertThat(shown(bytes("\0\0\0\u0018ftypM4A \0\0\0\0M4A isom"), null)).isEqualTo("audio/mp4");
        assertThat(shown(opus(), "voice.exe")).isEqualTo("audio/ogg");
        assertThat(shown(bytes("ID3\u0003\0\0\0\0\0\u0021"), null)).isEqualTo("audio/mpeg");
        assertThat(shown(bytes("RIFF\u0024\0\0\0WAVEfmt "), null)).isEqualTo("audio/wav");
    }

    @Test
    void whatCouldRunIsNeverShownWhateverItIsCalled() throws IOException {
        for (var name : new String[] {"a.png", "a.mp4", "a.html", null}) {
            assertThat(shown(bytes("<html><script>alert(1)</script></html>"), name))
                    .isEmpty();
            assertThat(shown(bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"), name))
                    .isEmpty();
            assertThat(shown(bytes("%PDF-1.4 ..."), name)).isEmpty();
            assertThat(shown(bytes("just words"), name)).isEmpty();
        }
    }

    @Test
    void theNameOnlyTellsApartWhatIsPackedInTheSameWay() throws IOException {
        var zip = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("word/document.xml"));
        }
        assertThat(type(zip.toByteArray(), "letter.docx"))
                .isEqualTo("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        assertThat(type(zip.toByteArray(), "letter.png")).isEqualTo("application/zip");
        assertThat(type("just words".getBytes(StandardCharsets.UTF_8), "letter.docx"))
                .isEqualTo("text/plain");
    }

    @Test
    void whatRunsWhenItIsOpenedIsKnownByContentAndByName_PN7() {
        for (var name : new String[] {"run.bat", "page.HTML", "x.js ", "a.pdf.exe", "mac.app", "link.url."}) {
            assertThat(FileTypes.runs("text/plain", name)).as(name).isTrue();
        }
        assertThat(FileTypes.runs("application/x-msdownload; format=pe32", "a.pdf"))
                .isTrue();
        assertThat(FileTypes.runs("text/html", null)).isTrue();
        for (var name : new String[] {"a.pdf", "exe.txt", "notes.json", "shop.example"}) {
            assertThat(FileTypes.runs("text/plain", name)).as(name).isFalse();
        }
    }

    private String shown(byte[] content, @Nullable String name) throws IOException {
        return FileTypes.inline(type(content, name)).orElse("");
    }

    private String type(byte[] content, @Nullable String name) throws IOException {
        return types.of(Files.write(folder.resolve("file"), content), name);
    }

    private static byte[] bytes(String text) {
        return Arrays.copyOf(text.getBytes(StandardCharsets.ISO_8859_1), Math.max(64, text.length()));
    }

    private static byte[] opus() {
        var page = bytes("OggS\0\u0002\0\0\0\0\0\0\0\0\1\0\0\0\0\0\0\0\0\0\0\0\1\u0013OpusHead\1\1");
        return Arrays.copyOf(page, 64);
    }
}
