# A peer of the benchmark: every cell of every sheet with readxl into one CSV file. Rscript readxl.R FOLDER CSV
suppressMessages(library(readxl))
words <- commandArgs(trailingOnly = TRUE)
fast <- requireNamespace("data.table", quietly = TRUE)
begun <- FALSE
for (book in sort(list.files(words[1], pattern = "[.]xlsx$", full.names = TRUE))) {
  for (sheet in excel_sheets(book)) {
    rows <- suppressWarnings(read_excel(book, sheet = sheet, guess_max = 100000, progress = FALSE))
    rows <- cbind(data.frame(book = basename(book), sheet = sheet), rows)
    if (fast) {
      data.table::fwrite(rows, words[2], append = begun, col.names = !begun)
    } else {
      write.table(rows, words[2], append = begun, col.names = !begun, row.names = FALSE, sep = ",", na = "")
    }
    begun <- TRUE
  }
}
