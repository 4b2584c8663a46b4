package org.themonitor.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.themonitor.jobs.MonitorProcess.Ended;
import org.w3c.dom.Document;

/** What the README says under "Run it every night", in the folders of this test. */
@Tag("long")
@ExtendWith(FinishedSample.Once.class)
class NightlyRunTest {
    private static final Path SCRIPTS = Path.of("src/main/scripts").toAbsolutePath();
    private static final Pattern CRON = Pattern.compile("(?m)^ {4}[0-9]+ [0-9]+ \\* \\* \\* (?<command>.+)$");
    private static final String TASK = "http://schemas.microsoft.com/windows/2004/02/mit/task";

    @TempDir
    private Path folder = Path.of("");

    private Path installed = Path.of("");

    @BeforeEach
    void install() throws IOException {
        assumeThat(System.getProperty("os.name"))
                .as("skipped: cron and systemd are not of Windows")
                .doesNotStartWith("Windows");
        installed = Files.createDirectories(folder.resolve("opt"));
        Files.copy(SCRIPTS.resolve("monitor"), installed.resolve("monitor"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createSymbolicLink(installed.resolve("monitor.jar"), MonitorProcess.JAR);
        // as if another process made it: nothing is made in the background that this test would have to wait for
        Path cache = Files.createDirectories(installed.resolve("monitor.cache/making"))
                .getParent();
        Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void theLineForCronRunsUnderCronsOwnSetting(FinishedSample sample) throws IOException {
        Path workspace = sample.copyTo(folder);
        Matcher line = CRON.matcher(Files.readString(MonitorProcess.PROJECT.resolve("README.md")));
        assertThat(line.find()).as("the README has a line for cron").isTrue();

        Ended night = MonitorProcess.start(
                        List.of(
                                "/usr/bin/env",
                                "-i",
                                "HOME=" + folder,
                                "LOGNAME=monitor",
                                "PATH=/usr/bin:/bin",
                                "SHELL=/bin/sh",
                                "JAVA_HOME=" + System.getProperty("java.home"),
                                "/bin/sh",
                                "-c",
                                here(line.group("command"), workspace)),
                        Map.of())
                .ended();

        assertThat(night.exitCode()).as(night.out() + night.err()).isIn(0, 3);
        assertThat(night.out()).contains("lm2026");
    }

    @Test
    void systemdUnderstandsServiceAndTimer() throws IOException {
        assumeThat(Stream.of("/usr/bin", "/bin").map(bin -> Path.of(bin, "systemd-analyze")))
                .as("skipped: systemd is not installed; apt-get install systemd")
                .anyMatch(Files::isExecutable);
        for (String unit : List.of("monitor.service", "monitor.timer")) {
            Files.writeString(folder.resolve(unit), here(Files.readString(SCRIPTS.resolve(unit)), folder));
        }

        Ended verified = MonitorProcess.start(
                        List.of(
                                "systemd-analyze",
                                "verify",
                                "--man=no",
                                folder.resolve("monitor.service").toString(),
                                folder.resolve("monitor.timer").toString()),
                        Map.of())
                .ended();

        assertThat(verified.exitCode()).as(verified.err()).isZero();
        assertThat(verified.err()).as("what it complains of in our units").doesNotContain("monitor.");
    }

    /** A unit that fails wakes somebody: not for a workbook in quarantine, nor because another run is there. */
    @Test
    void whatIsNoFailureIsNoneOfTheUnit() throws IOException {
        assertThat(Files.readAllLines(SCRIPTS.resolve("monitor.service"))).contains("SuccessExitStatus=3 5 143");
    }

    @Test
    void theTaskOfWindowsIsWellFormedAndHasWhatItNeeds() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document task = factory.newDocumentBuilder()
                .parse(SCRIPTS.resolve("monitor-task.xml").toFile());

        assertThat(task.getDocumentElement().getLocalName()).isEqualTo("Task");
        assertThat(text(task, "StartBoundary")).endsWith("T02:15:00");
        assertThat(text(task, "DaysInterval")).isEqualTo("1");
        assertThat(text(task, "MultipleInstancesPolicy")).isEqualTo("IgnoreNew");
        assertThat(text(task, "Command")).endsWith("\\monitor.cmd");
        assertThat(text(task, "Arguments")).startsWith("run --edition lm2026 --workspace ");
    }

    private static String text(Document task, String element) {
        assertThat(task.getElementsByTagNameNS(TASK, element).getLength())
                .as(element)
                .isEqualTo(1);
        return task.getElementsByTagNameNS(TASK, element).item(0).getTextContent();
    }

    private String here(String text, Path workspace) {
        return text.replace("/opt/monitor", installed.toString()).replace("/srv/monitor", workspace.toString());
    }
}
