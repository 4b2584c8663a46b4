package org.themonitor.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.test.JobOperatorTestUtils;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.ConfigurableApplicationContext;
import org.themonitor.jobs.config.JobRunner;
import org.themonitor.jobs.config.Parallelism;
import org.themonitor.jobs.config.Steps;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.jobs.history.History;
import org.themonitor.jobs.intake.IntakeJobConfiguration;
import org.themonitor.jobs.intake.IntakePlan;
import org.themonitor.jobs.intake.VaultKeeper;
import org.themonitor.jobs.report.JobEvents;
import org.themonitor.jobs.report.Progress;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.intake.Definitions;
import org.themonitor.pipeline.vault.Vault;
import org.themonitor.pipeline.workbook.Deadline;

/** The intake step by step: what it leaves in the job history and in files, and that nothing is read twice. */
class IntakeJobTest {
    private static final Path INBOX = FinishedSample.DATA.resolve("inbox");
    private static final int WORKBOOKS = 3;

    @TempDir
    Path folder;

    private ConfigurableApplicationContext context;
    private final List<String> told = new ArrayList<>();
    private final List<Long> progress = new ArrayList<>();
    private Runnable whenReadingBegins = () -> {};
    private int readings;

    @BeforeEach
    void receive() throws Exception {
        Workspace workspace = new Workspace(folder.resolve("workspace"));
        workspace.create();
        Archive archive = new Archive(workspace.archive());
        Instant now = Instant.parse("2026-03-01T12:00:00Z");
        archive.receive(
                INBOX.resolve("LKA/synthetic-centre/2025/SYNTHETIC-sri-lanka-casualties-2025.csv"),
                new Coordinates("LKA", "synthetic-centre", 2025),
                now);
        archive.receive(
                INBOX.resolve("PER/synthetic-researcher/2025/SYNTHETIC-peru-libro-de-pais-2025.xlsx"),
                new Coordinates("PER", "synthetic-researcher", 2025),
                now);
        Path damaged = Files.writeString(folder.resolve("damaged.xlsx"), "PK\u0003\u0004 and then nothing");
        archive.receive(damaged, new Coordinates("LAO", "nra", 2025), now);
        context = History.start(
                workspace,
                beans -> {
                    beans.registerBean(Workspace.class, () -> workspace);
                    beans.registerBean(Definitions.class, () -> Definitions.load(null, workspace.decisions()));
                    beans.registerBean(Parallelism.class, () -> new Parallelism(1));
                    beans.registerBean(Progress.class, Shown::new);
                    beans.addBeanFactoryPostProcessor(made -> {
                        ((BeanDefinitionRegistry) made).removeBeanDefinition("deadlines");
                        made.registerSingleton("deadlines", (Supplier<Deadline>) this::begin);
                    });
                },
                Steps.class,
                JobRunner.class,
                JobEvents.class,
                IntakeJobConfiguration.class);
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void whatBecameOfEachWorkbookStandsInTheJobHistory() throws Exception {
        JobExecution run = run(plan());

        assertThat(run.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        StepExecution all = step(run, "readWorkbooks");
        assertThat(all.getReadCount())
                .isPositive()
                .isEqualTo(all.getWriteCount() + all.getProcessSkipCount() + all.getFilterCount());
        assertThat(all.getProcessSkipCount()).as("rejected").isPositive();
        assertThat(all.getExitStatus().getExitDescription())
                .isEqualTo("3 of 3 workbooks read, 1 of them quarantined; %d rows: %d used, %d rejected, %d ignored"
                        .formatted(
                                all.getReadCount(),
                                all.getWriteCount(),
                                all.getProcessSkipCount(),
                                all.getFilterCount()));
        assertThat(run.getStepExecutions().stream()
                        .filter(JobRunner::isPartition)
                        .map(partition -> partition.getExitStatus().getExitDescription()))
                .hasSize(WORKBOOKS)
                .anyMatch(said -> said.matches("LAO-nra-2025-[0-9a-f]{8} quarantined \\(FILE_[A-Z_]+\\)"))
                .anyMatch(said -> said.matches("LKA-synthetic-centre-2025-[0-9a-f]{8}"
                        + " [0-9]+ rows: [0-9]+ used, [0-9]+ rejected, [0-9]+ ignored"));
        assertThat(progress.stream().mapToLong(Long::longValue).sum()).isEqualTo(WORKBOOKS);
        assertThat(shards()).isEmpty();
    }

    @Test
    void whatARunHasReadBeforeItWasCutOffIsTakenOverBeforeTheNextOnePlans() throws Exception {
        plan();
        utils().startStep("readWorkbooks");
        assertThat(shards()).hasSize(1);
        assertThat(readings).isEqualTo(WORKBOOKS);

        assertThat(plan().isEmpty()).isTrue();

        assertThat(shards()).isEmpty();
        assertThat(held()).isEqualTo(WORKBOOKS);
    }

    @Test
    void aPartitionWhoseWorkbookTheVaultHasReadsNothing() throws Exception {
        Receipt receipt = plan().toRead().get(0);
        JobExecution run = run(plan());

        StepExecution late = repository().createStepExecution("readWorkbooks:late", run);
        late.getExecutionContext().putString("receipt", receipt.id());
        repository().updateExecutionContext(late);
        context.getBean("readWorkbook", Step.class).execute(late);

        assertThat(late.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(late.getExitStatus().getExitDescription()).isEqualTo(receipt.id() + " was read before");
        assertThat(late.getReadCount()).isZero();
        assertThat(readings).isEqualTo(WORKBOOKS);
    }

    /** As a message that another process gets once more, since the first died after it had read. */
    @Test
    void aPartitionWhoseWorkbookTheShardHasReadsNothing() throws Exception {
        IntakePlan plan = plan();
        JobExecution run = repository()
                .createJobExecution(
                        repository().createJobInstance("intake", parameters(plan)),
                        parameters(plan),
                        new ExecutionContext());
        for (String name : List.of("readWorkbooks:first", "readWorkbooks:second")) {
            StepExecution partition = repository().createStepExecution(name, run);
            partition
                    .getExecutionContext()
                    .putString("receipt", plan.toRead().get(0).id());
            repository().updateExecutionContext(partition);
            context.getBean("readWorkbook", Step.class).execute(partition);
            assertThat(partition.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        }
        assertThat(readings).isEqualTo(1);
    }

    @Test
    void aPlanThatWasReadAndIsMissingAgainIsReadAsAnotherAttempt() throws Exception {
        run(plan());
        Files.delete(workspace().vault());

        JobExecution again = run(plan());

        assertThat(again.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(again.getJobParameters().getLong("attempt")).isEqualTo(2);
        assertThat(readings).isEqualTo(2 * WORKBOOKS);
        assertThat(held()).isEqualTo(WORKBOOKS);
    }

    @Test
    void aShardThatIsDamagedBeforeItIsTakenOverFailsTheRunAndTheSameCommandReadsAgain() throws Exception {
        IntakePlan plan = plan();
        Job damaging = new JobBuilder("intake", repository())
                .start(context.getBean("readWorkbooks", Step.class))
                .next(context.getBean(Steps.class).step("damage", step -> damage()))
                .next(context.getBean("takeShards", Step.class))
                .build();
        JobExecution failed = context.getBean(JobRunner.class).run(damaging, parameters(plan));
        assertThat(failed.getStatus()).isEqualTo(BatchStatus.FAILED);
        assertThat(failed.getAllFailureExceptions())
                .singleElement()
                .satisfies(failure -> assertThat(failure)
                        .hasMessageContaining("is damaged; it is deleted, and its workbooks are read again from the"
                                + " archive by the same command"));
        assertThat(held()).isZero();

        assertThat(parameters(plan())).isEqualTo(parameters(plan));
        JobExecution next = run(plan());

        assertThat(next.getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(next.getJobInstance()).isEqualTo(failed.getJobInstance());
        assertThat(held()).isEqualTo(WORKBOOKS);
    }

    @Test
    void ofADamagedShardOfAnEarlierRunIsSaidWhatBecomesOfIt() throws Exception {
        plan();
        utils().startStep("readWorkbooks");
        damage();

        assertThat(plan().toRead()).hasSize(WORKBOOKS);

        assertThat(told)
                .singleElement()
                .satisfies(sentence -> assertThat(sentence).contains("is damaged; it is deleted"));
    }

    /** As another process may say it, and another one read it. */
    @Test
    void aStopInTheJobHistoryEndsTheRunBeforeTheNextWorkbookAndTheNextRunReadsTheOthers() throws Exception {
        whenReadingBegins = () -> context.getBean(JobRunner.class).stop();

        JobExecution stopped = run(plan());

        assertThat(stopped.getStatus()).isEqualTo(BatchStatus.STOPPED);
        assertThat(readings).isEqualTo(1);
        whenReadingBegins = () -> {};
        IntakePlan left = plan();
        assertThat(left.toRead()).hasSize(WORKBOOKS - 1);
        assertThat(run(left).getStatus()).isEqualTo(BatchStatus.COMPLETED);
        assertThat(readings).isEqualTo(WORKBOOKS);
        assertThat(held()).isEqualTo(WORKBOOKS);
    }

    @Test
    void whereNothingIsLeftToReadNoJobStarts() {
        context.close();
        Tree.copy(
                FinishedSample.DATA.resolve("decisions/lm2026"),
                workspaceFolder().resolve("decisions/lm2026"));
        for (int run = 1; run <= 2; run++) {
            MonitorProcess.Ended ended = MonitorCall.run("intake", "--workspace", workspaceFolder());
            assertThat(ended.exitCode()).as(ended.out() + ended.err()).isEqualTo(3);
            assertThat(ended.out()).contains("3 received", "this run read " + (run == 1 ? WORKBOOKS : 0));
        }

        assertThat(MonitorCall.run("history", "--workspace", workspaceFolder())
                        .out()
                        .lines()
                        .filter(line -> line.contains(" intake ")))
                .hasSize(1);
    }

    private void damage() throws IOException {
        for (Path shard : shards()) {
            Files.writeString(shard, "no database", StandardCharsets.UTF_8);
        }
    }

    /** The clock of a workbook is wound up when its reading begins. */
    private Deadline begin() {
        readings++;
        whenReadingBegins.run();
        return Deadline.none();
    }

    private IntakePlan plan() throws IOException {
        return context.getBean(VaultKeeper.class).plan(told::add);
    }

    private JobExecution run(IntakePlan plan) throws Exception {
        return context.getBean(JobRunner.class).run(context.getBean("intakeJob", Job.class), parameters(plan));
    }

    private JobParameters parameters(IntakePlan plan) {
        return plan.parameters(context.getBean(Definitions.class)).toJobParameters();
    }

    private JobOperatorTestUtils utils() {
        JobOperatorTestUtils utils = new JobOperatorTestUtils(context.getBean(JobOperator.class), repository());
        utils.setJob(context.getBean("intakeJob", Job.class));
        return utils;
    }

    private static StepExecution step(JobExecution run, String name) {
        return run.getStepExecutions().stream()
                .filter(step -> step.getStepName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<Path> shards() throws IOException {
        try (Stream<Path> files = Files.list(workspace().shards())) {
            return files.sorted().toList();
        }
    }

    private long held() {
        try (Vault vault = Vault.openReadOnly(
                        workspace().vault(), context.getBean(Definitions.class).sql())
                .orElseThrow()) {
            return vault.query("select count(*) as n from staging.workbooks")
                    .get(0)
                    .number("n");
        }
    }

    private Workspace workspace() {
        return context.getBean(Workspace.class);
    }

    private Path workspaceFolder() {
        return folder.resolve("workspace");
    }

    private JobRepository repository() {
        return Objects.requireNonNull(context.getBean(JobRepository.class));
    }

    private final class Shown implements Progress {
        @Override
        public void begin(String job, String step, long total) {}

        @Override
        public void advance(long done) {
            progress.add(done);
        }

        @Override
        public void end() {}
    }
}
