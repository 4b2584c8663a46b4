package org.themonitor.jobs.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.pipeline.archive.OwnerOnly;
import org.themonitor.pipeline.duckdb.AnalystQuery.Result;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes how a run went, for people as one page and for programs: {@code report.html} and {@code report.json} beside its log. */
@Component
public class RunReport {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final String FILE = "report.json";
    private static final String CODE = "exit_code";
    private static final String SUMMARY = "summary";

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <title>Run %1$s</title>
            <style>
            body { font-family: sans-serif; margin: 2em; max-width: 80em; }
            pre { white-space: pre-wrap; background: #f4f4f4; padding: 1em; }
            table { border-collapse: collapse; margin-bottom: 2em; }
            th, td { border: 1px solid #999; padding: 0.2em 0.6em; text-align: left; vertical-align: top; }
            </style>
            </head>
            <body>
            <h1>Run %1$s</h1>
            <p>Began %2$s, took %3$s s, ended with %4$s. Not to leave the house.</p>
            <pre>%5$s</pre>
            <h2>Steps</h2>
            %6$s
            <h2>Workbooks this run read, slowest first</h2>
            %7$s
            </body>
            </html>
            """;

    private final Run run;
    private final RunFacts facts;
    private final RunMetrics metrics;
    private @Nullable EndOfRun end;

    public RunReport(Run run, RunFacts facts, RunMetrics metrics) {
        this.run = run;
        this.facts = facts;
        this.metrics = metrics;
    }

    /** Says how the run ended that is to be written down. */
    public void of(EndOfRun told) {
        end = told;
    }

    void write() throws IOException {
        EndOfRun ended = Objects.requireNonNull(end, "the run says how it ended before it is written down");
        Map<String, @Nullable Object> told = facts.of(ended);
        told.put(SUMMARY, ended.summary());
        OwnerOnly.write(run.folder().resolve(FILE), JSON.writeValueAsString(told) + "\n");
        OwnerOnly.write(
                run.folder().resolve("report.html"),
                PAGE.formatted(
                        run.id(),
                        told.get("began_at"),
                        told.get("seconds"),
                        told.get(CODE),
                        escaped(ended.summary().strip()),
                        table(facts.steps()),
                        table(facts.slowestWorkbooks())));
        metrics.write(told);
    }

    /** How an earlier run ended, by its report; empty where that is gone. */
    public static Optional<EndOfRun> read(Workspace workspace, String run) throws IOException {
        Path report = Run.folder(workspace, run).resolve(FILE);
        if (!Files.exists(report)) {
            return Optional.empty();
        }
        try {
            JsonNode told = JSON.readTree(Files.readString(report, StandardCharsets.UTF_8));
            return Optional.of(
                    new EndOfRun(told.path(CODE).asInt(), told.path(SUMMARY).asString("")));
        } catch (JacksonException damaged) {
            return Optional.empty();
        }
    }

    private static String table(Result result) {
        return result.rows().isEmpty()
                ? "<p>None.</p>"
                : "<table>\n" + row("th", result.columns())
                        + result.rows().stream()
                                .map(values -> row("td", values))
                                .collect(Collectors.joining())
                        + "</table>";
    }

    private static String row(String cell, List<? extends @Nullable Object> values) {
        return values.stream()
                .map(value -> "<%1$s>%2$s</%1$s>".formatted(cell, value == null ? "" : escaped(value.toString())))
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
