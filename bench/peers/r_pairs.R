# Times R's cor() on pairs of columns. Its Kendall compares every two rows, so that it is not asked for a million of them.
# Arguments: the file of doubles, how many accounts, and the pairs as a,b (from 0). Prints JSON.
arguments <- commandArgs(trailingOnly = TRUE)
accounts <- as.integer(arguments[2])
values <- readBin(arguments[1], "double", n = file.size(arguments[1]) / 8)
column <- function(index) values[index * accounts + seq_len(accounts)]
seconds <- list(pearson = c(), spearman = c())
for (pair in strsplit(arguments[-(1:2)], ",")) {
  first <- column(as.integer(pair[1]))
  second <- column(as.integer(pair[2]))
  for (name in names(seconds)) {
    time <- system.time(cor(first, second, method = name))[["elapsed"]]
    seconds[[name]] <- c(seconds[[name]], time)
  }
}
text <- function(name) sprintf('"%s":[%s]', name, paste(seconds[[name]], collapse = ","))
cat(sprintf('{"version":"%s","seconds":{%s}}\n', getRversion(), paste(sapply(names(seconds), text), collapse = ",")))
