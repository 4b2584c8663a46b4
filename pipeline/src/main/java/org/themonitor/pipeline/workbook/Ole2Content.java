package org.themonitor.pipeline.workbook;

import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentInputStream;
import org.apache.poi.poifs.filesystem.Entry;
import org.jspecify.annotations.Nullable;

/** What an OLE2 file holds: the container of .xls, of protected .xlsx and of many other old Office files. */
final class Ole2Content {
    /** A password is told in one of the first records, before anything that it hides. */
    private static final int PASSWORD_WITHIN = 8;

    private static final int OPEN_OFFICE_BUILD = 0x0DBB;

    private Ole2Content() {}

    static WorkbookFormat format(DirectoryNode root) throws IOException {
        if (root.hasEntryCaseInsensitive("EncryptionInfo") || root.hasEntryCaseInsensitive("EncryptedPackage")) {
            return WorkbookFormat.ENCRYPTED;
        }
        @Nullable Entry workbook = workbook(root);
        if (workbook == null) {
            return WorkbookFormat.OTHER_OLE2;
        }
        try (DocumentInputStream in = root.createDocumentInputStream(workbook)) {
            return format(in);
        }
    }

    /** The stream of the workbook; a file for Excel 95 and 97 at once has one for each, and the later one is read. */
    static @Nullable Entry workbook(DirectoryNode root) throws IOException {
        for (String name : new String[] {"Workbook", "Book"}) {
            if (root.hasEntryCaseInsensitive(name)) {
                return root.getEntryCaseInsensitive(name);
            }
        }
        return null;
    }

    private static WorkbookFormat format(DocumentInputStream in) {
        Set<Integer> starts = Set.of(
                (int) BOFRecord.biff2_sid, (int) BOFRecord.biff3_sid, (int) BOFRecord.biff4_sid, (int) BOFRecord.sid);
        int start = in.readUShort();
        int length = in.readUShort();
        int version = in.readUShort();
        if (!starts.contains(start)) {
            return WorkbookFormat.DAMAGED;
        }
        if (start != BOFRecord.sid || version != BOFRecord.VERSION) {
            return WorkbookFormat.OLD_XLS;
        }
        skip(in, length - 2);
        for (int i = 0; i < PASSWORD_WITHIN; i++) {
            int record = in.readUShort();
            if (record == FilePassRecord.sid) {
                return WorkbookFormat.ENCRYPTED;
            }
            if (record == EOFRecord.sid) {
                break;
            }
            skip(in, in.readUShort());
        }
        return WorkbookFormat.XLS;
    }

    /**
     * Whether OpenOffice or LibreOffice wrote the workbook: the build that they name in its first record (programs that
     * copy it write no {@code CompObj} beside). They compute, and ask for every formula to be computed anew on opening.
     */
    static boolean isOfOpenOffice(DirectoryNode root) throws IOException {
        if (!root.hasEntryCaseInsensitive("\u0001CompObj")) {
            return false;
        }
        try (DocumentInputStream in = root.createDocumentInputStream(Objects.requireNonNull(workbook(root)))) {
            in.readInt();
            in.readInt();
            return in.readUShort() == OPEN_OFFICE_BUILD;
        }
    }

    private static void skip(DocumentInputStream in, int bytes) {
        in.readFully(new byte[Math.max(bytes, 0)]);
    }
}
