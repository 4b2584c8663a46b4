"""Opens workbooks in LibreOffice, types into their cells, sorts, and saves them as .xlsx.

Usage: fill.py SCRIPT PROFILE     SCRIPT: a step per line, its parts between tabs:
open FILE · type SHEET CELL TEXT · sort SHEET RANGE COLUMN (0 = the first; descending) · save FILE
"""
import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.table import TableSortField
from com.sun.star.util.NumberFormat import TEXT


def value(name, content):
    made = PropertyValue()
    made.Name, made.Value = name, content
    return made


def connect(profile):
    pipe = "fill%d" % os.getpid()
    office = subprocess.Popen(
        ["soffice", "-env:UserInstallation=file://" + profile, "--headless", "--norestore", "--nologo",
         "--accept=pipe,name=%s;urp;" % pipe], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for attempt in range(240):
        try:
            return office, resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
        except Exception:
            if office.poll() is not None:
                raise
            time.sleep(0.5)
    raise RuntimeError("LibreOffice does not answer")


def typed(document, sheet, cell, text):
    """As if typed: in a cell that is formatted as text it stays text, elsewhere a number or a date is made of it."""
    target = document.Sheets.getByName(sheet).getCellRangeByName(cell)
    if document.NumberFormats.getByKey(target.NumberFormat).Type & TEXT:
        target.setString(text)
    else:
        target.setFormula(text)


def sort(document, sheet, cells, column):
    field = TableSortField()
    field.Field, field.IsAscending = int(column), False
    fields = uno.Any("[]com.sun.star.table.TableSortField", (field,))
    uno.invoke(document.Sheets.getByName(sheet).getCellRangeByName(cells), "sort", ((
        value("SortFields", fields), value("ContainsHeader", False)),))


def main(script, profile):
    office, context = connect(profile)
    desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
    document = None
    try:
        for line in open(script, encoding="utf-8"):
            step = line.rstrip("\n").split("\t")
            if step[0] == "open":
                document = desktop.loadComponentFromURL(
                    uno.systemPathToFileUrl(step[1]), "_blank", 0, (value("Hidden", True),))
            elif step[0] == "type":
                typed(document, *step[1:])
            elif step[0] == "sort":
                sort(document, *step[1:])
            else:
                document.storeToURL(
                    uno.systemPathToFileUrl(step[1]), (value("FilterName", "Calc MS Excel 2007 XML"),))
                document.close(True)
    finally:
        try:
            desktop.terminate()
        except Exception:
            office.terminate()
        office.wait(60)


main(sys.argv[1], sys.argv[2])
