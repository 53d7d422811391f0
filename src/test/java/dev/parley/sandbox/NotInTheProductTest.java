package dev.parley.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.fixture.ProductTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Whoever runs Parley has no sandbox, no demo and no measurements in it. */
@ProductTest
class NotInTheProductTest {
    private static final String[] OUTSIDE = {"driver", "sandbox", "demo", "bench"};
    private static final Pattern CLASS = Pattern.compile("dev/parley/(driver|sandbox|demo|bench)/");

    @Autowired
    ApplicationContext product;

    @Test
    void noneOfItIsABean() {
        var found = new ArrayList<String>();
        for (var name : product.getBeanDefinitionNames()) {
            var type = product.getType(name);
            if (type != null && CLASS.matcher(type.getName().replace('.', '/')).find()) {
                found.add(type.getName());
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void theJarIsPackedWithoutIt() throws IOException {
        var pom = Files.readString(Path.of("pom.xml"));
        for (var folder : OUTSIDE) {
            assertThat(pom).contains("<exclude>dev/parley/" + folder + "/**</exclude>");
        }
    }

    @Test
    void theJarThatWasBuiltHasNoneOfIt() throws IOException {
        var jar = Path.of("target/parley.jar");
        Assumptions.assumeTrue(Files.exists(jar), "Skipped: target/parley.jar has not been built yet.");
        try (var file = new JarFile(jar.toFile())) {
            assertThat(file.stream().map(java.util.zip.ZipEntry::getName))
                    .noneMatch(name -> CLASS.matcher(name).find() || name.endsWith("stories.json"));
        }
    }
}
