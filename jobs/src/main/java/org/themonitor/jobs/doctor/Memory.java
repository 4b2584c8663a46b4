package org.themonitor.jobs.doctor;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * Whether the machine, or the box a process stands in, has what a run takes.
 *
 * @param machine bytes of the machine, or of the box
 * @param heap the most that Java takes of it for itself
 */
record Memory(long machine, long heap) implements Question {
    private static final String TOPIC = "memory";
    private static final long MIB = 1 << 20;
    /** What the scripts give to Java; a little of it is never counted. */
    private static final long SCRIPTS = 512 * MIB;

    private static final long LEAST_HEAP = SCRIPTS * 9 / 10;
    /** A run under the scripts' heap took 1,020 MiB at its peak: DuckDB and the native library stand beside it. */
    private static final long BESIDE = SCRIPTS;

    static Memory ofThisMachine() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Memory(system.getTotalMemorySize(), Runtime.getRuntime().maxMemory());
    }

    @Override
    public List<Answer> ask() {
        String found = "%d MiB, of which Java may take %d".formatted(machine / MIB, heap / MIB);
        if (heap < LEAST_HEAP) {
            return List.of(Answer.todo(TOPIC, found, "use the scripts, or give Java as much as they do: -Xmx512m"));
        }
        if (machine < heap + BESIDE) {
            return List.of(Answer.todo(
                    TOPIC,
                    found + "; a run takes up to %d MiB beside it".formatted(BESIDE / MIB),
                    "use a machine or box of more memory, or give Java less of it, at least -Xmx512m"));
        }
        return List.of(Answer.fine(TOPIC, found));
    }
}
