package org.themonitor.pipeline.workbook;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.EOFException;
import java.io.IOException;
import java.util.Set;
import java.util.zip.ZipException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.codehaus.stax2.XMLInputFactory2;
import org.jspecify.annotations.Nullable;
import org.themonitor.pipeline.finding.CellAddress;

/**
 * Pulls one XML part of a workbook. Elements are told by their local name, so prefixes do not matter; a document type
 * declaration is refused, so no entity is ever expanded; broken XML and broken archives end as a refusal.
 */
final class XmlPart implements AutoCloseable {
    private static final InputFactoryImpl FACTORY = factory();
    private static final String ALTERNATIVES = "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private static final Set<String> ALTERNATIVE = Set.of("AlternateContent", "Choice", "Fallback");

    private final PartStream stream;
    private final @Nullable String sheet;
    private final XMLStreamReader reader;
    /** Reused: a sheet has millions of short texts. */
    private final StringBuilder text = new StringBuilder();

    private boolean struck;

    private @Nullable CellAddress cell;

    XmlPart(PartStream stream, @Nullable String sheet) throws IOException, UnreadableWorkbookException {
        this.stream = stream;
        this.sheet = sheet;
        try {
            reader = FACTORY.createXMLStreamReader(stream);
        } catch (XMLStreamException | RuntimeException e) {
            stream.close();
            throw refusal(e);
        }
    }

    private static InputFactoryImpl factory() {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // errors come from next() and not, unchecked, from getText()
        factory.setProperty(XMLInputFactory2.P_LAZY_PARSING, false);
        return factory;
    }

    /** Where the reading stands, for refusals. */
    void at(@Nullable CellAddress address) {
        cell = address;
    }

    /** The next start of an element, or null at the end of the part. */
    @Nullable
    String nextStart() throws IOException, UnreadableWorkbookException {
        for (int event = next(); event != XMLStreamReader.END_DOCUMENT; event = next()) {
            if (event == XMLStreamReader.START_ELEMENT) {
                return reader.getLocalName();
            }
        }
        return null;
    }

    /**
     * The next child of the element whose start (or last child's end) was read; null at that element's end. Of
     * alternatives (ECMA-376 Part 3, {@code mc:AlternateContent}) the fallback is read, which stands there for programs
     * that know no more than the standard.
     */
    @Nullable
    String nextChild() throws IOException, UnreadableWorkbookException {
        for (int event = next(); ; event = next()) {
            if (event == XMLStreamReader.START_ELEMENT) {
                if (!isAlternative()) {
                    return reader.getLocalName();
                }
                if (reader.getLocalName().equals("Choice")) {
                    skip();
                }
            }
            if (event == XMLStreamReader.END_DOCUMENT || (event == XMLStreamReader.END_ELEMENT && !isAlternative())) {
                return null;
            }
        }
    }

    private boolean isAlternative() {
        // most elements have names of one letter or two: they need not be looked up
        String name = reader.getLocalName();
        return name.length() > 3 && ALTERNATIVE.contains(name) && ALTERNATIVES.equals(reader.getNamespaceURI());
    }

    /** Reads over the rest of the element just started. */
    void skip() throws IOException, UnreadableWorkbookException {
        int depth = 1; // counted, not recursive: the nesting is the file's choice
        while (depth > 0) {
            int event = next();
            depth += event == XMLStreamReader.START_ELEMENT ? 1 : event == XMLStreamReader.END_ELEMENT ? -1 : 0;
            depth = event == XMLStreamReader.END_DOCUMENT ? 0 : depth;
        }
    }

    /** The text of the element just started, reading over its end; comments and children do not count. */
    String text(int limit) throws IOException, UnreadableWorkbookException {
        text.setLength(0);
        appendText(text, limit);
        return text.toString();
    }

    /** Whether a run of the rich text read last that says something is struck through. */
    boolean wasStruck() {
        return struck;
    }

    /** The runs of a rich text (an si or is element just started) joined; the phonetic reading is left out. */
    String richText(int limit) throws IOException, UnreadableWorkbookException {
        StringBuilder text = new StringBuilder();
        struck = false;
        appendRuns(text, limit);
        return text.toString();
    }

    private void appendText(StringBuilder into, int limit) throws IOException, UnreadableWorkbookException {
        for (int event = next(); event != XMLStreamReader.END_ELEMENT; event = next()) {
            if (event == XMLStreamReader.START_ELEMENT) {
                skip();
            } else if (event == XMLStreamReader.CHARACTERS
                    || event == XMLStreamReader.CDATA
                    || event == XMLStreamReader.SPACE) {
                into.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
                if (into.length() > limit) {
                    throw tooLong();
                }
            }
        }
    }

    private void appendRuns(StringBuilder into, int limit) throws IOException, UnreadableWorkbookException {
        for (String child = nextChild(); child != null; child = nextChild()) {
            switch (child) {
                case "t" -> appendText(into, limit);
                case "r" -> appendRun(into, limit);
                case "rPh", "phoneticPr", "extLst" -> skip();
                default -> throw unknown(child);
            }
        }
    }

    private void appendRun(StringBuilder into, int limit) throws IOException, UnreadableWorkbookException {
        Run run = Run.PLAIN;
        for (String child = nextChild(); child != null; child = nextChild()) {
            switch (child) {
                case "t" -> {
                    int from = into.length();
                    appendText(into, limit);
                    struck |= run.struck() && !into.substring(from).isBlank();
                    into.replace(from, into.length(), run.script().write(into.substring(from)));
                }
                case "rPr" -> run = run();
                case "extLst" -> skip();
                default -> throw unknown(child);
            }
        }
    }

    /** How a run of rich text looks, as far as it changes what is meant. */
    private record Run(Script script, boolean struck) {
        static final Run PLAIN = new Run(Script.PLAIN, false);
    }

    private Run run() throws IOException, UnreadableWorkbookException {
        Run run = Run.PLAIN;
        for (String child = nextChild(); child != null; child = nextChild()) {
            if (child.equals("vertAlign")) {
                String value = attribute("val");
                Script script = "superscript".equals(value)
                        ? Script.RAISED
                        : "subscript".equals(value) ? Script.LOWERED : Script.PLAIN;
                run = new Run(script, run.struck());
            } else if (child.equals("strike")) {
                run = new Run(run.script(), !isOff("val"));
            }
            skip();
        }
        return run;
    }

    @Nullable
    String attribute(String name) {
        return reader.getAttributeValue("", name);
    }

    /** Value of the attribute r:id (its namespace differs between transitional and strict files). */
    @Nullable
    String relationshipId() {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals("id")
                    && reader.getAttributeNamespace(i).endsWith("/relationships")) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    boolean flag(String name) {
        String value = attribute(name);
        return "1".equals(value) || "true".equals(value);
    }

    /** Whether a flag that holds unless the file says otherwise does not hold. */
    boolean isOff(String name) {
        String value = attribute(name);
        return "0".equals(value) || "false".equals(value);
    }

    private int next() throws IOException, UnreadableWorkbookException {
        int event;
        stream.nextElement();
        try {
            event = reader.next();
        } catch (XMLStreamException | RuntimeException e) {
            throw refusal(e);
        }
        if (event == XMLStreamReader.DTD) {
            throw damaged("the part " + stream.part() + " has a document type declaration, which no workbook has");
        }
        return event;
    }

    /** Reads what is left, so that the part's checksum has been seen. */
    void drain() throws IOException, UnreadableWorkbookException {
        try {
            stream.drain();
        } catch (IOException e) {
            throw refusal(e);
        }
    }

    private UnreadableWorkbookException refusal(Exception e) throws IOException {
        IOException failure = stream.failure();
        if (failure != null && !isOfTheFile(failure)) {
            throw failure; // the disk or an interrupt, not the file
        }
        if (failure instanceof LongElementException element) {
            return limit("element", element.limit() >> 10);
        }
        String what = failure == null ? "is not well-formed XML" : "is " + failure.getMessage();
        UnreadableWorkbookException refusal = damaged("the part " + stream.part() + " " + what);
        refusal.initCause(e);
        return refusal;
    }

    private static boolean isOfTheFile(IOException failure) {
        return failure instanceof ZipException
                || failure instanceof EOFException
                || failure instanceof LongElementException;
    }

    UnreadableWorkbookException damaged(String what) {
        return Refusals.damaged(sheet, cell, what);
    }

    /** Where values live, what is not understood is refused: skipping it could lose or shift a value unseen. */
    UnreadableWorkbookException unknown(String element) {
        return damaged("the part " + stream.part() + " has an element <" + element + "> where none belongs");
    }

    UnreadableWorkbookException tooLong() {
        return limit("cell", Limits.DEFAULT.cellCharacters());
    }

    UnreadableWorkbookException limit(String variant, long number) {
        return Refusals.limit(sheet, cell, variant, number);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
