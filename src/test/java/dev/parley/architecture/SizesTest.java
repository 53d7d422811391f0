package dev.parley.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Guards the tail: files of 300 lines (200 for a component of the page), methods of 40, 5 parameters (records apart), 6 constructor dependencies. */
class SizesTest {
    private static final int FILE = 300;
    private static final int COMPONENT_FILE = 200;
    private static final int METHOD = 40;
    private static final int PARAMETERS = 5;
    private static final int DEPENDENCIES = 6;

    @Test
    void filesStayWithinTheLimit() throws IOException {
        var tooLong = new ArrayList<String>();
        for (var file : sources()) {
            var lines = Files.readAllLines(file).size();
            if (lines > FILE) {
                tooLong.add(file + ": " + lines + " lines");
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void filesOfThePageAndTheWidgetStayWithinTheLimit() throws IOException {
        var tooLong = new ArrayList<String>();
        for (var folder : List.of(
                "web/src", "widget/src", "browser/journeys", "browser/people", "browser/harness", "sandbox/pages")) {
            try (var files = Files.walk(Path.of(folder))) {
                for (var file : files.filter(SizesTest::isWritten).toList()) {
                    var lines = Files.readAllLines(file).size();
                    if (lines > (file.toString().endsWith(".tsx") ? COMPONENT_FILE : FILE)) {
                        tooLong.add(file + ": " + lines + " lines");
                    }
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }

    /** The types of the API are generated. */
    private static boolean isWritten(Path file) {
        return file.toString().matches(".*\\.(ts|tsx|js)") && !file.endsWith("schema.d.ts");
    }

    @Test
    void methodsAndParameterListsStayWithinTheLimit() throws IOException {
        var wrong = new ArrayList<String>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources()));
            for (var unit : task.parse()) {
                var lines = unit.getLineMap();
                var positions = com.sun.source.util.Trees.instance(task).getSourcePositions();
                new TreeScanner<@Nullable Void, @Nullable ClassTree>() {
                    @Override
                    public @Nullable Void visitClass(ClassTree type, @Nullable ClassTree outer) {
                        return super.visitClass(type, type);
                    }

                    @Override
                    public @Nullable Void visitMethod(MethodTree method, @Nullable ClassTree type) {
                        var start = lines.getLineNumber(positions.getStartPosition(unit, method));
                        var end = lines.getLineNumber(positions.getEndPosition(unit, method));
                        var name = unit.getSourceFile().getName() + " " + method.getName();
                        if (end - start + 1 > METHOD) {
                            wrong.add(name + ": " + (end - start + 1) + " lines");
                        }
                        var most = method.getReturnType() == null ? DEPENDENCIES : PARAMETERS;
                        if (!inRecord(type) && method.getParameters().size() > most) {
                            wrong.add(name + ": " + method.getParameters().size() + " parameters");
                        }
                        return super.visitMethod(method, type);
                    }
                }.scan(unit, null);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean inRecord(@Nullable ClassTree type) {
        return type != null && type.getKind() == com.sun.source.tree.Tree.Kind.RECORD;
    }

    private static List<Path> sources() throws IOException {
        var found = new ArrayList<Path>();
        for (var folder : List.of("src", "sandbox/src", "bench/src")) {
            try (var files = Files.walk(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".java")).sorted().forEach(found::add);
            }
        }
        return found;
    }
}
