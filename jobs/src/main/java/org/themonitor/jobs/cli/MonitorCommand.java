package org.themonitor.jobs.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ScopeType;

/** The command line's root: says what there is. */
@Command(
        name = "monitor",
        mixinStandardHelpOptions = true,
        version = Release.PROGRAM,
        scope = ScopeType.INHERIT,
        description = "From researchers' spreadsheets to the published tables of the Landmine and"
                + " Cluster Munition Monitor.",
        footer = {
            "",
            "Exit codes: 0 done · 1 failed · 2 usage · 3 done, with quarantined workbooks",
            "            4 a check failed, the last good edition is kept · 5 another run is busy · 143 stopped"
        })
public final class MonitorCommand {
    private MonitorCommand() {}

    /** The commands in the order in which help lists them. */
    static final Class<?>[] COMMANDS = {
        RunCommand.class,
        PullCommand.class,
        IntakeCommand.class,
        BuildCommand.class,
        PublishCommand.class,
        CheckCommand.class,
        ReceiveCommand.class,
        ReceiptsCommand.class,
        PreviewCommand.class,
        TemplateCommand.class,
        QueryCommand.class,
        ExplainCommand.class,
        FindingsCommand.class,
        OverdueCommand.class,
        ProfileCommand.class,
        CompareAreaCommand.class,
        GoldenReportCommand.class,
        ListsCommand.class,
        DecideCommand.class,
        NewEditionCommand.class,
        RosterCommand.class,
        LockCommand.class,
        VerifyCommand.class,
        ExportCommand.class,
        DoctorCommand.class,
        ArchiveCommand.class,
        BackupCommand.class,
        RestoreCommand.class,
        PruneCommand.class,
        ForgetCommand.class,
        RetentionCommand.class,
        StatusCommand.class,
        HistoryCommand.class,
        SampleCommand.class,
        HelpCommand.class
    };

    static MonitorCommand create() {
        return new MonitorCommand();
    }
}
