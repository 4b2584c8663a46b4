package org.themonitor.jobs.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.themonitor.pipeline.finding.OneLine;

/** What a command prints: lines and tabs as they are, and no other control character, whatever a name or a cell holds. */
final class PlainOutput extends Writer {
    private final Writer to;

    PlainOutput(OutputStream stream) {
        to = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
    }

    @Override
    public void write(char[] letters, int from, int length) throws IOException {
        to.write(OneLine.ofEach(new String(letters, from, length)));
    }

    @Override
    public void flush() throws IOException {
        to.flush();
    }

    @Override
    public void close() throws IOException {
        to.close();
    }
}
