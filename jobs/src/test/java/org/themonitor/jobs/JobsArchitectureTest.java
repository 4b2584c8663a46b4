package org.themonitor.jobs;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.FileDescriptor;
import java.util.List;
import org.themonitor.jobs.cli.CommandLineFactory;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.vault.Vault;

@AnalyzeClasses(packages = "org.themonitor.jobs", importOptions = ImportOption.DoNotIncludeTests.class)
class JobsArchitectureTest {
    private static final String ROOT = "org.themonitor.jobs.";
    private static final List<String> JOBS = List.of("pull", "intake", "build", "publish");

    private static final DescribedPredicate<JavaMethodCall> ASKS_THE_TIME =
            describe("asks the machine for the time", JobsArchitectureTest::asksTheTime);

    private static boolean asksTheTime(JavaMethodCall call) {
        String name = call.getName();
        if (call.getTargetOwner().isEquivalentTo(System.class)) {
            return name.equals("currentTimeMillis") || name.equals("nanoTime");
        }
        boolean ofTime = call.getTargetOwner().getPackageName().equals("java.time");
        return ofTime && (name.equals("now") || name.startsWith("system"));
    }

    @ArchTest
    static void jobsDoNotKnowEachOtherNorTheCommandLine(JavaClasses classes) {
        for (String job : JOBS) {
            String[] others = JOBS.stream()
                    .filter(other -> !other.equals(job))
                    .map(other -> ROOT + other + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + job + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(others)
                    .orShould()
                    .dependOnClassesThat()
                    .resideInAPackage(ROOT + "cli..")
                    .because("each job reads and runs by itself; only the command line puts them in order")
                    .check(classes);
        }
    }

    @ArchTest
    static final ArchRule WHAT_JOBS_SHARE_KNOWS_NO_JOB = noClasses()
            .that()
            .resideInAnyPackage(ROOT + "config..", ROOT + "history..", ROOT + "report..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + "cli..", ROOT + "pull..", ROOT + "intake..", ROOT + "build..", ROOT + "publish..")
            .because("config, history and report are what every job uses, and must not need one of them");

    @ArchTest
    static final ArchRule WHAT_COUNTS_IS_ASKED_OF_THE_WORKSPACE = noClasses()
            .that()
            .doNotHaveSimpleName("Workspace")
            .and()
            .doNotHaveSimpleName("Fingerprint")
            .and()
            .doNotHaveSimpleName("WorkspaceStatus")
            .and()
            .doNotHaveSimpleName("ReceiveCommand")
            .and()
            .doNotHaveSimpleName("ReceiptsCommand")
            .and()
            .doNotHaveSimpleName("ReceiptDecider")
            .and()
            .resideOutsideOfPackage(ROOT + "doctor..")
            .and()
            .doNotHaveSimpleName("ArchiveVerifyCommand")
            .and()
            .doNotHaveSimpleName("BackupCommand")
            .and()
            .doNotHaveSimpleName("ForgetCommand")
            .should()
            .callMethod(Archive.class, "receipts")
            .because("an arrival may be retracted or filed elsewhere: Workspace.receipts() says which are in force");

    @ArchTest
    static final ArchRule NO_VAULT_STAYS_OPEN = noFields()
            .that()
            .areDeclaredInClassesThat()
            .doNotHaveSimpleName("ReadingPlace")
            .should()
            .haveRawType(Vault.class)
            .because(
                    "steps hand each other files, and any process may do the next; only the threads of one share its shard");

    @ArchTest
    static final ArchRule NO_SQL = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "history..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.duckdb..", "org.springframework.jdbc.core..")
            .because(
                    "figures are made in the library's sql folder, and the job history is asked in one place; jobs only wire,"
                            + " run and report");

    @ArchTest
    static final ArchRule ONE_DATA_SOURCE = classes()
            .that()
            .resideOutsideOfPackages(ROOT + "config..", ROOT + "history..")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages("javax.sql..", "org.h2..", "org.springframework.jdbc..")
            .because("the job history is Spring Batch's own: no other code writes it, and history alone reads it");

    @ArchTest
    static final ArchRule ONLY_THE_COMMAND_LINE_SPEAKS = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(CommandLineFactory.class.getName())
            .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
            .orShould()
            .accessField(FileDescriptor.class, "out")
            .because(
                    "what people read goes through the command they gave, and a query's output must not be mixed with anything");

    @ArchTest
    static final ArchRule ONE_CLOCK = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + "config..")
            .should()
            .callMethodWhere(ASKS_THE_TIME)
            .because("as-of days are parameters: the same inputs give the same edition on any day");

    @ArchTest
    static final ArchRule THE_LIBRARY_IS_BELOW = classes()
            .that()
            .resideInAPackage(ROOT + "pull..")
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages(
                    "org.themonitor.pipeline.duckdb..",
                    "org.themonitor.pipeline.sql..",
                    "org.themonitor.pipeline.lineage..",
                    "org.themonitor.pipeline.vault..",
                    "org.themonitor.pipeline.intake..",
                    "org.themonitor.pipeline.edition..")
            .because("pulling only keeps files; what is in them is read by intake");
}
