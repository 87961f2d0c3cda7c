"""Reads workbooks with openpyxl: openpyxl_reader.py PASSES LIST, like bench/measure.ts. With 0 passes the cells are printed by name."""
import json
import resource
import sys
import time

import openpyxl


def read(file):
    workbook = openpyxl.load_workbook(file, data_only=True)
    names = workbook.defined_names
    # openpyxl 3.1 has a dictionary here, earlier versions a list.
    items = names.items() if hasattr(names, "items") else ((name.name, name) for name in names.definedName)
    cells = {}
    for name, target in items:
        if not name.startswith("csr_"):
            continue
        for sheet, place in target.destinations:
            if sheet in workbook.sheetnames and ":" not in place:
                value = workbook[sheet][place.replace("$", "")].value
                if value is not None:
                    cells[name] = str(value)
    return cells


passes, listed = int(sys.argv[1]), sys.argv[2]
with open(listed, encoding="utf-8") as lines:
    files = lines.read().split("\n")
if passes == 0:
    for each in files:
        print(json.dumps(read(each)))
else:
    before = time.process_time()
    for _ in range(passes):
        for each in files:
            read(each)
    cpu = (time.process_time() - before) * 1000 / len(files) / passes
    print(json.dumps({"cpuMs": cpu, "peakMb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
