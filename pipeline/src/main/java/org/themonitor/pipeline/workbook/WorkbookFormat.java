package org.themonitor.pipeline.workbook;

/** What a file is by its content; its name is never looked at. Only XLSX, XLS and CSV are read. */
public enum WorkbookFormat {
    XLSX("an Excel workbook (.xlsx, .xlsm, .xls)"),
    CSV("a text file (.csv)"),
    XLS("a workbook of Excel 97 to 2003 (.xls)"),
    OLD_XLS("a workbook of Excel 95 or older (.xls)"),
    XLSB("a binary Excel workbook (.xlsb)"),
    ODS("an OpenDocument spreadsheet (.ods)"),
    NUMBERS("an Apple Numbers spreadsheet"),
    ENCRYPTED("a workbook protected by a password"),
    OTHER_OLE2("an old Office file that is no spreadsheet"),
    OTHER_OFFICE("a document or presentation"),
    OTHER_ZIP("an archive (.zip)"),
    DAMAGED("a workbook or archive that breaks off or is damaged"),
    PDF("a PDF document"),
    XML_2003("an XML Spreadsheet of Excel 2003"),
    MARKUP("a web page or XML file, whatever its name ends in"),
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
