# Trimmed raking and weighted statistics of testdata.csv. R 4.2.2: Rscript weights.R > weights.json
d <- read.csv("testdata.csv", colClasses = c(province = "character"))
show <- function(x) if (length(x) == 1) sprintf("%.17g", x) else paste0("[", paste(sprintf("%.17g", x), collapse = ", "), "]")
n <- nrow(d)
margins <- list(size = c(micro = 0.4, small = 0.35, medium = 0.25), industry = c(A = 0.02, C = 0.58, F = 0.3, I = 0.1))

rake <- function(w) {
  repeat {
    before <- w
    for (v in names(margins)) {
      category <- as.character(d[[v]])
      w <- w * margins[[v]][category] / (tapply(w, category, sum) / sum(w))[category]
    }
    if (max(abs(w - before)) < 1e-13) break
  }
  unname(w * n / sum(w))
}

once <- rake(rep(1, n))
limit <- 2 * median(once)
again <- rake(pmin(once, limit))
m <- sum(again * d$score) / sum(again)
out <- list(once = once[1:12], cut = sum(once > limit), again = again[1:12], greatest = max(again) / median(again), mean = m,
  variance = sum(again * (d$score - m)^2) / sum(again), standardError = sqrt(n / (n - 1) * sum((again * (d$score - m))^2)) / sum(again),
  deff = n * sum(again^2) / sum(again)^2)
cat("{\n", paste(sprintf('  "%s": %s', names(out), sapply(out, show)), collapse = ",\n"), "\n}\n", sep = "")
