# Reads workbooks with readxl: Rscript readxl_reader.R PASSES LIST, like bench/measure.ts. readxl knows no names, so that with
# 0 passes the answers are looked for below the markers `csr:item` and `csr:answer`.
arguments <- commandArgs(trailingOnly = TRUE)
passes <- as.integer(arguments[1])
files <- readLines(arguments[2], encoding = "UTF-8")

read <- function(file) {
  cells <- list()
  for (sheet in readxl::excel_sheets(file)) {
    table <- suppressMessages(readxl::read_excel(file, sheet, col_names = FALSE, col_types = "text", .name_repair = "minimal"))
    table <- as.matrix(table)
    marked <- which(apply(table == "csr:item", 1, any))
    if (length(marked) == 0) next
    ids <- which(table[marked[1], ] == "csr:item")[1]
    answers <- which(table[marked[1], ] == "csr:answer")[1]
    rows <- which(!is.na(table[, ids]) & !is.na(table[, answers]) & seq_len(nrow(table)) > marked[1])
    for (row in rows) cells[[paste0("csr_", gsub("-", "_", table[row, ids]))]] <- unname(table[row, answers])
  }
  cells
}

if (passes == 0) {
  quoted <- function(text) encodeString(enc2utf8(text), quote = '"')
  for (file in files) {
    cells <- read(file)
    cat("{", paste(quoted(names(cells)), quoted(unlist(cells)), sep = ":", collapse = ","), "}\n", sep = "")
  }
} else {
  before <- sum(proc.time()[c("user.self", "sys.self")])
  for (pass in seq_len(passes)) for (file in files) read(file)
  spent <- (sum(proc.time()[c("user.self", "sys.self")]) - before) * 1000 / length(files) / passes
  peak <- sum(gc()[, 6])
  cat(sprintf('{"cpuMs":%f,"peakMb":%f}', spent, peak))
}
