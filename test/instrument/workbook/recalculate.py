"""Opens one workbook in LibreOffice, types each filling into it, recalculates, and prints the asked cells as JSON.

stdin: {"file": path, "fillings": [[[sheet, row, column, value], ...], ...], "read": [[sheet, row, column], ...],
        "gaps": [[sheet, row, column, last row, last column], ...]}, the last being where #N/A is no error: figures of charts
stdout: [{"shown": [value, ...], "errors": [place, ...]}, ...]; a value is a text or a number, a place is sheet!A1:B2.
"""
import json
import sys

import uno  # noqa: F401 (lets com.sun.star be imported)
from com.sun.star.beans import PropertyValue

from office import office


def type_in(sheets, filling):
    """Puts values into runs of cells below each other: one call a run, as every call crosses a process border."""
    runs = []
    for sheet, row, column, value in sorted(filling, key=lambda cell: (cell[0], cell[2], cell[1])):
        last = runs[-1] if runs else None
        if last and last[0] == sheet and last[2] == column and last[1] + len(last[3]) == row:
            last[3].append(value)
        else:
            runs.append([sheet, row, column, [value]])
    for sheet, row, column, values in runs:
        block = sheets.getByName(sheet).getCellRangeByPosition(column - 1, row - 1, column - 1, row + len(values) - 2)
        block.setDataArray(tuple(("" if value is None else value,) for value in values))


def read_out(sheets, read):
    """Reads one block a sheet, then picks the asked cells from it."""
    blocks = {}
    for name in {place[0] for place in read}:
        rows = [row for sheet, row, _ in read if sheet == name]
        columns = [column for sheet, _, column in read if sheet == name]
        block = sheets.getByName(name).getCellRangeByPosition(min(columns) - 1, min(rows) - 1, max(columns) - 1, max(rows) - 1)
        blocks[name] = (min(rows), min(columns), block.getDataArray())
    shown = []
    for name, row, column in read:
        first_row, first_column, data = blocks[name]
        shown.append(data[row - first_row][column - first_column])
    return shown


def error_cells(sheets, gaps):
    """Every formula of the whole workbook that shows an error value, as sheet!A1:B2."""
    found = []
    for name in sheets.ElementNames:
        cells = sheets.getByName(name).queryFormulaCells(4)
        for index, address in enumerate(cells.getRangeAddresses()):
            if not any(is_gap(cells.getByIndex(index), name, address, gap) for gap in gaps):
                found.append(cells.getByIndex(index).AbsoluteName)
    return found


NOT_AVAILABLE = 32767


def is_gap(cells, name, address, gap):
    """Whether a block of error values is #N/A alone, where that is meant."""
    sheet, row, column, last_row, last_column = gap
    inside = (sheet == name and row <= address.StartRow + 1 and address.EndRow < last_row
              and column <= address.StartColumn + 1 and address.EndColumn < last_column)
    return inside and all(cells.getCellByPosition(x, y).getError() == NOT_AVAILABLE
                          for x in range(address.EndColumn - address.StartColumn + 1)
                          for y in range(address.EndRow - address.StartRow + 1))


def main():
    job = json.load(sys.stdin)
    with office() as desktop:
        hidden = PropertyValue("Hidden", 0, True, 0)
        document = desktop.loadComponentFromURL("file://" + job["file"], "_blank", 0, (hidden,))
        document.calculateAll()
        sheets = document.Sheets
        results = []
        for filling in job["fillings"]:
            document.enableAutomaticCalculation(False)
            type_in(sheets, filling)
            document.enableAutomaticCalculation(True)
            document.calculate()
            results.append({"shown": read_out(sheets, job["read"]), "errors": error_cells(sheets, job.get("gaps", []))})
        json.dump(results, sys.stdout)
        document.close(True)


main()
