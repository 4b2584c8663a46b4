package org.themonitor.jobs.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.themonitor.jobs.config.Workspace;
import org.themonitor.pipeline.archive.Sha256;

/** A partition for each workbook of the plan. */
record WorkbookPartitions(Workspace workspace) implements Partitioner {
    /** What a partition knows of its workbook; the archive and the decisions know the rest. */
    static final String RECEIPT = "receipt";

    private static final int DIGITS = 16;

    @Override
    public Map<String, ExecutionContext> partition(int ignoredGridSize) {
        Map<String, ExecutionContext> partitions = new LinkedHashMap<>();
        try {
            for (String receipt : IntakePlan.receipts(workspace)) {
                ExecutionContext context = new ExecutionContext();
                context.putString(RECEIPT, receipt);
                partitions.put(name(receipt), context);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the plan cannot be read", unreadable);
        }
        return partitions;
    }

    /** A name of one length: the job history has no room for a receipt's. */
    private static String name(String receipt) {
        return "workbook:" + Sha256.of(List.of(receipt)).substring(0, DIGITS);
    }
}
