package org.themonitor.pipeline.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.pipeline.duckdb.RelationName;
import org.themonitor.pipeline.duckdb.Warehouse;

class SqlProjectTest {
    @Test
    void readsTheTreeItWasBuiltWith() {
        SqlProject project = SqlProject.fromClassPath();
        assertThat(project.files(Layer.SCHEMA))
                .extracting(SqlFile::path)
                .startsWith("schema/01_schemas.sql")
                .contains("schema/04_macros.sql");
        assertThat(project.digest()).matches("[0-9a-f]{64}");
        ModelGraph.of(project);
    }

    @Test
    void aJarGivesTheSameAsAFolder(@TempDir Path folder) throws IOException {
        Path tree = folder.resolve("a tree");
        Path root = Files.createDirectories(tree.resolve("sql"));
        Files.createDirectories(root.resolve("schema"));
        Files.createDirectories(root.resolve("core"));
        Files.writeString(root.resolve("README.md"), "not SQL");
        Files.writeString(root.resolve("schema/01_schemas.sql"), "create schema core;\r\n");
        Files.writeString(root.resolve("core/naïve.sql"), "select 'é'");
        Path jar = jar(root, folder.resolve("a jar.jar"));
        try (URLClassLoader packed = loader(jar);
                URLClassLoader loose = loader(tree)) {
            assertThat(SqlTree.ofClassPath(packed))
                    .isEqualTo(SqlTree.ofFolder(root))
                    .isEqualTo(SqlTree.ofClassPath(loose))
                    .containsOnlyKeys("schema/01_schemas.sql", "core/naïve.sql")
                    .containsEntry("schema/01_schemas.sql", "create schema core;\n");
        }
    }

    private static URLClassLoader loader(Path path) throws IOException {
        return new URLClassLoader(new URL[] {path.toUri().toURL()}, null);
    }

    private static Path jar(Path root, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream packed = new JarOutputStream(out, new Manifest())) {
            for (String name : Set.of("README.md", "schema/01_schemas.sql", "core/naïve.sql")) {
                packed.putNextEntry(new JarEntry("sql/" + name));
                packed.write(Files.readAllBytes(root.resolve(name)));
            }
            packed.putNextEntry(new JarEntry("elsewhere.sql"));
            packed.write("select 1".getBytes(StandardCharsets.UTF_8));
        }
        return jar;
    }

    @Test
    void theDigestFollowsEachFileAndNothingElse() {
        SqlProject one =
                new SmallProject().select("core/a.sql", "select 1 as id").project();
        SqlProject same =
                new SmallProject().select("core/a.sql", "select 1 as id").project();
        SqlProject other =
                new SmallProject().select("core/a.sql", "select 2 as id").project();
        assertThat(one.digest()).isEqualTo(same.digest()).isNotEqualTo(other.digest());
        assertThat(one.digest(Set.of(Layer.SCHEMA, Layer.STAGING)))
                .isEqualTo(other.digest(Set.of(Layer.SCHEMA, Layer.STAGING)))
                .isNotEqualTo(one.digest());
    }

    @Test
    void aFolderThatIsNotThereIsNamed(@TempDir Path folder) {
        assertThatThrownBy(() -> SqlProject.fromFolder(folder.resolve("gone")))
                .hasMessageContaining("cannot read the SQL folder")
                .hasMessageContaining("gone");
        assertThat(SqlProject.of(new TreeMap<>()).files()).isEmpty();
    }

    @Test
    void aRoomIsAFolderAndNoPartOfTheName() {
        SqlProject project = new SmallProject()
                .select("core/people/counted/a.sql", "select 1 as id")
                .select("core/b.sql", "select id from core.a")
                .project();
        assertThat(ModelGraph.of(project).order())
                .extracting(SqlFile::path)
                .containsExactly("core/people/counted/a.sql", "core/b.sql");
    }

    @Test
    void twoFilesMakeNoRelationTogether() {
        SmallProject twice =
                new SmallProject().select("core/a.sql", "select 1 as id").select("core/room/a.sql", "select 2 as id");
        assertThatThrownBy(twice::project).hasMessageContaining("core/room/a.sql: makes core.a, as core/a.sql does");
    }

    @Test
    void whatAColumnMeansEverywhereIsSaidOnce() {
        SqlProject project = new SmallProject()
                .with("columns.sql", "-- id: number of\n--   the thing\n-- column title: what it is called\n")
                .with("core/a.sql", SmallProject.HEADER + "-- column title: its own\nselect 1 as id, 'x' as title")
                .project();
        SqlHeader header = project.file(RelationName.of("core.a")).orElseThrow().header();
        assertThat(header.meaning("id")).isEqualTo("number of the thing");
        assertThat(header.meaning("title")).isEqualTo("its own");
        assertThat(header.meaning("other")).isNull();
        try (Warehouse warehouse = Warehouse.inMemory(1)) {
            SmallProject.run(warehouse, project);
            assertThat(warehouse.query("select comment from duckdb_columns() where table_name = 'a'"))
                    .extracting(row -> row.text("comment"))
                    .containsExactly("number of the thing", "its own");
        }
        assertThat(SqlProject.of(project.contents()).digest()).isEqualTo(project.digest());
    }

    @Test
    void anotherTextOfAColumnIsAnotherTree() {
        SmallProject small = new SmallProject().select("core/a.sql", "select 1 as id");
        String before = small.with("columns.sql", "-- id: one\n").project().digest();
        assertThat(small.with("columns.sql", "-- id: two\n").project().digest()).isNotEqualTo(before);
    }

    @Test
    void tellsWhatIsWrongWithTheTextsOfColumns() {
        SmallProject wrong =
                new SmallProject().with("columns.sql", "-- id: number\n-- id: again\n-- title: a word\nselect 1");
        assertThatThrownBy(wrong::project)
                .hasMessageContaining("columns.sql: `id` is written 2 times")
                .hasMessageContaining("columns.sql: `title` is no column")
                .hasMessageContaining("columns.sql: it holds lines `-- column: text` alone");
    }
}
