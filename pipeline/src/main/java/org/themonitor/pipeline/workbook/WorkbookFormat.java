package org.themonitor.pipeline.workbook;

/** What a file is by its content; its name is never looked at. Only XLSX and CSV are read. */
public enum WorkbookFormat {
    XLSX("an Excel workbook (.xlsx, .xlsm)"),
    CSV("a text file (.csv)"),
    XLS("an old Excel workbook (.xls)"),
    XLSB("a binary Excel workbook (.xlsb)"),
    ODS("an OpenDocument spreadsheet (.ods)"),
    ENCRYPTED("a workbook protected by a password"),
    OTHER_OLE2("an old Office file that is no spreadsheet"),
    OTHER_ZIP("an archive (.zip) or another Office file"),
    DAMAGED_ZIP("a workbook or archive that breaks off or is damaged"),
    PDF("a PDF document"),
    MARKUP("a web page or XML file"),
    EMPTY("an empty file"),
    BINARY("a file that is neither a workbook nor text");

    private final String description;

    WorkbookFormat(String description) {
        this.description = description;
    }

    /** The kind as a phrase for a person, for example {@code a PDF document}. */
    public String description() {
        return description;
    }
}
