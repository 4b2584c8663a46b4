package org.themonitor.pipeline.cell;

import java.net.URI;
import java.net.URISyntaxException;
import org.themonitor.pipeline.finding.Cause;
import org.themonitor.pipeline.finding.FindingCode;
import org.themonitor.pipeline.workbook.RawCell;

/** The address of a page, as written; where it is none the row stays, for its facts do not depend on it. */
record LinkReader(String column) implements FieldReader {
    @Override
    public Reading read(RawCell cell, RowContext context) {
        return isPage(cell.text())
                ? Reading.of(column, cell.text())
                : Reading.problem(Cause.of(FindingCode.LINK_NOT_A_LINK));
    }

    private static boolean isPage(String text) {
        try {
            URI address = new URI(text);
            boolean web = "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
            return web && address.getHost() != null && address.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
