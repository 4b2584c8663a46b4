package org.themonitor.jobs.pull;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.themonitor.jobs.config.RunningStep;
import org.themonitor.jobs.config.StopSignal;
import org.themonitor.jobs.report.Outcomes;
import org.themonitor.jobs.report.Progress;
import org.themonitor.pipeline.archive.Archive;
import org.themonitor.pipeline.archive.ForgottenFileException;
import org.themonitor.pipeline.archive.NotOwnFileException;
import org.themonitor.pipeline.archive.OwnFile;
import org.themonitor.pipeline.archive.StillArrivingException;

/** Takes what the sources hold and the archive does not; a file that cannot be taken now is told, and the next is. */
public record WorkbookReceiver(
        List<SpreadsheetSource> sources,
        Path inbox,
        Archive archive,
        Clock clock,
        Progress progress,
        Outcomes outcomes,
        StopSignal stop) {
    void receiveAll(RunningStep step) throws Exception {
        archive.deleteLeftovers();
        for (SpreadsheetSource source : sources) {
            List<SpreadsheetSource.Item> items = source.list();
            progress.begin("pull", "receiving workbooks", items.size());
            for (SpreadsheetSource.Item item : items) {
                stop.check();
                step.count(1, receive(item) ? 1 : 0);
                progress.advance(1);
            }
            progress.end();
        }
        for (Path original : archive.withoutReceipt()) {
            outcomes.notReceived(original + ": no receipt says what it is about; take it in with `monitor receive "
                    + original + " --area AREA --source SOURCE --year YEAR`");
        }
    }

    /** Whether it is new. */
    boolean receive(SpreadsheetSource.Item item) throws IOException {
        Optional<String> unusable = item.isLink()
                .or(() -> Optional.ofNullable(item.unusable()))
                .or(() -> item.coordinates().problem());
        if (unusable.isPresent()) {
            refuse(item, unusable.get());
            return false;
        }
        try {
            return archive.receive(item.file(), item.coordinates(), clock.instant())
                    .isPresent();
        } catch (NotOwnFileException elsewhere) {
            notReceived(item, elsewhere.why());
        } catch (ForgottenFileException forgotten) {
            notReceived(item, forgotten.why());
        } catch (StillArrivingException changing) {
            notReceived(item, "it was being written to; the next run takes it when it has come to rest");
        } catch (NoSuchFileException gone) {
            notReceived(item, "it was there and is gone; ask who took it away, and put it back");
        } catch (AccessDeniedException forbidden) {
            // a folder of the workspace that cannot be written to ends the run
            if (!item.file().toString().equals(forbidden.getFile())) {
                throw forbidden;
            }
            notReceived(item, "it may not be read; give the operator's account the right to read it");
        }
        return false;
    }

    /**
     * What came from there before its folders had to be called otherwise, or before somebody gave it a second name, has
     * its receipt and is no news.
     */
    private void refuse(SpreadsheetSource.Item item, String why) throws IOException {
        boolean isKnown = false;
        try {
            isKnown = OwnFile.isFile(item.file()) && archive.knows(item.file(), item.coordinates());
        } catch (NoSuchFileException | AccessDeniedException cannotBeRead) {
            // where it stands is wrong first
        }
        if (!isKnown) {
            notReceived(item, why);
        }
    }

    /** By its place: the name of the file may hold that of a person. */
    private void notReceived(SpreadsheetSource.Item item, String why) {
        outcomes.notReceived("a file in " + item.place() + ": " + why);
    }
}
