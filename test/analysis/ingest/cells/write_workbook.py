"""Makes a workbook in LibreOffice with much of what people put into one, saves it as .xlsx, and prints what its cells hold.

argument: file to write
stdout: [{"name": sheet, "hidden": bool, "cells": {address: [type, value, has a formula]}}, ...]
"""
import json
import os
import sys

import uno
from com.sun.star.awt import Rectangle
from com.sun.star.beans import PropertyValue
from com.sun.star.sheet.DataPilotFieldOrientation import DATA, ROW
from com.sun.star.table import CellRangeAddress

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "..", "..", "instrument", "workbook"))
from office import office  # noqa: E402


def fill(sheet):
    texts = ["名称", " spaces ", "line\nbreak", "<&>\"'", "_x000D_", "=no formula", "\U0001F600", "1", "TRUE", "", "tab\there"]
    for row, text in enumerate(texts):
        sheet.getCellByPosition(0, row).setString(text)
    for row, value in enumerate([0, -1.5, 1e-7, 123456789012345, 0.1, 45292, 1 / 3]):
        sheet.getCellByPosition(1, row).setValue(float(value))
    formulas = ["=B1+1", '="a"&"b"', "=1/0", "=NA()", "=TRUE()", '=""', "=SUM(B1:B5)", "=TODAY()-TODAY()", "=TRANSPOSE(1)"]
    for row, formula in enumerate(formulas):
        sheet.getCellByPosition(2, row).setFormula(formula)
    for row in range(30):
        sheet.getCellByPosition(3, row).setFormula("=ROW()*2+$B$2")
    sheet.getCellRangeByName("E1:F2").setArrayFormula("=TRANSPOSE(B1:C2)")
    rich = sheet.getCellByPosition(6, 0)
    rich.setString("plain bold")
    cursor = rich.createTextCursor()
    cursor.gotoEnd(False)
    cursor.goLeft(4, True)
    cursor.CharWeight = 150.0


def decorate(document, sheet):
    sheet.getCellRangeByName("H1:J3").merge(True)
    sheet.getCellByPosition(7, 0).setString("merged")
    sheet.getAnnotations().insertNew(sheet.getCellByPosition(0, 0).getCellAddress(), "a comment")
    sheet.getCellByPosition(1, 5).NumberFormat = document.NumberFormats.getStandardFormat(2, sheet.CharLocale)
    sheet.getCellRangeByName("L40:L60").CellBackColor = 0xFFFF00
    data = CellRangeAddress(0, 1, 0, 3, 6)
    sheet.Charts.addNewByName("chart", Rectangle(1000, 9000, 8000, 6000), (data,), False, False)
    validation = sheet.getCellByPosition(1, 0).Validation
    validation.setFormula1("0")
    sheet.getCellByPosition(1, 0).Validation = validation


def pivot(sheets):
    source = sheets.getByName("Source")
    for row, values in enumerate([("kind", "amount"), ("a", 1), ("b", 2), ("a", 3)]):
        for column, value in enumerate(values):
            cell = source.getCellByPosition(column, row)
            cell.setString(value) if isinstance(value, str) else cell.setValue(float(value))
    tables = source.DataPilotTables
    descriptor = tables.createDataPilotDescriptor()
    descriptor.setSourceRange(CellRangeAddress(1, 0, 0, 1, 3))
    descriptor.DataPilotFields.getByIndex(0).Orientation = ROW
    descriptor.DataPilotFields.getByIndex(1).Orientation = DATA
    tables.insertNewByName("pivot", source.getCellByPosition(4, 0).getCellAddress(), descriptor)


def held(cell):
    """Type, value and whether it is a formula; None for a blank cell. 1 empty, 1 value, 2 text, 3 formula."""
    kind = cell.Type.value
    if kind == "EMPTY":
        return None
    if kind == "FORMULA":
        if cell.getError() != 0:
            return ["error", cell.getString(), True]
        return ["text", cell.getString(), True] if cell.FormulaResultType2 == 2 else ["number", cell.getValue(), True]
    return ["number", cell.getValue(), False] if kind == "VALUE" else ["text", cell.getString(), False]


def contents(sheet):
    cells = {}
    for row in range(70):
        for column in range(14):
            found = held(sheet.getCellByPosition(column, row))
            if found is not None:
                cells["%s%d" % (chr(65 + column), row + 1)] = found
    return {"name": sheet.Name, "hidden": not sheet.IsVisible, "cells": cells}


def main():
    with office() as desktop:
        document = desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, (PropertyValue("Hidden", 0, True, 0),))
        sheets = document.Sheets
        sheets.insertNewByName("Source", 1)
        sheets.insertNewByName("空白", 2)
        sheets.insertNewByName("Hidden & <odd>", 3)
        sheets.getByIndex(3).getCellByPosition(0, 0).setValue(7.0)
        fill(sheets.getByIndex(0))
        decorate(document, sheets.getByIndex(0))
        pivot(sheets)
        sheets.getByIndex(3).IsVisible = False
        document.calculateAll()
        json.dump([contents(sheets.getByIndex(index)) for index in range(sheets.Count)], sys.stdout)
        document.storeToURL("file://" + sys.argv[1], (PropertyValue("FilterName", 0, "Calc MS Excel 2007 XML", 0),))
        document.close(True)


main()
