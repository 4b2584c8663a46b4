package org.themonitor.pipeline;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.stream.Stream;

/** Which package may know which, and where each library stays. */
@AnalyzeClasses(packages = "org.themonitor.pipeline", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "org.themonitor.pipeline.";

    @ArchTest
    static final ArchRule VALUE =
            may("value").because("a measured value knows nothing but itself, so that every other package can use it");

    @ArchTest
    static final ArchRule AREA = may("area", "value", "yaml", "reference")
            .because("places are reference data: no treaty, workbook or table decides about them");

    @ArchTest
    static final ArchRule REFERENCE = may("reference", "value", "yaml")
            .because("a list of facts is read and held to its form without knowing what is made of it");

    @ArchTest
    static final ArchRule VOCABULARY =
            may("vocabulary", "value", "yaml").because("a closed list of words is the same whoever reads with it");

    @ArchTest
    static final ArchRule YAML =
            may("yaml").because("reading YAML is one thing; what a file means stands in the package that owns it");

    @ArchTest
    static final ArchRule ARCHIVE = may("archive").because("keeping a file must never depend on being able to read it");

    @ArchTest
    static final ArchRule SCRATCH = may("scratch")
            .because("where temporary files stand is the same for all that need one, and known in one place");

    @ArchTest
    static final ArchRule TREATY = may("treaty", "value", "area", "vocabulary")
            .because("the law is pure: it takes acts and gives effects, with no file and no database in sight");

    @ArchTest
    static final ArchRule FINDING =
            may("finding", "yaml").because("every reader reports findings, so they sit at the bottom");

    @ArchTest
    static final ArchRule WORKBOOK = may("workbook", "finding", "scratch")
            .because("a cell is read the same whatever it means; templates say what it means");

    @ArchTest
    static final ArchRule BOOK = may("book", "finding", "scratch", "workbook")
            .because("what goes out is laid out without knowing what comes in, but for a list that comes back");

    @ArchTest
    static final ArchRule TEMPLATE = may("template", "value", "area", "vocabulary", "yaml", "finding", "workbook")
            .because("a template says which header is which column; it reads no rows and writes none");

    @ArchTest
    static final ArchRule DECISION = may("decision", "value", "area", "vocabulary", "finding", "yaml", "archive")
            .because("what editors decided is read before any workbook is, and holds whatever is read");

    @ArchTest
    static final ArchRule CELL = may(
                    "cell", "value", "reference", "area", "vocabulary", "finding", "decision", "template", "workbook")
            .because("a cell is read by itself: what its row or its sheet makes of it is not its affair");

    @ArchTest
    static final ArchRule ROW = may(
                    "row", "value", "area", "vocabulary", "yaml", "finding", "decision", "template", "workbook", "cell")
            .because(
                    "a row is read the same whatever its kind: what is particular to one it is told, and names no table");

    @ArchTest
    static final ArchRule COMPARISON = may(
                    "comparison",
                    "value",
                    "reference",
                    "yaml",
                    "treaty",
                    "finding",
                    "template",
                    "workbook",
                    "cell",
                    "row")
            .because("what is compared has been read: a comparison adds findings and changes no value");

    @ArchTest
    static final ArchRule KIND = may(
                    "kind",
                    "value",
                    "area",
                    "vocabulary",
                    "finding",
                    "template",
                    "workbook",
                    "cell",
                    "row",
                    "comparison")
            .because("what is particular to a kind of rows hangs on the reader of rows, which does not know it");

    @ArchTest
    static final ArchRule ACCOUNT = may("account", "finding", "template", "workbook", "row")
            .because("an account counts what became of rows and cells, whatever stands in them");

    @ArchTest
    static final ArchRule SHEET = may(
                    "sheet", "value", "finding", "template", "workbook", "cell", "row", "comparison", "kind", "account")
            .because("a sheet is read row by row and accounted for; where its rows are kept is not its affair");

    @ArchTest
    static final ArchRule DRAFT = may(
                    "draft", "area", "archive", "vocabulary", "yaml", "finding", "template", "workbook", "book", "cell")
            .because("a draft proposes a template to people; nothing is read into the vault by it");

    @ArchTest
    static final ArchRule DUCKDB = may("duckdb", "finding", "scratch")
            .because("a database is opened, asked and written the same whatever its tables are about");

    @ArchTest
    static final ArchRule SQL = may("sql", "archive", "duckdb")
            .because("the SQL tree is ordered and run by what its files say; what they are about stands in them alone");

    @ArchTest
    static final ArchRule LINEAGE = may("lineage", "duckdb", "sql")
            .because("where a column comes from is read from the selects: nobody declares it, and no table is asked");

    @ArchTest
    static final ArchRule VAULT = may("vault", "value", "template", "decision", "archive", "duckdb", "sql")
            .because("the vault keeps what was read and says what of it counts; it reads no workbook");

    @ArchTest
    static final ArchRule INTAKE = may(
                    "intake",
                    "value",
                    "reference",
                    "area",
                    "vocabulary",
                    "finding",
                    "workbook",
                    "template",
                    "cell",
                    "row",
                    "comparison",
                    "kind",
                    "account",
                    "sheet",
                    "treaty",
                    "decision",
                    "yaml",
                    "archive",
                    "duckdb",
                    "sql",
                    "vault")
            .because(
                    "the intake is where reading ends and keeping begins; law and editions are built on it, never below it");

    @ArchTest
    static final ArchRule ABOUT = may("about", "archive", "duckdb", "sql", "lineage")
            .because("an edition describes tables of any kind, and is read without their SQL");

    @ArchTest
    static final ArchRule COMPUTE =
            may("compute", "treaty", "duckdb", "sql").because("a computed table is one read, the law, and one write");

    @ArchTest
    static final ArchRule EDITION = may(
                    "edition",
                    "about",
                    "reference",
                    "area",
                    "compute",
                    "duckdb",
                    "sql",
                    "lineage",
                    "vault",
                    "intake",
                    "decision",
                    "book",
                    "archive",
                    "yaml")
            .because("an edition is made of tables; how a cell was read is settled long before");

    @ArchTest
    static final ArchRule LOCK = may("lock", "about", "archive", "decision", "duckdb", "edition")
            .because("a lock names what made an edition and holds it against what is there; it makes nothing");

    @ArchTest
    static final ArchRule KEEPING = may("keeping", "archive", "yaml")
            .because("a copy is of bytes: what they mean must not decide whether they can be put back");

    @ArchTest
    static final ArchRule PREVIEW = may("preview", "archive", "finding", "duckdb", "vault", "intake")
            .because("a preview reads as the intake does: all it needs is an intake, what it left and what it found");

    @ArchTest
    static final ArchRule EDITOR = may(
                    "editor",
                    "value",
                    "archive",
                    "vocabulary",
                    "yaml",
                    "finding",
                    "template",
                    "cell",
                    "decision",
                    "duckdb",
                    "sql",
                    "vault",
                    "intake",
                    "edition",
                    "workbook",
                    "book",
                    "scratch")
            .because("an editor decides on what readers refused and on what tables hold, of the arrivals that count");

    @ArchTest
    static final ArchRule BLANK = may(
                    "blank", "area", "archive", "vocabulary", "template", "duckdb", "vault", "intake", "book")
            .because("a blank asks for what its template reads, and repeats what the vault holds of earlier years");

    @ArchTest
    static final ArchRule SENDER = may(
                    "sender",
                    "value",
                    "archive",
                    "finding",
                    "vocabulary",
                    "template",
                    "duckdb",
                    "vault",
                    "intake",
                    "book")
            .because("an answer to a sender is made of what the vault keeps of that sender's workbook");

    @ArchTest
    static final ArchRule EVERY_PACKAGE_HAS_A_RULE = classes()
            .should()
            .resideInAnyPackage(packages(Stream.of(
                    "value",
                    "reference",
                    "area",
                    "vocabulary",
                    "yaml",
                    "archive",
                    "scratch",
                    "treaty",
                    "finding",
                    "workbook",
                    "book",
                    "template",
                    "cell",
                    "row",
                    "comparison",
                    "kind",
                    "account",
                    "sheet",
                    "draft",
                    "duckdb",
                    "sql",
                    "lineage",
                    "vault",
                    "intake",
                    "about",
                    "decision",
                    "compute",
                    "edition",
                    "lock",
                    "keeping",
                    "preview",
                    "editor",
                    "sender",
                    "blank")))
            .because("a new package starts with a line here that says what it may import");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching(ROOT + "(*)..")
            .should()
            .beFreeOfCycles()
            .because("two packages that need each other are one package in two folders");

    @ArchTest
    static final ArchRule SPREADSHEETS = noClasses()
            .that(resideOutsideOfPackages(ROOT + "workbook..", ROOT + "book.."))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.apache.poi..", "org.openxmlformats..", "com.fasterxml.aalto..", "org.codehaus..")
            .because("the rest of the project must not care how a spreadsheet is stored");

    @ArchTest
    static final ArchRule STREAMED = only(
                    "workbook", "com.fasterxml.aalto..", "org.codehaus..", "javax.xml..", "org.xml..", "org.w3c..")
            .because("the only XML here is that of spreadsheets, read with its limits in one place");

    @ArchTest
    static final ArchRule CSV = noClasses()
            .that(resideOutsideOfPackages(ROOT + "workbook..", ROOT + "reference..", ROOT + "book.."))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("de.siegmar.fastcsv..")
            .because(
                    "workbook and book read and write CSV for people, reference reads its lists; nobody else parses CSV");

    @ArchTest
    static final ArchRule CSV_READING = noClasses()
            .that(resideOutsideOfPackages(ROOT + "workbook..", ROOT + "reference.."))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("de.siegmar.fastcsv.reader..")
            .because("workbook reads the CSV that people send, reference its lists; nobody else parses CSV");

    @ArchTest
    static final ArchRule CSV_WRITING = only("book", "de.siegmar.fastcsv.writer..")
            .because("the CSV of this project is guarded against formulas in one place");

    @ArchTest
    static final ArchRule STATISTICS = only("compute", "org.apache.commons.math3..")
            .because("a statistic stands in one class with its assumptions and its reference");

    @ArchTest
    static final ArchRule DATABASE = only("duckdb", "java.sql..", "javax.sql..", "org.duckdb..")
            .because("traps of the driver are known in one place; others ask a Warehouse");

    @ArchTest
    static final ArchRule JSON_AND_YAML = noClasses()
            .that(resideOutsideOfPackages(ROOT + "yaml..", ROOT + "archive..", ROOT + "edition..", ROOT + "lock.."))
            .and()
            .haveNameNotMatching(
                    ".*\\.(SelectParser|OneForm|AnalystStatement|ScalarMacro|EarlierReading.*|\\w+Lineage)")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..")
            .because("each file format is parsed in one class; these read what DuckDB's parser answers"
                    + " in JSON, and one keeps in it what a reading asked");

    @ArchTest
    static final ArchRule YAML_READING = only("yaml", "tools.jackson.dataformat.yaml..", "org.snakeyaml..")
            .because("every YAML file is held to the same form, in which nothing is guessed from a word");

    @ArchTest
    static final ArchRule TEMPORARY_FILES = noClasses()
            .that(resideOutsideOfPackages(ROOT + "scratch.."))
            .should()
            .accessTargetWhere(target(
                    "a file is made in the machine's temporary folder",
                    "java\\.io\\.File\\.createTempFile|java\\.nio\\.file\\.Files\\.createTemp(File|Directory)\\(java\\.lang\\.String.*"
                            + "|org\\.apache\\.poi\\.util\\.TempFile\\.create.*"))
            .because("another account may have made it first, or read it afterwards: Scratch has a folder of its own");

    @ArchTest
    static final ArchRule NO_SPRING = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "org.themonitor.jobs..")
            .because("the library runs without jobs: in a test, a notebook, or another scheduler");

    @ArchTest
    static final ArchRule NO_CLOCK = noClasses()
            .should()
            .accessTargetWhere(target(
                    "the clock is read",
                    "java\\.time\\..*\\.(now|system|systemUTC|systemDefaultZone|tick.*)"
                            + "|java\\.lang\\.System\\.currentTimeMillis|java\\.util\\.Calendar\\.getInstance"))
            .orShould()
            .callConstructor(java.util.Date.class)
            .because("an edition is the same whenever it is built: its days are parameters");

    @ArchTest
    static final ArchRule NANO_TIME = noClasses()
            .that()
            .doNotHaveSimpleName("ModelRunner")
            .should()
            .callMethod(System.class, "nanoTime")
            .because("only how long a relation took is measured, and it enters no figure");

    @ArchTest
    static final ArchRule NO_CONSOLE = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.because(
            "a library returns what it has to say; only the command line prints");

    @ArchTest
    static final ArchRule NO_MACHINE_DEFAULTS = noClasses()
            .should()
            .accessTargetWhere(target(
                    "a default of the machine is asked for",
                    "java\\.(util\\.Locale\\.getDefault|time\\.ZoneId\\.systemDefault"
                            + "|util\\.TimeZone\\.getDefault|nio\\.charset\\.Charset\\.defaultCharset)"))
            .because("the same files must give the same tables under a Turkish locale in Auckland");

    @ArchTest
    static final ArchRule NO_CHANCE = noClasses()
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom)")
            .orShould()
            .callMethod(Math.class, "random")
            .orShould()
            .callMethod(java.util.UUID.class, "randomUUID")
            .because("two runs over the same inputs must not differ");

    private static ArchRule may(String name, String... known) {
        return noClasses()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.themonitor..")
                        .and(resideOutsideOfPackages(packages(Stream.concat(Stream.of(name), Stream.of(known))))))
                .as("%s may import %s only".formatted(name, known.length == 0 ? "itself" : Set.of(known)));
    }

    private static ArchRule only(String name, String... libraries) {
        return noClasses()
                .that(resideOutsideOfPackages(ROOT + name + ".."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries);
    }

    private static String[] packages(Stream<String> names) {
        return names.map(name -> ROOT + name + "..").toArray(String[]::new);
    }

    private static DescribedPredicate<JavaAccess<?>> target(String description, String nameOfMember) {
        return describe(
                description, access -> access.getTarget().getFullName().matches("(" + nameOfMember + ")(\\(.*\\))?"));
    }
}
