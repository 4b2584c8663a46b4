package org.themonitor.pipeline.decision;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.archive.Coordinates;
import org.themonitor.pipeline.archive.Receipt;
import org.themonitor.pipeline.yaml.YamlProblems;

/**
 * {@code decisions/receipts.yml}, the one place that says which arrivals are in force and what they are about. The file
 * only grows: of several lines about a receipt each changes what those above it left. {@code source_folders.yml} beside
 * it says which folders are of a source that has another name.
 *
 * @param lines its lines in their order
 * @param sourceOfFolder code of the source by the name of its folder, where they differ
 */
public record ReceiptDecisions(List<ReceiptDecision> lines, Map<String, String> sourceOfFolder) {
    public static final String FILE = "receipts.yml";

    public ReceiptDecisions {
        lines = List.copyOf(lines);
        sourceOfFolder = Map.copyOf(sourceOfFolder);
    }

    /**
     * Reads them.
     *
     * @param folder the folder of decisions
     * @throws org.themonitor.pipeline.yaml.InvalidYamlException listing everything wrong with the file
     */
    public static ReceiptDecisions load(Path folder) {
        YamlProblems problems = new YamlProblems();
        List<ReceiptDecision> lines = new DecisionFile(folder, FILE, problems)
                .read(
                        new TreeMap<>(),
                        ReceiptDecision::of,
                        decision -> decision.decided().line(),
                        ReceiptDecision::decided);
        List<SourceFolder> folders = new DecisionFile(folder, SourceFolder.FILE, problems)
                .read(new TreeMap<>(), SourceFolder::of, SourceFolder::folder, SourceFolder::decided);
        problems.throwIfAny();
        return new ReceiptDecisions(
                lines, folders.stream().collect(Collectors.toMap(SourceFolder::folder, SourceFolder::source)));
    }

    /** Adds a decision below those that are there. */
    public static void add(Path folder, ReceiptDecision decision) throws IOException {
        new DecisionLines(FILE, List.of(decision.line())).appendTo(folder);
    }

    /** All arrivals in their order, with what has become of each. */
    public List<FiledReceipt> filed(Collection<Receipt> arrivals) {
        List<FiledReceipt> filed = new ArrayList<>();
        Map<List<Object>, Receipt> first = new HashMap<>();
        for (Receipt arrival : arrivals) {
            String called = arrival.coordinates().source();
            Receipt receipt = called == null || !sourceOfFolder.containsKey(called)
                    ? arrival
                    : arrival.filedUnder(
                            new Coordinates(null, sourceOfFolder.get(called), null).or(arrival.coordinates()));
            @Nullable ReceiptDecision last = null;
            for (ReceiptDecision line : lines) {
                if (line.receipt().equals(arrival.id())) {
                    last = line;
                    receipt = receipt.filedUnder(line.place().or(receipt.coordinates()));
                    receipt = line.template() == null ? receipt : receipt.readWith(line.template());
                }
            }
            FiledReceipt alone = new FiledReceipt(receipt, last, null);
            @Nullable
            Receipt before = alone.isRetracted()
                    ? null
                    : first.putIfAbsent(List.of(receipt.sha256(), receipt.coordinates()), receipt);
            filed.add(before == null ? alone : new FiledReceipt(receipt, last, before));
        }
        return filed;
    }

    /** The arrivals that count, in their order, each filed under what holds now. */
    public List<Receipt> inForce(Collection<Receipt> arrivals) {
        return filed(arrivals).stream()
                .filter(FiledReceipt::isInForce)
                .map(FiledReceipt::receipt)
                .toList();
    }

    /** Lines about receipts that never arrived. */
    public List<ReceiptDecision> withoutReceipt(Collection<Receipt> arrivals) {
        return lines.stream()
                .filter(line ->
                        arrivals.stream().noneMatch(receipt -> receipt.id().equals(line.receipt())))
                .toList();
    }
}
