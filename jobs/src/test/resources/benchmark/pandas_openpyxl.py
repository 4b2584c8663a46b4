"""A peer of the benchmark: every cell of every sheet with pandas and openpyxl into one CSV file. FOLDER CSV"""
import pathlib
import sys

import pandas

folder, csv = sys.argv[1:]
with open(csv, "w", encoding="utf-8", newline="") as out:
    begun = False
    for book in sorted(pathlib.Path(folder).glob("*.xlsx")):
        for sheet, rows in pandas.read_excel(book, sheet_name=None, engine="openpyxl").items():
            rows.insert(0, "sheet", sheet)
            rows.insert(0, "book", book.name)
            rows.to_csv(out, index=False, header=not begun)
            begun = True
