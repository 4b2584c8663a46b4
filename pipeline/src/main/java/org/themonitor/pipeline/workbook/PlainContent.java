package org.themonitor.pipeline.workbook;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a file of plain characters is: text, or a format written in characters that programs also name .xls. */
final class PlainContent {
    private static final Pattern MARKUP = Pattern.compile("<[a-z!?]");
    private static final String XML_2003 = "urn:schemas-microsoft-com:office:spreadsheet";

    private PlainContent() {}

    /**
     * Tells it by the file's beginning.
     *
     * @param head its first bytes, a character for each
     */
    static WorkbookFormat format(String head) {
        // what is told here is ASCII in every encoding; UTF-16 puts NULs between
        String start = head.replace("\0", "")
                .replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (start.startsWith("{\\rtf")) {
            return WorkbookFormat.OTHER_OFFICE;
        }
        if (start.startsWith("mime-version:") && start.contains("multipart/related")) {
            return WorkbookFormat.MARKUP;
        }
        if (!MARKUP.matcher(start).lookingAt()) {
            return WorkbookFormat.CSV;
        }
        if (start.contains("opendocument.spreadsheet")) {
            return WorkbookFormat.ODS;
        }
        return start.contains(XML_2003) && !start.contains("<html") ? WorkbookFormat.XML_2003 : WorkbookFormat.MARKUP;
    }
}
